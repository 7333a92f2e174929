/** A text on a page of a test's PDF: where it begins, in points from the page's top left corner, and how it looks. */
export interface PdfText {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
  /** In Courier, whose characters all have the same width, including the space. */
  mono?: boolean;
  /** Red, green and blue, 0 to 1. Black by default. */
  colour?: [number, number, number];
}

export interface TestPage {
  texts?: PdfText[];
  /** Lines to draw: from, to. */
  lines?: [x0: number, y0: number, x1: number, y1: number][];
  /** Filled squares of three points, by their centre. */
  dots?: [x: number, y: number][];
  links?: { url: string; box: [x0: number, y0: number, x1: number, y1: number] }[];
  /** A grey picture over the whole page. */
  picture?: boolean;
  rotate?: 90 | 180 | 270;
  /** Operators added last, verbatim. */
  raw?: string;
}

const [WIDTH, HEIGHT] = [595, 842];

/** Lines of text down the page, one every `pitch` points. */
export const down = (
  x: number,
  y: number,
  texts: string[],
  look: Partial<PdfText> & { pitch?: number } = {},
): PdfText[] => texts.map((text, i) => ({ x, y: y + i * (look.pitch ?? 14), text, ...look }));

/**
 * A small PDF in plain bytes, A4, in Helvetica or Courier; characters are those of Windows-1252. A font F3 numbers its
 * characters without saying which letters they are.
 */
export function pdfOf(pages: TestPage[]): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const add = (text: string) => objects.push(text);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  add(
    '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 4 >>\nstream\nabcd\nendstream',
  );
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Nowhere /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nowhere /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Nowhere /Flags 4 >> >>] >>',
  );
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((page) => {
    const content = contentOf(page);
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const stream = objects.length;
    const links = (page.links ?? []).map(({ url, box: [x0, y0, x1, y1] }) => {
      add(
        `<< /Type /Annot /Subtype /Link /Rect [${x0} ${HEIGHT - y1} ${x1} ${HEIGHT - y0}] /A << /S /URI /URI (${url}) >> >>`,
      );
      return `${objects.length} 0 R`;
    });
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} /Contents ${stream} 0 R /Annots [${links.join(' ')}] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 6 0 R /F4 7 0 R /F5 8 0 R >> /XObject << /P1 5 0 R >> >> >>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return assemble(objects);
}

function contentOf({ texts = [], lines = [], dots = [], picture, raw = '' }: TestPage): string {
  return [
    ...(picture ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /P1 Do Q`] : []),
    ...lines.map(([x0, y0, x1, y1]) => `${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`),
    ...dots.map(([x, y]) => `${x - 1.5} ${HEIGHT - y - 1.5} 3 3 re f`),
    painted(texts),
    raw,
  ].join('\n');
}

/** The operators that paint texts. */
export const painted = (texts: PdfText[]): string =>
  texts
    .map(
      ({ x, y, text, size = 11, bold, mono, colour = [0, 0, 0] }) =>
        `${colour.join(' ')} rg BT /${fontOf(bold, mono)} ${size} Tf ${x} ${HEIGHT - y} Td (${escaped(text)}) Tj ET`,
    )
    .join('\n');

const fontOf = (bold = false, mono = false): string => (mono ? (bold ? 'F5' : 'F4') : bold ? 'F2' : 'F1');

const WINDOWS: Record<string, string> = { '•': '\x95', '–': '\x96', '”': '\x94' };
const escaped = (text: string): string =>
  text.replace(/[•–”]/gu, (sign) => WINDOWS[sign] ?? '').replace(/[\\()]/gu, (sign) => `\\${sign}`);

function assemble(objects: string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = text.length;
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
