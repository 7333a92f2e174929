import { ExternalHyperlink, TextRun } from 'docx';
import type { Inline } from '../../kernel/richtext.ts';
import { isSafeLink } from './links.ts';

/** Inline text as runs, with its emphasis and its links. */
export const renderInline = (content: Inline[]): (TextRun | ExternalHyperlink)[] =>
  content.map(({ text, bold, italic, link }) => {
    const run = { text, ...(bold && { bold }), ...(italic && { italics: italic }) };
    return isSafeLink(link)
      ? new ExternalHyperlink({ link, children: [new TextRun({ ...run, style: 'Hyperlink' })] })
      : new TextRun(run);
  });
