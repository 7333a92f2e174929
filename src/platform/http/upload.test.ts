import { connect } from 'node:net';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import { MAX_BYTES } from '../../documents/model/limits.ts';
import { localActor } from '../actor.ts';
import type { Db } from '../database/open.ts';
import { createApp } from './app.ts';
import { MAX_JSON_BYTES } from './json.ts';
import { type Listening, listen } from './listen.ts';
import { aboutFrom } from './openapi/api-info.ts';
import { readUpload } from './upload.ts';

const PLAN =
  '## KF:s mål för verksamhetsområdet: 1.1 Trygghet\n\n### Nämndmål: Stöd i tid\n\n#### Enhetsmål: Alla får svar\n\n##### Arbetssätt\n\nVi svarar.\n';
const BOUNDARY = 'snitt-7d3f';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** A part as it is sent: what it says of itself, what it holds, and more headers. */
const part = (disposition: string, body: string, ...headers: string[]) =>
  `--${BOUNDARY}\r\n${[`Content-Disposition: form-data; ${disposition}`, ...headers].join('\r\n')}\r\n\r\n${body}\r\n`;
const END = `--${BOUNDARY}--\r\n`;
const FILE = part('name="file"; filename="plan.md"', PLAN, 'Content-Type: text/markdown');
const INPUT = part('name="input"', '{"answers":[{"document":0,"unit":"Provenheten","year":2026}]}');

describe('an upload', () => {
  let db: Db;
  let server: Listening;
  beforeAll(async () => {
    const [embedded] = testDatabases();
    if (!embedded) throw new Error('There is no embedded database');
    db = await embedded.open();
    const app = createApp({
      db,
      actorOf: () => localActor(db),
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log: pino({ enabled: false }),
    });
    server = await listen(app, 0);
  });
  afterAll(async () => {
    await server.close();
    await db.close();
  });

  const send = async (body: string, headers: Record<string, string> = { 'Content-Type': MULTIPART }) =>
    await fetch(`${server.address}/api/v1/imports/preview`, { method: 'POST', body, headers, duplex: 'half' });
  const refused = async (response: Response) => {
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const { title, status, detail, words } = (await response.json()) as Record<string, unknown>;
    expect(status).toBe(response.status);
    expect(detail).toBe((words as { sv: string }).sv);
    return `${status} ${title}`;
  };
  const seen = async (body: string) => {
    const { file, documents } = (await (await send(body)).json()) as { file: string; documents: { unit: unknown }[] };
    return { file, unit: documents[0]?.unit };
  };

  it('is a file with what is said beside it, in either order, or a file alone', async () => {
    for (const body of [INPUT + FILE + END, FILE + INPUT + END])
      expect(await seen(body)).toMatchObject({ file: 'plan.md', unit: { name: 'Provenheten' } });
    expect(await seen(FILE + END)).toEqual({ file: 'plan.md', unit: null });
  });

  it.each([
    ['a browser', 'name="file"; filename="plan å.md"', 'plan å.md'],
    ['a browser, with a quotation mark', 'name="file"; filename="%22Vår%22 plan.md"', '"Vår" plan.md'],
    ['an older curl, with a quotation mark', 'name="file"; filename="\\"Vår\\" plan.md"', '"Vår" plan.md'],
    ['.NET', 'name=file; filename="=?utf-8?B?cA==?="; filename*=utf-8\'\'plan%20%C3%A5.md', 'plan å.md'],
    ['one that writes the file name first', 'filename="plan.md"; name="file"', 'plan.md'],
    ['one that encodes what needn’t be', 'name="file"; filename="plan%20%C3%A5.md"', 'plan%20%C3%A5.md'],
    ['one that walks up', 'name="file"; filename="../../x"', 'x'],
    ['one that walks up in Windows', 'name="file"; filename="..\\..\\Plan.md"', 'Plan.md'],
    ['one that gives the whole way', 'name="file"; filename="/etc/plan.md"', 'plan.md'],
    ['one with characters that rule', 'name="file"; filename="pl\u0007an\u0000.md"', 'plan.md'],
  ])('takes the name of the file as %s has it, for a label', async (_, disposition, file) => {
    expect(await seen(part(disposition, PLAN) + END)).toMatchObject({ file });
  });

  it('takes what is said beside the file though a program sends it as a file', async () => {
    const input = part('name="input"; filename="blob"', INPUT.split('\r\n')[3] ?? '', 'Content-Type: application/json');
    expect(await seen(input + FILE + END)).toMatchObject({ unit: { name: 'Provenheten' } });
  });

  it.each([
    ['no file', INPUT + END, '400 file-missing'],
    ['no parts', END, '400 file-missing'],
    ['two files', FILE + FILE + END, '400 part-unexpected'],
    ['two inputs', INPUT + FILE + INPUT + END, '400 part-unexpected'],
    ['a part too many', INPUT + FILE + part('name="x"', '1') + END, '400 part-unexpected'],
    ['a part of another name', part('name="x"', '1') + FILE + END, '400 part-unexpected'],
    ['a part without a name', part('', '1') + FILE + END, '400 part-unexpected'],
    ['a file that is a field', part('name="file"', PLAN) + END, '400 file-nameless'],
    ['a form where no file is chosen', part('name="file"; filename=""', '') + END, '400 file-nameless'],
    ['a file name that is a folder', part('name="file"; filename="../.."', PLAN) + END, '400 file-nameless'],
    ['input that is not JSON', part('name="input"', '{"answers":') + FILE + END, '400 input-not-json'],
    ['input that is a list', part('name="input"', '[]') + FILE + END, '400 input-not-json'],
    ['answers that are text', part('name="input"', '{"answers":"[]"}') + FILE + END, '400 input-invalid'],
    ['a body that is cut off in the file', FILE.slice(0, -20), '400 upload-broken'],
    ['a body that is cut off after the file', FILE, '400 upload-broken'],
    ['a body that is cut off in a header', FILE.slice(0, 40), '400 upload-broken'],
    ['a body without parts', PLAN, '400 upload-broken'],
    ['nothing', '', '400 upload-broken'],
  ])('says so of %s', async (_, body, said) => {
    expect(await refused(await send(body))).toBe(said);
  });

  it.each([
    ['the file itself', 'application/octet-stream'],
    ['JSON', 'application/json'],
    ['another kind of form', 'application/x-www-form-urlencoded'],
    ['parts without a line between them', 'multipart/form-data'],
    ['parts without a line between them, though there is something', 'multipart/form-data; charset=utf-8'],
    ['other parts', `multipart/mixed; boundary=${BOUNDARY}`],
  ])('says what is wanted where the body is %s', async (_, type) => {
    expect(await refused(await send(FILE + END, { 'Content-Type': type }))).toBe('415 body-not-multipart');
  });

  it('may be as large as a file may be, and no larger', async () => {
    const sized = (bytes: number) => part('name="file"; filename="stor.bin"', 'a'.repeat(bytes)) + END;
    expect(await refused(await send(sized(MAX_BYTES)))).not.toMatch(/too-large|broken/);
    const over = await send(sized(MAX_BYTES + 1));
    expect(((await over.clone().json()) as { detail: string }).detail).toMatch(/^stor.bin är större än 50 MB/);
    expect(await refused(over)).toBe('413 file-too-large');
    const input = part('name="input"', `{"answers":[],"x":"${'a'.repeat(MAX_JSON_BYTES)}"}`);
    expect(await refused(await send(input + FILE + END))).toBe('413 body-too-large');
  });

  it('is refused by the size it says that it has, before any of it comes', async () => {
    expect(
      await told(
        `POST /api/v1/imports HTTP/1.1\r\nHost: localhost:1\r\nContent-Type: ${MULTIPART}\r\nContent-Length: 99999999999\r\n\r\n`,
      ),
    ).toMatch(/^HTTP\/1.1 413 .*"file-too-large"/s);
  });

  it('is refused as soon as it is too large, where it says no size and has no end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(Buffer.from(FILE.slice(0, -20))),
      pull: (stream) => {
        sent += 1024 * 1024;
        stream.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: endless,
      headers: { 'Content-Type': MULTIPART },
      duplex: 'half',
    });
    await expect(readUpload(request)).rejects.toMatchObject({ code: 'file-too-large' });
    expect(sent).toBeLessThan(MAX_BYTES + 5 * 1024 * 1024);
  });

  it('ends at the first of very many parts that is not awaited', async () => {
    let parts = 0;
    const many = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        parts++;
        stream.enqueue(Buffer.from(part('name="x"', '')));
      },
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: many,
      headers: { 'Content-Type': MULTIPART },
      duplex: 'half',
    });
    await expect(readUpload(request)).rejects.toMatchObject({ code: 'part-unexpected' });
    expect(parts).toBeLessThan(50);
  });

  it('comes whole however it is cut into pieces, and is refused wherever it is cut off', async () => {
    const given = (pieces: Uint8Array[]) =>
      readUpload(
        new Request('http://localhost/', {
          method: 'POST',
          body: new ReadableStream({
            start: (stream) => {
              for (const piece of pieces) stream.enqueue(piece);
              stream.close();
            },
          }),
          headers: { 'Content-Type': MULTIPART },
          duplex: 'half',
        }),
      );
    const bytes = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('\r\n', '--', `\r\n--${BOUNDARY.slice(0, -1)}`, '\r', '\n')))
      .map((some) => some.join(''))
      .filter((text) => !text.includes(`--${BOUNDARY}`));
    await fc.assert(
      fc.asyncProperty(bytes, fc.array(fc.nat(400)), fc.nat(400), async (text, cuts, end) => {
        const body = Buffer.from(INPUT + part('name="file"; filename="plan.md"', text) + END);
        const at = [0, ...cuts.filter((cut) => cut < body.length).sort((a, b) => a - b), body.length];
        const { file, input } = await given(at.slice(1).map((to, i) => body.subarray(at[i], to)));
        expect(new TextDecoder().decode(file?.bytes)).toBe(text);
        expect(input).toMatchObject({ answers: [{ unit: 'Provenheten' }] });
        // The line that ends it may lack its own end.
        if (end < body.length - 2)
          await expect(given([body.subarray(0, end)])).rejects.toMatchObject({ code: 'upload-broken' });
      }),
      { numRuns: 300 },
    );
  });

  /** What the server answers to the bytes. */
  const told = (request: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.write(request));
      let answer = '';
      socket.setEncoding('utf8').on('data', (text: string) => {
        answer += text;
        if (answer.includes('}')) {
          socket.destroy();
          resolve(answer);
        }
      });
      socket.on('error', reject);
    });
});
