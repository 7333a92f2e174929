import { parseArgs } from 'node:util';
import { documentReader } from '../documents/operations/read-file.ts';
import { type Answer, type KeptDocument, Preview, type PreviewedDocument } from '../intake/model/preview.ts';
import type { FileIn, Work } from '../kernel/operation.ts';
import type { Language, Words } from '../kernel/words.ts';
import { HERE, type Workers } from '../platform/workers.ts';
import { notOneFile, wrongCall } from './call.ts';
import type { Command } from './command.ts';
import { readInput } from './input.ts';

export const importCommand: Command = {
  summary: { sv: 'läser in en plan och behåller den', en: 'takes in a plan and keeps it' },
  help: {
    sv: `Användning: ledtrad import FIL [--preview] [--unit ENHET] [--board NÄMND] [--year ÅR] [--data MAPP]

Läser in planerna i en fil (.docx, .pdf, .txt, .md) och behåller dem, alla eller ingen. Samma fil en gång till ändrar ingenting. Värden som filen inte
avgör lämnas öppna; de kan avgöras på sidan Läs in. FIL kan vara - för standard in.

  --preview          visar vad som skulle hända, men behåller ingenting
  --unit, --board    enhet och nämnd, där filen inte säger det
  --year             år, där filen inte säger det
  --data             mappen med databasen (annars LEDTRAD_DATA eller .ledtrad)
  --municipality     kommunens namn eller värdnamn, där databasen har flera

Exempel:
  ledtrad import plan.md --preview
  ledtrad import plan.txt --unit "Hamnbiblioteket" --year 2026

Slutkod: 0 behållen, 1 filen gick inte att läsa in, 2 fel i anropet.`,
    en: `Usage: ledtrad import FILE [--preview] [--unit UNIT] [--board BOARD] [--year YEAR] [--data FOLDER]

Takes in the plans of a file (.docx, .pdf, .txt, .md) and keeps them, all or none. The same file again changes nothing. Values that the file does not decide
are left open; they can be decided on the page Import. FILE may be - for standard input.

  --preview          shows what would happen, but keeps nothing
  --unit, --board    unit and board, where the file does not say
  --year             year, where the file does not say
  --data             the folder of the database (else LEDTRAD_DATA or .ledtrad)
  --municipality     the municipality’s name or host name, if the database has several

Examples:
  ledtrad import plan.md --preview
  ledtrad import plan.txt --unit "Hamnbiblioteket" --year 2026

Exit code: 0 kept, 1 the file could not be taken in, 2 the call was wrong.`,
  },
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        preview: { type: 'boolean', default: false },
        unit: { type: 'string' },
        board: { type: 'string' },
        year: { type: 'string' },
        data: { type: 'string' },
        municipality: { type: 'string' },
      },
    });
    const [path = ''] = positionals;
    const wrong = notOneFile(positionals) ?? notYear(values.year);
    if (wrong) return wrongCall(importCommand, terminal, wrong);
    const file = await readInput(path, terminal);
    const { unit, board } = values;
    const year = values.year === undefined ? undefined : Number(values.year);
    // A file that is not a plan is reported before a database is opened for it.
    const workers = readingOnce();
    await workers.read(documentReader, file);
    const { runOperation, previewImport, keepImport, inMunicipality } = await system();
    await inMunicipality(values, terminal, async (db, actor) => {
      const first = await runOperation(db, previewImport, actor, {}, file, workers);
      const input = {
        answers: first.documents.map((one, document) => fill(one, document, { unit, board, year })),
      };
      if (values.preview) {
        const { documents } = Preview.parse(await runOperation(db, previewImport, actor, input, file, workers));
        for (const document of documents) terminal.out(previewOutline(document, terminal.language));
        return;
      }
      const { plans } = await runOperation(db, keepImport, actor, input, file, workers);
      for (const plan of plans) terminal.out(`${keptLine(plan, terminal.language)}\n`);
    });
    return 0;
  },
};

/** This thread, which reads a file once however many operations ask for it. */
function readingOnce(): Workers {
  const known = new Map<string, unknown>();
  const read = async <Content>(reader: Work<FileIn, Content>, file: FileIn): Promise<Content> => {
    if (!known.has(reader.name)) known.set(reader.name, await reader.do(file));
    return known.get(reader.name) as Content;
  };
  return { ...HERE, read };
}

/** Loaded when there is something to take in. */
const system = async () => ({
  ...(await import('./system.ts')),
  ...(await import('../platform/run.ts')),
  ...(await import('../intake/operations/preview-import.ts')),
  ...(await import('../intake/operations/keep-import.ts')),
});

const notYear = (year: string | undefined): Words | null =>
  year === undefined || /^\d{4}$/.test(year)
    ? null
    : {
        sv: `--year ska vara ett år med fyra siffror, inte ”${year}”.`,
        en: `--year should be a year of four figures, not “${year}”.`,
      };

/** The command line fills in what a document does not say, and never contradicts what it says. */
const fill = (
  { plan }: PreviewedDocument,
  document: number,
  { unit, board, year }: { unit: string | undefined; board: string | undefined; year: number | undefined },
): Partial<Answer> => ({
  document,
  ...(plan.unit === null && unit !== undefined ? { unit } : {}),
  ...(plan.board === null && board !== undefined ? { board } : {}),
  ...(plan.year === null && year !== undefined ? { year } : {}),
});

const WORDS = {
  sv: {
    new: 'nya',
    known: 'kända',
    goals: 'mål',
    passages: 'texter',
    indicators: 'indikatorer',
    activities: 'aktiviteter',
    unknown: 'okänd',
    same: 'Planen behålls redan; ingenting skulle ändras.',
    fixed: 'Planen behålls redan, och har rättats sedan dess; det som är rättat ligger kvar.',
    supersedes: 'Ersätter den plan som gäller nu; den gamla finns kvar att läsa.',
    missing: 'Måste anges',
    open: 'Ej avgjort',
    unplaced: 'rader utan plats',
    wordings: 'texter finns redan i en annan lydelse',
    isNew: '(ny)',
    kept: 'Behållen',
    unchanged: 'Oförändrad, fanns redan',
    earlier: 'Finns redan, som en tidigare utgåva',
    again: 'Den kan sättas i kraft igen på planens sida.',
  },
  en: {
    new: 'new',
    known: 'known',
    goals: 'goals',
    passages: 'texts',
    indicators: 'indicators',
    activities: 'activities',
    unknown: 'unknown',
    same: 'The plan is kept already; nothing would change.',
    fixed: 'The plan is kept already, and has been fixed since; what is fixed stays.',
    supersedes: 'Stands in place of the plan in force; the old one stays to read.',
    missing: 'Must be said',
    open: 'Unresolved',
    unplaced: 'lines without a place',
    wordings: 'texts are kept already in another wording',
    isNew: '(new)',
    kept: 'Kept',
    unchanged: 'Unchanged, was there already',
    earlier: 'Kept already, as an earlier edition',
    again: 'It can be put in force again on the page of the plan.',
  },
} as const;

function previewOutline(document: PreviewedDocument, language: Language): string {
  const words = WORDS[language];
  const { plan, unit, board, missing } = document;
  const owner = (one: typeof unit) => (one ? `${one.name}${one.isNew ? ` ${words.isNew}` : ''}` : words.unknown);
  const count = (what: 'goals' | 'passages' | 'indicators' | 'activities') =>
    `  ${words[what]}: ${document[what].known} ${words.known}, ${document[what].new} ${words.new}`;
  const open = [...plan.indicators, ...plan.activities].filter(({ unresolved }) => unresolved.length > 0).length;
  return `${[
    `${owner(unit)} · ${owner(board)} · ${plan.year ?? words.unknown}`,
    ...(['goals', 'passages', 'indicators', 'activities'] as const).map(count),
    `  ${words.open}: ${open} · ${plan.unplaced.length} ${words.unplaced} · ${document.wordings.length} ${words.wordings}`,
    ...(missing.length > 0 ? [`  ${words.missing}: ${missing.map((what) => `--${what}`).join(', ')}`] : []),
    ...standingLines(document, words).map((line) => `  ${line}`),
  ].join('\n')}\n`;
}

function standingLines(
  { standing, edition, fixed, inForce }: PreviewedDocument,
  words: (typeof WORDS)[Language],
): string[] {
  if (standing === 'earlier') return inForce ? [`${words.earlier} ${edition?.number}. ${words.again}`] : [];
  if (standing === 'unchanged') return [fixed ? words.fixed : words.same];
  return inForce ? [words.supersedes] : [];
}

const keptLine = ({ planId, unit, year, outcome }: KeptDocument, language: Language): string =>
  `${WORDS[language][outcome]}: ${unit} ${year} (${planId})`;
