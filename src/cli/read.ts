import { parseArgs } from 'node:util';
import { readDocument } from '../documents/in/read/document.ts';
import { recognise } from '../documents/in/recognise/recognise.ts';
import type { Language } from '../kernel/words.ts';
import { notOneFile, wrongCall } from './call.ts';
import type { Command, Terminal } from './command.ts';
import { readInput } from './input.ts';
import { outline } from './outline.ts';

export const read: Command = {
  summary: {
    sv: 'läser en plan eller rapport och visar vad som står i den',
    en: 'reads a plan or a report and shows what is in it',
  },
  help: {
    sv: `Användning: ledtrad read FIL [--json]

Läser en verksamhetsplan, tertialrapport eller verksamhetsberättelse (.docx, .pdf, .txt, .md) och visar mål, indikatorer och aktiviteter, vad som inte
gick att avgöra och vilka rader som inte fick någon plats. Ingenting sparas. FIL kan vara - för standard in.

  --json    skriver allt som JSON, med rad för varje uppgift

Exempel:
  ledtrad read plan.md
  ledtrad read plan.txt --json > plan.json

Slutkod: 0 läst, 1 filen gick inte att läsa, 2 fel i anropet.`,
    en: `Usage: ledtrad read FILE [--json]

Reads a plan, a tertial report or an annual report (.docx, .pdf, .txt, .md) and shows goals, indicators and activities, what could not be decided, and
which lines found no place. Nothing is kept. FILE may be - for standard input.

  --json    writes everything as JSON, with the lines of each value

Examples:
  ledtrad read plan.md
  ledtrad read plan.txt --json > plan.json

Exit code: 0 read, 1 the file could not be read, 2 the call was wrong.`,
  },
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [path = ''] = positionals;
    const wrong = notOneFile(positionals);
    if (wrong) return wrongCall(read, terminal, wrong);
    const { name, bytes } = await readInput(path, terminal);
    const recognition = recognise(await readDocument(bytes, name), progress(terminal));
    terminal.out(values.json ? `${JSON.stringify(recognition)}\n` : outline(recognition, terminal.language));
    return 0;
  },
};

const LABEL: Record<Language, string> = { sv: 'Läser', en: 'Reading' };
/** Shorter work than this is done before anyone wonders. */
const QUIET_MS = 1000;

/** Progress for a person who waits; nothing for a pipe, nor for work that is soon done. */
function progress({ interactive, err, language }: Terminal): { onProgress?: (share: number) => void } {
  if (!interactive) return {};
  const started = Date.now();
  return {
    onProgress: (share) => {
      if (Date.now() - started > QUIET_MS) err(`\r${LABEL[language]} ${Math.round(share * 100)} %  `);
    },
  };
}
