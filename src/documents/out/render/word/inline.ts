import type { Inline } from '../../../../kernel/richtext.ts';
import { isSafeLink } from '../links.ts';
import { escaped } from './xml.ts';

/** Returns the relationship id by which the text refers to an address outside the file. */
export type LinkTo = (address: string) => string;

/** A run of text; `look` holds its run properties. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const BOLD = '<w:b/><w:bCs/>';
export const ITALIC = '<w:i/><w:iCs/>';

/** Inline text as runs, with its emphasis and its links. */
export const renderInline = (content: Inline[], linkTo: LinkTo): string =>
  content
    .map(({ text, bold, italic, link }) => {
      const look = `${bold ? BOLD : ''}${italic ? ITALIC : ''}`;
      return isSafeLink(link)
        ? `<w:hyperlink r:id="${linkTo(link)}" w:history="1">${run(text, `<w:rStyle w:val="Hyperlink"/>${look}`)}</w:hyperlink>`
        : run(text, look);
    })
    .join('');

/** A paragraph in one of the file's styles; `says` holds its other properties, in the order of the standard. */
export const paragraph = (style: string | null, content: string, says = ''): string => {
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${says}`;
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
};
