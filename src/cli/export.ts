import { parseArgs } from 'node:util';
import { readDocument } from '../documents/in/read/document.ts';
import { recognise } from '../documents/in/recognise/recognise.ts';
import { annexInJson, type Format, writeFindings, writePlan } from '../documents/out/write/write.ts';
import type { FileOut } from '../kernel/operation.ts';
import { Problem } from '../kernel/problem.ts';
import type { Words } from '../kernel/words.ts';
import { notOneFile, wrongCall } from './call.ts';
import type { Command, Terminal } from './command.ts';
import { formatOf } from './format.ts';
import { readInput } from './input.ts';
import { writeWhole } from './output.ts';
import type { Place } from './system.ts';

export const exportCommand: Command = {
  summary: {
    sv: 'skriver en plan som Word, PDF, Markdown, HTML eller JSON',
    en: 'writes a plan as Word, PDF, Markdown, HTML or JSON',
  },
  help: {
    sv: `Användning: ledtrad export PLAN|FIL [--format docx|pdf|md|html|json] [--output UT] [VAL]

Skriver en plan som behålls (PLAN är dess id, som i webbadressen) eller en fil direkt, utan att behålla den. Utan --output skrivs allt på
standard ut; Word och PDF behöver --output. Håller filen flera planer väljs en med --document.

  --format         docx (Word), pdf, md, html eller json; annars som namnet på UT slutar
  --output         filen att skriva; skrivs hel eller inte alls, och en länk följs
  --findings       med granskningen som bilaga, sist i planen
  --findings-only  granskningen för sig, utan planen
  --theme          JSON-fil med kommunens namn, logotyp, färg och typsnitt; för en fil, en plan som behålls har kommunens
  --document       vilken av filens planer, från 1
  --data           mappen med databasen (annars LEDTRAD_DATA eller .ledtrad)
  --municipality   kommunens namn eller värdnamn, där databasen har flera

Ett utseende är en JSON-fil, där allt får utelämnas:
  { "name": "Lindviks kommun", "accent": "#1b5e6b", "fonts": { "heading": "Calibri", "body": "Cambria" },
    "logo": { "svg": "<svg …>", "png": "base64 …", "alt": "Lindviks kommuns vapen" } }
PDF och HTML visar logotypen som SVG; Word behöver den som PNG.

Exempel:
  ledtrad export plan.txt --format md
  ledtrad export plan.md --output plan.docx
  ledtrad export plan.md --format pdf --findings-only --output granskning.pdf
  ledtrad export 0197c2a0-6a8e-4d7b-9f57-0c1f8f6f5a10 --format json

Slutkod: 0 skriven, 1 planen eller filen gick inte att läsa eller skriva, 2 fel i anropet.`,
    en: `Usage: ledtrad export PLAN|FILE [--format docx|pdf|md|html|json] [--output OUT] [OPTIONS]

Writes a plan that is kept (PLAN is its id, as in its web address), or a file at once, without keeping it. Without --output everything goes to
standard output; Word and PDF need --output. Where a file holds several plans, --document chooses one.

  --format         docx (Word), pdf, md, html or json; else as the name of OUT ends
  --output         the file to write; written whole or not at all, and a link is followed
  --findings       with the review as an annex, last in the plan
  --findings-only  the review by itself, without the plan
  --theme          JSON file with the municipality’s name, logo, colour and typefaces; for a file, a kept plan has its own
  --document       which of the file’s plans, from 1
  --data           the folder of the database (else LEDTRAD_DATA or .ledtrad)
  --municipality   the municipality’s name or host name, if the database has several

A look is a JSON file, of which anything may be left out:
  { "name": "Lindviks kommun", "accent": "#1b5e6b", "fonts": { "heading": "Calibri", "body": "Cambria" },
    "logo": { "svg": "<svg …>", "png": "base64 …", "alt": "The arms of Lindvik" } }
PDF and HTML show the logo as SVG; Word needs it as PNG.

Examples:
  ledtrad export plan.txt --format md
  ledtrad export plan.md --output plan.docx
  ledtrad export plan.md --format pdf --findings-only --output granskning.pdf
  ledtrad export 0197c2a0-6a8e-4d7b-9f57-0c1f8f6f5a10 --format json

Exit code: 0 written, 1 the plan or file could not be read or written, 2 the call was wrong.`,
  },
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        output: { type: 'string' },
        findings: { type: 'boolean', default: false },
        'findings-only': { type: 'boolean', default: false },
        theme: { type: 'string' },
        document: { type: 'string' },
        data: { type: 'string' },
        municipality: { type: 'string' },
      },
    });
    const [what = ''] = positionals;
    const wrong = notOneFile(positionals) ?? misplaced(what, values);
    if (wrong) return wrongCall(exportCommand, terminal, wrong);
    const format = formatOf(values.format, values.output);
    if (typeof format !== 'string') return wrongCall(exportCommand, terminal, format);
    const wanted: Wanted = {
      format,
      review: values['findings-only'] ? 'only' : values.findings ? 'annex' : 'none',
    };
    const file = PLAN_ID.test(what)
      ? await fromDatabase(what, wanted, values, terminal)
      : await fromFile(what, wanted, { document: values.document, theme: values.theme }, terminal);
    if (values.output === undefined) terminal.out(new TextDecoder().decode(file.bytes));
    else await writeWhole(values.output, file.bytes);
    return 0;
  },
};

/** What is said of a file that does not hold for this one. */
function misplaced(what: string, { theme, document }: { theme?: string; document?: string }): Words | null {
  if (theme !== undefined && PLAN_ID.test(what))
    return {
      sv: 'En plan som behålls har kommunens utseende: utelämna --theme.',
      en: 'A plan that is kept has the municipality’s look: leave out --theme.',
    };
  if (document !== undefined && !/^[1-9]\d{0,5}$/.test(document))
    return {
      sv: `--document ska vara ett nummer från 1, inte ”${document}”.`,
      en: `--document should be a number from 1, not “${document}”.`,
    };
  return null;
}

interface Wanted {
  format: Format;
  /** The review: not at all, after the plan, or in its stead. */
  review: 'none' | 'annex' | 'only';
}

const PLAN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Loaded only here, so that writing a file needs no database. */
async function fromDatabase(
  planId: string,
  { format, review }: Wanted,
  place: Place,
  terminal: Terminal,
): Promise<FileOut> {
  const { inMunicipality } = await import('./system.ts');
  const { runOperation } = await import('../platform/run.ts');
  const { exportPlan } = await import('../documents/operations/export-plan.ts');
  const { exportFindings } = await import('../documents/operations/export-findings.ts');
  return await inMunicipality(place, terminal, async (db, actor) =>
    review === 'only'
      ? await runOperation(db, exportFindings, actor, { planId, format })
      : await runOperation(db, exportPlan, actor, { planId, format, findings: String(review === 'annex') }),
  );
}

async function fromFile(
  path: string,
  { format, review }: Wanted,
  { document, theme: themePath }: { document: string | undefined; theme: string | undefined },
  terminal: Terminal,
): Promise<FileOut> {
  const { name, bytes } = await readInput(path, terminal);
  const source = await readDocument(bytes, name);
  const { documents } = recognise(source);
  const plan = documents[Number(document ?? 1) - 1];
  if (!plan || (document === undefined && documents.length > 1)) throw notChosen(name, documents.length);
  const theme = themePath === undefined ? undefined : await (await import('./theme.ts')).readTheme(themePath, terminal);
  if (review === 'none') return writePlan(plan, format, { theme });
  const { reviewOfFile } = await import('./review.ts');
  const reviewed = await reviewOfFile(plan, source);
  if (review === 'annex') return writePlan(plan, format, { theme, review: reviewed });
  if (format === 'json') throw annexInJson();
  return writeFindings(plan, reviewed, format, theme);
}

const notChosen = (name: string, count: number) =>
  new Problem(
    'document-not-chosen',
    count === 1
      ? {
          sv: `${name} håller en enda plan. Utelämna --document, eller ange 1.`,
          en: `${name} holds a single plan. Leave out --document, or say 1.`,
        }
      : {
          sv: `${name} håller ${count} planer. Välj en med --document 1 till ${count}.`,
          en: `${name} holds ${count} plans. Choose one with --document 1 to ${count}.`,
        },
  );
