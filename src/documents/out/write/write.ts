import type { FileOut } from '../../../kernel/operation.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import type { Thread } from '../../../plan/model/thread.ts';
import type { Theme } from '../../model/look/theme.ts';
import type { DocumentTree } from '../../model/tree.ts';
import { composePlan } from '../compose/compose.ts';
import { composeFindings, findingsAnnex, type PlanReview } from '../compose/findings.ts';
import { composeThread } from '../compose/thread.ts';
import { renderHtml } from '../render/html.ts';
import type { Look } from '../render/look.ts';
import { renderMarkdown } from '../render/markdown.ts';

/** The formats of documents meant for reading. */
export const DOCUMENT_FORMATS = ['docx', 'pdf', 'md', 'html'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A plan can also be written as data: the exchange format. */
export const FORMATS = [...DOCUMENT_FORMATS, 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that can be shown in a terminal; the others are bytes. */
export const TEXT_FORMATS: ReadonlySet<Format> = new Set(['md', 'html', 'json']);

interface Writer {
  mediaType: string;
  /** What to write; text becomes UTF-8. Whatever is slow to start is loaded on first use. */
  write: (tree: DocumentTree, look?: Look) => string | Promise<Uint8Array>;
}

const WRITERS: Record<DocumentFormat, Writer> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (...given) => (await import('../render/docx.ts')).renderDocx(...given),
  },
  pdf: {
    mediaType: 'application/pdf',
    write: async (...given) => (await import('../render/pdf.ts')).renderPdf(...given),
  },
  md: { mediaType: 'text/markdown; charset=utf-8', write: renderMarkdown },
  html: { mediaType: 'text/html; charset=utf-8', write: renderHtml },
};

/** Options for writing a plan. */
export interface With {
  /** Its look; Ledtråd's own by default. */
  theme?: Theme | undefined;
  /** The review of it, as an annex. */
  review?: PlanReview | undefined;
}

/** A plan or report as a file to distribute, named after its title. Fails with `annex-in-json`. */
export async function writePlan(plan: Plan, format: Format, { theme, review }: With = {}): Promise<FileOut> {
  if (format !== 'json') return writeTree(composePlan(plan, review && findingsAnnex(plan, review)), format, theme);
  if (review) throw annexInJson();
  return fileOf(composePlan(plan).title, 'json', 'application/json', exchange(plan));
}

/** The review of a plan as a file of its own. */
export const writeFindings = (
  plan: Plan,
  review: PlanReview,
  format: DocumentFormat,
  theme?: Theme,
): Promise<FileOut> => writeTree(composeFindings(plan, review), format, theme);

/** The red thread of a goal as a file. */
export const writeThread = (thread: Thread, format: DocumentFormat, theme?: Theme): Promise<FileOut> =>
  writeTree(composeThread(thread), format, theme);

async function writeTree(tree: DocumentTree, format: DocumentFormat, theme?: Theme): Promise<FileOut> {
  const { mediaType, write } = WRITERS[format];
  const look = theme && (await import('./look.ts')).lookOf(theme);
  return fileOf(tree.title, format, mediaType, await write(tree, look));
}

const fileOf = (title: string, format: Format, mediaType: string, written: string | Uint8Array): FileOut => ({
  name: `${fileName(title)}.${format}`,
  mediaType,
  bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
});

/** A name that every file system accepts. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} ()-]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120);

/** The exchange format, without `coverage`: that counts the lines of a file, and a plan is independent of its file. */
const exchange = (plan: Plan): string => `${JSON.stringify({ documents: [plan] }, null, 2)}\n`;

/** The exchange format has no place for a review. */
export const annexInJson = () =>
  new Problem(
    'annex-in-json',
    {
      sv: 'JSON håller bara planen. Granskningen som data ges av ”ledtrad check --json”.',
      en: 'JSON holds the plan only. “ledtrad check --json” gives the review as data.',
    },
    400,
  );
