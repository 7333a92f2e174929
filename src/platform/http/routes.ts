import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fileTooLarge, MAX_BYTES } from '../../documents/model/limits.ts';
import type { Actor, AnyOperation, FileIn, FileOut } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Db } from '../database/open.ts';
import { type ReadFile, runOperation } from '../run.ts';
import { problemResponse } from './problem.ts';

/** The largest JSON body; a whole plan is well under one megabyte. */
const MAX_JSON_BYTES = 5 * 1024 * 1024;

export interface Serving {
  db: Db;
  /** Who asks. Until sign-in comes, the person at this machine. */
  actor: Actor;
  readFile?: ReadFile;
}

/** Gives an operation its route under `/api`. */
export function mount(app: Hono, operation: AnyOperation, { db, actor, readFile }: Serving): void {
  const { method, path, body, answer } = operation.http;
  const limit =
    body === 'file'
      ? bodyLimit({ maxSize: MAX_BYTES, onError: (c) => problemResponse(c, fileTooLarge(nameOf(c))) })
      : bodyLimit({ maxSize: MAX_JSON_BYTES, onError: (c) => problemResponse(c, bodyTooLarge()) });
  app.on(method, `/api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, limit, async (c) => {
    const file = body === 'file' ? await fileOf(c) : undefined;
    const input = { ...(await inputOf(c, operation)), ...c.req.param() };
    const output = await runOperation(db, operation, actor, input, file, readFile);
    return answer === 'file' ? download(c, output) : c.json(output);
  });
}

async function inputOf(c: Context, { http: { method, body } }: AnyOperation): Promise<object> {
  if (method === 'GET' || body === 'file') return c.req.query();
  const text = await c.req.text();
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new Problem(
    'input-not-json',
    { sv: 'Det som skickades ska vara ett JSON-objekt.', en: 'What was sent should be a JSON object.' },
    400,
  );
}

const fileOf = async (c: Context): Promise<FileIn> => ({
  name: nameOf(c),
  bytes: new Uint8Array(await c.req.arrayBuffer()),
});

/** The name is for messages and for people only; no folder in it is ever used. */
function nameOf(c: Context): string {
  const name = decoded(c.req.header('X-File-Name') ?? '')
    .replaceAll('\\', '/')
    .split('/')
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .slice(-200);
  return name || 'dokument.txt';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function download(c: Context, { name, mediaType, bytes }: FileOut): Response {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': mediaType,
    // RFC 6266: the plain form for old programs, the encoded one with Å Ä Ö.
    'Content-Disposition': `attachment; filename="${name.replace(/[^\w .()-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

const bodyTooLarge = () =>
  new Problem(
    'body-too-large',
    {
      sv: 'Det som skickades är större än 5 MB och tas inte emot.',
      en: 'What was sent is larger than 5 MB and is not taken in.',
    },
    413,
  );
