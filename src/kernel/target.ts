import { parseQuantity, printQuantity, type Quantity } from './quantity.ts';

/**
 * A target is a number with a unit, or a delegation (`Tas fram av nämnd`, `Fastställs 2024`), or nothing. Nothing is not zero.
 * `text` keeps what is printed but is neither, so that no target is lost.
 */
export type Target =
  | { type: 'quantity'; quantity: Quantity }
  | { type: 'delegated'; text: string }
  | { type: 'text'; text: string }
  | { type: 'none' };

// A delegation says that someone else decides, or that it is decided later: "Tas fram av …", "Fastställs …", "Beslutas
// av …", "Sätts av …".
const DELEGATION = /^(tas\s+fram|fastställs|beslutas|bestäms|sätts|anges)(\s|$)/iu;

/** Parses a printed target. A dash or an empty text means nothing. */
export function parseTarget(printed: string | null): Target {
  const text = printed?.normalize('NFC').replace(/\s+/gu, ' ').trim() ?? '';
  if (text === '' || /^[-–—]$/u.test(text)) return { type: 'none' };
  const quantity = parseQuantity(text);
  if (quantity) return { type: 'quantity', quantity };
  return DELEGATION.test(text) ? { type: 'delegated', text } : { type: 'text', text };
}

/** Prints a target as a plan does; `null` for nothing. */
export function printTarget(target: Target): string | null {
  switch (target.type) {
    case 'quantity':
      return printQuantity(target.quantity);
    case 'none':
      return null;
    default:
      return target.text;
  }
}
