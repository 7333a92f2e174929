import type { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Words } from '../kernel/words.ts';

/**
 * The input as the schema reads it; `whole` is what the input is called. Fails with `Problem('input-invalid')`, which names the first value that
 * is wrong and says what it should be.
 */
export function checkInput<Input>(schema: z.ZodType<Input>, input: unknown, whole: Words = SENT): Input {
  const checked = schema.safeParse(input);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.') ?? '';
  const words = issue ? sentenceOf(issue, field, whole) : shouldSay(field, whole, OTHER);
  throw new Problem('input-invalid', words, 400, field ? { field } : {});
}

const SENT: Words = { sv: 'det som skickades', en: 'what was sent' };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is wrong with a value. A model may say it in words of its own (`textLike`). */
function sentenceOf(issue: z.core.$ZodIssue, field: string, whole: Words): Words {
  if (issue.code === 'custom' && isWords(issue.params?.words)) return issue.params.words;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    return field
      ? { sv: `Okänt i ”${field}”: ${keys}.`, en: `Not known in “${field}”: ${keys}.` }
      : { sv: `Okänt i ${whole.sv}: ${keys}.`, en: `Not known in ${whole.en}: ${keys}.` };
  }
  return shouldSay(field, whole, shouldBe(issue));
}

function shouldSay(field: string, whole: Words, should: Words): Words {
  return {
    sv: `${field ? `Uppgiften ”${field}”` : capital(whole.sv)} ska vara ${should.sv}.`,
    en: `${field ? `The value “${field}”` : capital(whole.en)} should be ${should.en}.`,
  };
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'sv' in value && 'en' in value;

const OTHER: Words = { sv: 'skriven på ett annat sätt', en: 'of another form' };

const TYPES: Record<string, Words> = {
  string: { sv: 'text', en: 'text' },
  number: { sv: 'ett tal', en: 'a number' },
  int: { sv: 'ett heltal', en: 'a whole number' },
  boolean: { sv: 'ja eller nej (true, false)', en: 'yes or no (true, false)' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt med namngivna värden', en: 'an object with named values' },
  date: { sv: 'ett datum', en: 'a date' },
};

const FORMATS: Record<string, Words> = {
  uuid: { sv: 'ett id (UUID)', en: 'an id (UUID)' },
  date: { sv: 'ett datum, t.ex. 2026-04-30', en: 'a date, e.g. 2026-04-30' },
  base64: { sv: 'skriven i base64', en: 'written in base64' },
};

/** zod's own Swedish is half English, so what is asked for is said here. */
function shouldBe(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? OTHER;
    case 'invalid_format':
      return FORMATS[issue.format] ?? OTHER;
    case 'invalid_value':
      return { sv: `något av ${issue.values.join(', ')}`, en: `one of ${issue.values.join(', ')}` };
    case 'too_small':
      return bound(issue.origin, issue.minimum, { sv: 'minst', en: 'at least' });
    case 'too_big':
      return bound(issue.origin, issue.maximum, { sv: 'högst', en: 'at most' });
    default:
      return OTHER;
  }
}

function bound(origin: string, limit: number | bigint, side: Words): Words {
  if (origin === 'string') return { sv: `${side.sv} ${limit} tecken lång`, en: `${side.en} ${limit} characters long` };
  return { sv: `${side.sv} ${limit}`, en: `${side.en} ${limit}` };
}
