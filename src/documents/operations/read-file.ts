import type { FileIn, Work } from '../../kernel/operation.ts';
import type { FileLine } from '../../plan/model/kept.ts';
import { readDocument } from '../in/read/document.ts';
import { recognise } from '../in/recognise/recognise.ts';
import type { Recognition } from '../model/recognition.ts';

/** A file as its lines and as the documents in it. */
export interface ReadDocuments {
  recognition: Recognition;
  lines: FileLine[];
}

/** Reads plans and reports out of a file. Fails with the reader's and the recogniser's problems. */
export const documentReader: Work<FileIn, ReadDocuments> = {
  name: 'documents.read',
  do: async ({ name, bytes }) => {
    const source = await readDocument(bytes, name);
    return {
      recognition: recognise(source),
      lines: source.lines.map(({ number, page, raw, box }) => ({ number, page, text: raw, ...(box ? { box } : {}) })),
    };
  },
};
