import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../../kernel/actor.ts';
import type { AnyOperation, FileIn, FileOut } from '../../kernel/operation.ts';
import type { Db } from '../database/open.ts';
import type { Metrics } from '../observe/metrics.ts';
import { perform } from '../run.ts';
import type { Workers } from '../workers.ts';
import { jsonObject, jsonTooLarge, MAX_JSON_BYTES, WHAT_WAS_SENT } from './json.ts';
import { problemResponse } from './problem.ts';
import { noteChange, seenBy } from './since.ts';
import { broken, readUpload } from './upload.ts';

export interface Serving {
  db: Db;
  /** Who asks, and in which municipality. */
  actorOf: (request: Request) => Promise<Actor>;
  /** Whether a host name other than this machine's is ours to answer. */
  ownHost?: (host: string) => Promise<boolean>;
  workers?: Workers;
  metrics?: Metrics;
}

/** Where the API's operations are, in this version of it. */
export const API = '/api/v1';

/** Gives an operation its route under `API`. */
export function mount(app: Hono, operation: AnyOperation, { db, actorOf, workers }: Serving): void {
  const { method, path, body, answer } = operation.http;
  const route = `${API}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  if (body !== 'file') app.on(method, route, jsonLimit);
  app.on(method, route, async (c) => {
    c.set('operation', operation.name);
    const { input, file } = await incoming(c, operation);
    const actor = await actorOf(c.req.raw);
    const { output, change } = await perform(
      seenBy(c, db),
      operation,
      actor,
      { ...input, ...c.req.param() },
      file,
      workers,
    );
    await noteChange(c, db, operation);
    // RFC 8288: where this change can be taken back.
    if (change !== null) c.header('Link', `<${API}/changes/${change}/undo>; rel="${API}/undo"`);
    return answer === 'file' ? download(c, output) : c.json(output);
  });
}

const jsonLimit = bodyLimit({
  maxSize: MAX_JSON_BYTES,
  onError: (c) => problemResponse(c, jsonTooLarge(WHAT_WAS_SENT)),
});

async function incoming(c: Context, { http }: AnyOperation): Promise<{ input: object; file?: FileIn | undefined }> {
  if (http.method === 'GET') return { input: c.req.query() };
  if (http.body === 'file') return await readUpload(c.req.raw);
  const text = await c.req.text().catch(() => {
    throw broken();
  });
  return { input: jsonObject(text, WHAT_WAS_SENT) };
}

function download(c: Context, { name, mediaType, bytes }: FileOut): Response {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': mediaType,
    // RFC 6266: the plain form for old programs, the encoded one with Å Ä Ö.
    'Content-Disposition': `attachment; filename="${name.replace(/[^\w .()-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
