import type { Words } from '../kernel/words.ts';

// How the functions of `client.ts` reach the server. Nothing else knows where the API is.

const API = '/api/v1';

/** What the API answered instead: a sentence in both languages, and the field of what was sent that it is about, if it is about one. */
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

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Input may be left out when nothing in it must be said. */
type Asked<Input> =
  Partial<Input> extends Input ? [input?: Input, signal?: AbortSignal] : [input: Input, signal?: AbortSignal];

/** Asks for something. Fails with `ApiProblem`. */
export interface Query<Input, Output> {
  (...asked: Asked<Input>): Promise<Output>;
  /** The operation's name, e.g. `plan.show`. */
  operation: string;
}

/** What a change answered, and how to take it back; `null` if it cannot be. */
export interface Changed<Output> {
  answer: Output;
  undo: (() => Promise<unknown>) | null;
}

/** Changes something. Fails with `ApiProblem`. */
export type Change<Input, Output> = (...asked: Asked<Input>) => Promise<Changed<Output>>;

/** Asks for a file. Fails with `ApiProblem`. */
export interface Download<Input> {
  (...asked: Asked<Input>): Promise<Blob>;
  operation: string;
  /** Where a link finds the file. */
  address: (...asked: Asked<Input>) => string;
}

export const query = <Input extends object, Output>(
  operation: string,
  method: Method,
  path: string,
): Query<Input, Output> =>
  Object.assign(
    async (...[input, signal]: Asked<Input>): Promise<Output> =>
      await (await request(method, path, input, signal)).json(),
    { operation },
  );

export const change =
  <Input extends object, Output>(method: Method, path: string): Change<Input, Output> =>
  async (...[input, signal]) =>
    await changed(await request(method, path, input, signal));

export const download = <Input extends object>(operation: string, method: Method, path: string): Download<Input> =>
  Object.assign(async (...[input, signal]: Asked<Input>) => await (await request(method, path, input, signal)).blob(), {
    operation,
    address: (...[input]: Asked<Input>) => addressOf(path, input).all,
  });

/** A query that takes a file. */
export const queryOfFile =
  <Input extends object, Output>(method: Method, path: string) =>
  async (file: File, ...[input, signal]: Asked<Input>): Promise<Output> =>
    await (await request(method, path, input, signal, file)).json();

/** A change that takes a file. */
export const changeByFile =
  <Input extends object, Output>(method: Method, path: string) =>
  async (file: File, ...[input, signal]: Asked<Input>): Promise<Changed<Output>> =>
    await changed(await request(method, path, input, signal, file));

async function changed<Output>(response: Response): Promise<Changed<Output>> {
  const link = undoLink(response.headers.get('Link'));
  const undo = link === null ? null : async () => await (await send(link, { method: 'POST' })).json();
  return { answer: await response.json(), undo };
}

/** RFC 8288: where a change can be taken back. */
const undoLink = (header: string | null): string | null =>
  /<([^>]+)>\s*;\s*rel="[^"]*\/undo"/.exec(header ?? '')?.[1] ?? null;

async function request(
  method: Method,
  path: string,
  input: object | undefined,
  signal: AbortSignal | undefined,
  file?: File,
): Promise<Response> {
  const { all, below, rest } = addressOf(path, input);
  const options: RequestInit = { method, ...(signal && { signal }) };
  if (method === 'GET') return await send(all, options);
  if (file) return await send(below, { ...options, body: formOf(file, rest) });
  return await send(below, {
    ...options,
    body: JSON.stringify(rest),
    headers: { 'Content-Type': 'application/json' },
  });
}

/** The path with its parameters filled in, with and without the rest of the input as a query string; and that rest. */
function addressOf(path: string, input: object = {}) {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const below = `${API}${path}`.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams([...rest].map(([key, value]) => [key, String(value)]));
  return { below, all: search.size === 0 ? below : `${below}?${search}`, rest: Object.fromEntries(rest) };
}

function formOf(file: File, input: object): FormData {
  const form = new FormData();
  form.append('input', JSON.stringify(input));
  form.append('file', file);
  return form;
}

async function send(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, options).catch((error: Error) => {
    if (error.name === 'AbortError') throw error;
    throw new ApiProblem('offline', null, 0);
  });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new ApiProblem(problem.title ?? 'fault', problem.words ?? null, response.status, problem.field ?? null);
}
