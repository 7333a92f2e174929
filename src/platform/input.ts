import type { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Words } from '../kernel/words.ts';

/** The input as the schema reads it. Fails with `Problem('input-invalid')`, which names the first value that is wrong and says what it should be. */
export function checkInput<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const checked = schema.safeParse(input);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.') ?? '';
  const should = issue ? shouldBe(issue) : OTHER;
  throw new Problem(
    'input-invalid',
    {
      sv: `${field ? `Uppgiften ”${field}”` : 'Det som skickades'} ska vara ${should.sv}.`,
      en: `${field ? `The value “${field}”` : 'What was sent'} should be ${should.en}.`,
    },
    400,
    field ? { field } : {},
  );
}

const OTHER: Words = { sv: 'på ett annat sätt', en: 'of another form' };

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
};

/** zod's own Swedish is half English, so what is asked for is said here. */
function shouldBe(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? OTHER;
    case 'invalid_format':
      return FORMATS[issue.format] ?? { sv: `av formen ${issue.format}`, en: `of the form ${issue.format}` };
    case 'invalid_value':
      return { sv: `något av ${issue.values.join(', ')}`, en: `one of ${issue.values.join(', ')}` };
    case 'too_small':
      return bound(issue.origin, issue.minimum, { sv: 'minst', en: 'at least' });
    case 'too_big':
      return bound(issue.origin, issue.maximum, { sv: 'högst', en: 'at most' });
    case 'unrecognized_keys':
      return { sv: `utan ${issue.keys.join(', ')}`, en: `without ${issue.keys.join(', ')}` };
    default:
      return OTHER;
  }
}

function bound(origin: string, limit: number | bigint, side: Words): Words {
  if (origin === 'string') return { sv: `${side.sv} ${limit} tecken lång`, en: `${side.en} ${limit} characters long` };
  return { sv: `${side.sv} ${limit}`, en: `${side.en} ${limit}` };
}
