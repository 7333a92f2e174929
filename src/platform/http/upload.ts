import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { fileTooLarge, MAX_BYTES } from '../../documents/model/limits.ts';
import type { FileIn } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Words } from '../../kernel/words.ts';
import { jsonObject, jsonTooLarge, MAX_JSON_BYTES } from './json.ts';

/** What a `multipart/form-data` body held: the part `file`, and the part `input` as JSON. */
export interface Upload {
  file: FileIn | undefined;
  /** Without the part, an object without values. */
  input: object;
}

/** Room for the lines between the parts and what they say of themselves. */
const AROUND = 64 * 1024;
const MAX_BODY_BYTES = MAX_BYTES + MAX_JSON_BYTES + AROUND;
const LIMITS = {
  files: 1,
  fields: 1,
  parts: 2,
  fileSize: MAX_BYTES,
  fieldSize: MAX_JSON_BYTES,
  headerPairs: 20,
  headerSize: 8 * 1024,
};
const INPUT: Words = { sv: 'Delen input', en: 'The part input' };

/**
 * Reads a file with what is said beside it out of a request. Nothing past a limit is held, and the first thing wrong ends the reading. Fails with
 * `body-not-multipart`, `upload-broken`, `part-unexpected`, `file-nameless`, `file-too-large`, `body-too-large` or `input-not-json`.
 */
export async function readUpload(request: Request): Promise<Upload> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) throw fileTooLarge();
  const parser = parserFor(request);
  const upload: Upload = { file: undefined, input: {} };
  take(parser, upload);
  try {
    await pipeline(limited(request), parser);
  } catch (error) {
    throw error instanceof Problem ? error : broken();
  }
  return upload;
}

function parserFor(request: Request): BusboyInstance {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw notMultipart();
  try {
    // A part is what its name says, whatever it says of itself: programs send JSON both as a field and as a file.
    return new Busboy({
      headers: { 'content-type': type },
      limits: LIMITS,
      isPartAFile: (name) => name !== 'input',
    });
  } catch {
    throw notMultipart();
  }
}

/** Fills `upload` from the parts as they come. */
function take(parser: BusboyInstance, upload: Upload): void {
  const refuse = (problem: Problem) => parser.destroy(problem);
  // The parser may find more errors after it has been ended; the first is reported.
  parser.on('error', () => {});
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit']) parser.on(limit, () => refuse(unexpected()));
  parser.on('file', (part, stream, fileName) => {
    stream.on('error', () => {});
    const name = label(fileName);
    if (part !== 'file') return refuse(unexpected());
    if (name === '') return refuse(nameless());
    const chunks: Uint8Array[] = [];
    stream.on('limit', () => refuse(fileTooLarge(name)));
    stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    stream.on('end', () => {
      upload.file = { name, bytes: new Uint8Array(Buffer.concat(chunks)) };
    });
  });
  parser.on('field', (_name, text, _nameCut, textCut) => {
    if (textCut) return refuse(jsonTooLarge(INPUT));
    try {
      upload.input = jsonObject(text, INPUT);
    } catch (error) {
      refuse(error as Problem);
    }
  });
}

/** The body as it comes, for as long as it is not too large. */
async function* limited({ body }: Request): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw fileTooLarge();
    yield chunk;
  }
}

/** The name is for messages and for people only; no folder in it is ever used, and the parser has left them out. */
const label = (name = ''): string =>
  name
    // As browsers and curl write a quotation mark in a name.
    .replaceAll('%22', '"')
    .replace(/\p{Cc}/gu, '')
    .slice(-200);

const notMultipart = () =>
  new Problem(
    'body-not-multipart',
    {
      sv: 'Filen ska skickas som multipart/form-data, i en del som heter file.',
      en: 'The file should be sent as multipart/form-data, in a part named file.',
    },
    415,
  );

export const broken = () =>
  new Problem(
    'upload-broken',
    {
      sv: 'Det som skickades är avbrutet eller felaktigt uppbyggt, och ingenting togs emot. Skicka det igen.',
      en: 'What was sent is cut off or badly formed, and nothing was taken in. Send it again.',
    },
    400,
  );

const unexpected = () =>
  new Problem(
    'part-unexpected',
    {
      sv: 'Det som skickas ska ha en del som heter file och högst en som heter input, ingenting annat.',
      en: 'What is sent should have one part named file and at most one named input, and nothing else.',
    },
    400,
  );

const nameless = () =>
  new Problem(
    'file-nameless',
    { sv: 'Delen file ska vara en fil med ett filnamn.', en: 'The part file should be a file with a file name.' },
    400,
  );
