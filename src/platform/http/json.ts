import { Problem } from '../../kernel/problem.ts';
import type { Words } from '../../kernel/words.ts';

/** The largest JSON body, or JSON part beside a file; a whole plan is well under one megabyte. */
export const MAX_JSON_BYTES = 5 * 1024 * 1024;

export const WHAT_WAS_SENT: Words = { sv: 'Det som skickades', en: 'What was sent' };

/** The object that a text is as JSON; nothing written is an object without values. Fails with `input-not-json`, about `what`. */
export function jsonObject(text: string, what: Words): object {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new Problem(
    'input-not-json',
    { sv: `${what.sv} ska vara ett JSON-objekt.`, en: `${what.en} should be a JSON object.` },
    400,
  );
}

/** `what` is larger than `MAX_JSON_BYTES`. */
export const jsonTooLarge = (what: Words) =>
  new Problem(
    'body-too-large',
    {
      sv: `${what.sv} är större än 5 MB och tas inte emot.`,
      en: `${what.en} is larger than 5 MB and is not taken in.`,
    },
    413,
  );
