import type { Words } from '../kernel/words.ts';

/** What the API answered instead: a sentence in both languages, and the field of what was sent that it is about, where it is about one. */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    readonly words: Words | null,
    readonly status: number,
    readonly field: string | null = null,
  ) {
    super(words?.sv ?? code);
  }
}

/** Asks the API; `path` is below `/api/v1`. Fails with `ApiProblem`. */
export const ask = async <Answer>(path: string, options: RequestInit = {}): Promise<Answer> =>
  await (await answerTo(path, options)).json();

/** Asks the API for a file. Fails with `ApiProblem`. */
export const askFile = async (path: string, options: RequestInit): Promise<Blob> =>
  await (await answerTo(path, options)).blob();

async function answerTo(path: string, options: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, options).catch((error: Error) => {
    if (error.name === 'AbortError') throw error;
    throw new ApiProblem('offline', null, 0);
  });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new ApiProblem(problem.title ?? 'fault', problem.words ?? null, response.status, problem.field ?? null);
}

/** A request that carries what it needs as JSON. */
export const json = (body: object, method: 'POST' | 'PUT' = 'POST'): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
});

/** Asks for a change, with what it needs as JSON. */
export const send = async <Answer>(path: string, body: object): Promise<Answer> => await ask<Answer>(path, json(body));

/** Sends a file with what is said beside it. */
export const sendFile = async <Answer>(
  path: string,
  file: File,
  input: object,
  signal: AbortSignal,
): Promise<Answer> => {
  const body = new FormData();
  body.append('input', JSON.stringify(input));
  body.append('file', file);
  return await ask<Answer>(path, { method: 'POST', body, signal });
};

/** A query string of what is known. */
export const queryOf = (values: Record<string, string | number | undefined>): string => {
  const known = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return known.length === 0 ? '' : `?${new URLSearchParams(known)}`;
};
