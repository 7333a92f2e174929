/** A value that Word computes itself, such as a page number; `shown` until it does. */
export const field = (code: string, shown: string): string => `${fieldBegin(code)}${shown}${fieldMark('end')}`;

/** The beginning of a field that spans several paragraphs. A `dirty` one is computed when the file is opened. */
export const fieldBegin = (code: string, dirty = false): string =>
  `<w:r><w:fldChar w:fldCharType="begin"${dirty ? ' w:dirty="true"' : ''}/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${fieldMark('separate')}`;

export const fieldMark = (mark: 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${mark}"/></w:r>`;
