// Two values at the end of a name, such as a target and the city's; one may be the name's own ("närvaro över 90 %").
const VALUES = /\d(?: ?%| k[gr].{0,20}?)? \d[\d,.]*(?: ?%| k[gr].{0,20})?$|\d ?%? (?:Tas fram|Fastställs) /u;
// A number without a name, another row's analysis, a word cut at the end of a line.
const PIECES = /^[\d\s,.%]+$|(?<!\p{L})Analys:? \p{Lu}|[-\u00ad]$/u;

/**
 * True if the names of a table's rows contain what belongs in other cells: the file did not show its columns, and what
 * seems to be missing may only be in the wrong place. A rule about empty cells finds nothing then.
 */
export const areTorn = (names: string[]): boolean => names.some((name) => VALUES.test(name) || PIECES.test(name));
