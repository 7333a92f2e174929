// The form's own headings outside the goals. "Övrigt" may be left empty, and "Inledning" only groups what follows it.
const FORM =
  /^(?:förslag till beslut|sammanfattande analys|sammanfattning|enhetens? uppdrag|verksamhetsbeskrivning|organisationsbeskrivning|utvecklingsområden|ledarskapsidé|medarbetarnas delaktighet|redovisning av ekonomi|uppföljning av ekonomi|ekonomisk redovisning|analys av (?:resultaträkning|balansräkning)(?: [–-] .{1,40})?|resursanvändning|budget|investeringar|systematiskt kvalitetsarbete|synpunkter och klagomål|avvikelser och lex sarah|internkontroll|agenda \d{4}|jämställdhet)(?: (?:19|20)\d\d)?:?$/iu;
const GATHERING = /^(?:inledning|övrigt|bilagor)$/iu;

// Headings that the form puts below one of its own, for texts that do not show how deep their headings are.
const BELOW: [heading: RegExp, inner: RegExp][] = [
  [
    /^(?:redovisning|uppföljning) av ekonomi|^ekonomisk redovisning/iu,
    /^(?:resursanvändning|budget|investeringar|analys av )/iu,
  ],
  [/^systematiskt kvalitetsarbete/iu, /^(?:synpunkter|avvikelser|internkontroll|medarbetarnas)/iu],
  [/^sammanfatt/iu, /^(?:verksamhetsbeskrivning|organisationsbeskrivning|medarbetarnas|utvecklingsområden)/iu],
];

/** True for a heading that the form requires a text under. */
export const isFormHeading = (heading: string): boolean => FORM.test(heading.trim());

/** True for a heading of the form, whether it requires a text or only groups others. */
export const beginsAnew = (heading: string): boolean => isFormHeading(heading) || GATHERING.test(heading.trim());

/** True if the form puts one heading below the other. */
export const liesBelow = (inner: string, heading: string): boolean =>
  BELOW.some(([outer, below]) => outer.test(heading.trim()) && below.test(inner.trim()));
