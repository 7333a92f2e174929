import type { FileOut } from '../../kernel/operation.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { composePlan, titleOf } from '../compose/compose.ts';
import { renderHtml } from '../render/html.ts';
import { renderMarkdown } from '../render/markdown.ts';

export const FORMATS = ['json', 'md', 'html'] as const;
export type Format = (typeof FORMATS)[number];

const WRITERS: Record<Format, { mediaType: string; write: (plan: Plan) => string }> = {
  json: { mediaType: 'application/json', write: (plan) => exchange(plan) },
  md: { mediaType: 'text/markdown; charset=utf-8', write: (plan) => renderMarkdown(composePlan(plan)) },
  html: { mediaType: 'text/html; charset=utf-8', write: (plan) => renderHtml(composePlan(plan)) },
};

/** A plan or report as a file to hand on, named after what it is. */
export function writePlan(plan: Plan, format: Format): FileOut {
  const { mediaType, write } = WRITERS[format];
  return { name: `${fileName(titleOf(plan))}.${format}`, mediaType, bytes: new TextEncoder().encode(write(plan)) };
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
