/** A number with its unit as Swedish documents write it: `98,18 %`, `0`, `1,5 kg CO2 per kg livsmedel`. */
export interface Quantity {
  value: number;
  /** `%`, `st`, `kg CO2 per kg livsmedel`; `null` for a bare number such as an index. */
  unit: string | null;
  /** How many decimals were printed, so that it is printed the same way again. */
  decimals: number;
}

// Groups of three may be separated by a space (any of the three kinds in use); the decimal mark is a comma, but a point
// is read too. A unit begins with a letter or a sign.
const NUMBER =
  /^([-−–]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15})(?:[.,](\d{1,10}))?(?:[ \u00a0\u202f]*([\p{L}%‰°€].{0,80}))?$/u;

/** Reads one printed quantity; `null` if the text is anything else. Never guesses. */
export function parseQuantity(printed: string): Quantity | null {
  const match = NUMBER.exec(printed.normalize('NFC').trim());
  if (!match) return null;
  const [, sign, whole = '', decimals = '', unit] = match;
  const value = Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`);
  return { value: sign && value !== 0 ? -value : value, unit: unit?.trim() || null, decimals: decimals.length };
}

/** Prints a quantity the Swedish way: decimal comma, no-break spaces between thousands and before the unit. */
export function printQuantity({ value, unit, decimals }: Quantity): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : whole;
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}${unit ? `\u00a0${unit}` : ''}`;
}
