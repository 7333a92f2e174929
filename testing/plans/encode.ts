import fc from 'fast-check';

/** How a text is encoded to bytes. */
export interface Encoding {
  charset: 'utf-8' | 'windows-1252';
  lineEnd: '\n' | '\r\n';
  byteOrderMark: boolean;
  /** Å Ä Ö as a letter and a combining mark, as macOS writes them. */
  decomposed: boolean;
}

export const encoding: fc.Arbitrary<Encoding> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant<Encoding>({ charset: 'utf-8', lineEnd: '\n', byteOrderMark: false, decomposed: false }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      charset: fc.constantFrom('utf-8', 'windows-1252'),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      byteOrderMark: fc.boolean(),
      decomposed: fc.boolean(),
    }),
  },
);

// The characters of Windows-1252 outside Latin-1 that documents use.
const WINDOWS: Record<string, number> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

/** The bytes of a file. Text outside Windows-1252 is written as UTF-8. */
export function encode(text: string, { charset, lineEnd, byteOrderMark, decomposed }: Encoding): Uint8Array {
  const ended = lineEnd === '\n' ? text : text.replaceAll('\n', '\r\n');
  if (charset === 'windows-1252') {
    const codes = Array.from(ended, (character) => WINDOWS[character] ?? character.codePointAt(0) ?? 0);
    if (codes.every((code) => code < 256)) return Uint8Array.from(codes);
  }
  const normalized = decomposed ? ended.normalize('NFD') : ended;
  return new TextEncoder().encode(byteOrderMark ? `\uFEFF${normalized}` : normalized);
}
