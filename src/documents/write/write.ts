import type { FileOut } from '../../kernel/operation.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { composePlan, titleOf } from '../compose/compose.ts';
import { renderHtml } from '../render/html.ts';
import { renderMarkdown } from '../render/markdown.ts';

export const FORMATS = ['docx', 'pdf', 'md', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that can be shown in a terminal; the others are bytes. */
export const TEXT_FORMATS: ReadonlySet<Format> = new Set(['md', 'html', 'json']);

interface Writer {
  mediaType: string;
  /** What is written; text becomes UTF-8. */
  write: (plan: Plan) => string | Promise<Uint8Array>;
}

const WRITERS: Record<Format, Writer> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // Loaded when asked for: the library costs start-up.
    write: async (plan) => (await import('../render/docx.ts')).renderDocx(composePlan(plan)),
  },
  pdf: {
    mediaType: 'application/pdf',
    write: async (plan) => (await import('../render/pdf.ts')).renderPdf(composePlan(plan)),
  },
  md: { mediaType: 'text/markdown; charset=utf-8', write: (plan) => renderMarkdown(composePlan(plan)) },
  html: { mediaType: 'text/html; charset=utf-8', write: (plan) => renderHtml(composePlan(plan)) },
  json: { mediaType: 'application/json', write: (plan) => exchange(plan) },
};

/** A plan or report as a file to hand on, named after what it is. */
export async function writePlan(plan: Plan, format: Format): Promise<FileOut> {
  const { mediaType, write } = WRITERS[format];
  const written = await write(plan);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { name: `${fileName(titleOf(plan))}.${format}`, mediaType, bytes };
}

/** A name that every file system takes. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} ()-]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120);

/** The exchange format, without `coverage`: that counts the lines of a file, and a plan stands apart from its file. */
const exchange = (plan: Plan): string => `${JSON.stringify({ documents: [plan] }, null, 2)}\n`;
