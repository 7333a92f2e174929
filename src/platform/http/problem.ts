import type { Context } from 'hono';
import { Problem } from '../../kernel/problem.ts';

/** A problem as RFC 9457 says it: `detail` in one language, and in both under `words`. */
export const problemBody = (problem: Problem, language: 'sv' | 'en', instance?: string): string =>
  JSON.stringify({
    type: `urn:ledtrad:problem:${problem.code}`,
    title: problem.code,
    status: problem.status,
    detail: problem.words[language],
    words: problem.words,
    ...problem.place,
    ...(instance && { instance }),
  });

/** Answers with a problem, in the language asked for. One that passes by itself says when to try again, in seconds. */
export function problemResponse(c: Context, problem: Problem): Response {
  const language = /^\s*en\b/i.test(c.req.header('Accept-Language') ?? '') ? 'en' : 'sv';
  const retry: Record<string, string> = problem.status === 503 ? { 'Retry-After': '5' } : {};
  return c.body(problemBody(problem, language, instanceOf(c)), problem.status, {
    'Content-Type': 'application/problem+json',
    ...retry,
  });
}

/** What went wrong inside: the caller gets a sentence and a number to give, the log gets the rest. */
export function faultResponse(c: Context, number: string): Response {
  const words = {
    sv: `Något gick fel i Ledtråd. Ingenting har ändrats. Uppge nummer ${number} om du frågar om det.`,
    en: `Something went wrong in Ledtråd. Nothing was changed. Give the number ${number} if you ask about it.`,
  };
  const body = {
    type: 'urn:ledtrad:problem:fault',
    title: 'fault',
    status: 500,
    detail: words.sv,
    words,
    instance: instanceOf(c),
  };
  return c.body(JSON.stringify(body), 500, { 'Content-Type': 'application/problem+json' });
}

/** What the log calls this request. */
const instanceOf = (c: Context) => `urn:ledtrad:request:${c.get('requestId')}`;

export const noSuchAddress = () =>
  new Problem('address-not-found', { sv: 'Adressen finns inte.', en: 'There is no such address.' }, 404);
