/** Characters that XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for.
const UNHELD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text escaped for XML, between tags or in an attribute; characters that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text.replace(UNHELD, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A whole part of a file, with its declaration. */
export const xmlPart = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
