import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isSafeLink } from '../inline.ts';
import { inverse, type Matrix, mapped, times } from './matrix.ts';
import { drawnOn, type Hyphen } from './rules.ts';
import type { Box, PageParts, Run } from './run.ts';
import { type TagNode, tagsOf } from './tags.ts';

/** Text at another angle than this many degrees from the page's own is a stamp or a watermark. */
const ANGLE = 10;

/** One page: its text with its place and look, its drawn lines. A page whose text stands on its side is turned upright. */
export async function readPage(page: PDFPageProxy): Promise<PageParts> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  // The fonts' own names come with the operators.
  const operators = await page.getOperatorList();
  const tags = tagsOf((await page.getStructTree()) as TagNode | null);
  const links = (await page.getAnnotations({ intent: 'display' })).filter(
    ({ subtype, url }) => subtype === 'Link' && typeof url === 'string' && isSafeLink(url),
  ) as { url: string; rect: Box }[];
  const shown = page.getViewport({ scale: 1 });
  const items = content.items.filter((item) => 'str' in item);
  const turn = turnOf(items.map(({ str, transform }) => ({ str, transform: shown.transform, own: transform })));
  const upright = turn === 0 ? shown : page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const toPage = upright.transform as Matrix;

  const styles = new Map<string, { bold: boolean; italic: boolean }>();
  const styleOf = (fontName: string) => {
    let style = styles.get(fontName);
    if (!style) {
      const font = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null;
      const name = String(font?.name ?? '');
      style = {
        bold: font?.bold === true || font?.black === true || /bold|black|heavy|demi(?!light)/i.test(name),
        italic: font?.italic === true || /italic|oblique/i.test(name),
      };
      styles.set(fontName, style);
    }
    return style;
  };

  const linkAt = links.map(({ url, rect }) => ({ url, box: mapped(rect, toPage) }));
  const { rules, dots, hasPicture, hyphens } = drawnOn(operators, toPage);
  const runs: Run[] = [];
  const seen = new Set<string>();
  const open: (string | null)[] = [];
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? ('tag' in item && item.tag === 'Artifact' ? ARTIFACT : null));
      continue;
    }
    if (item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = times(toPage, item.transform as Matrix);
    const angle = (Math.atan2(b, a) * 180) / Math.PI;
    const size = Math.hypot(c, d);
    if (Math.abs(angle) > ANGLE || size < 1) continue;
    // Letters drawn twice to look bold, or with a shadow, stand once.
    const key = `${item.str} ${Math.round(x)} ${Math.round(y)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const text = withHyphens(item.str, hyphens);
    const x1 = x + item.width;
    const mark = open.findLast((id) => id !== null) ?? null;
    const link = linkAt.find(({ box }) => inside(box, (x + x1) / 2, y - size * 0.3))?.url;
    runs.push({
      text,
      x0: x,
      // A hyphen that was left out at the end takes its place again.
      x1: text.length > item.str.length && text.endsWith('-') ? x1 + size * HYPHEN : x1,
      base: y,
      size,
      ...styleOf(item.fontName),
      ...(link === undefined ? {} : { link }),
      tag: mark === null || mark === ARTIFACT ? null : (tags.get(mark) ?? null),
    });
  }
  page.cleanup();
  const back = times(shown.transform as Matrix, inverse(toPage));
  return {
    number: page.pageNumber,
    width: upright.width,
    height: upright.height,
    runs,
    rules,
    dots,
    hasPicture,
    toShares: (box) => {
      const [x0, y0, x1, y1] = mapped(box, back);
      const share = (value: number, of: number) => Math.min(1, Math.max(0, Math.round((value / of) * 1e4) / 1e4));
      return [share(x0, shown.width), share(y0, shown.height), share(x1, shown.width), share(y1, shown.height)];
    },
  };
}

const ARTIFACT = 'Artifact';
/** The width of a hyphen, as a share of the size. */
const HYPHEN = 0.3;

/** How far the page must be turned, in degrees, for most of its text to stand upright. */
function turnOf(items: { str: string; transform: number[]; own: number[] }[]): number {
  const signs = new Map<number, number>();
  for (const { str, transform, own } of items) {
    const [a, b] = times(transform as Matrix, own as Matrix);
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    signs.set(quarter, (signs.get(quarter) ?? 0) + str.trim().length);
  }
  const [most] = [...signs].sort((a, b) => b[1] - a[1]);
  return most ? ((4 - most[0]) % 4) * 90 : 0;
}

const inside = ([x0, y0, x1, y1]: Box, x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** A text with the hyphens that were left out of it; each is put back once. */
function withHyphens(text: string, hyphens: Hyphen[]): string {
  let whole = text;
  for (let i = 0; i < hyphens.length; ) {
    const { before, after } = hyphens[i] as Hyphen;
    const found = before === '' ? whole : hyphenated(whole, before, after ?? '');
    if (found === whole) i++;
    else {
      whole = found;
      hyphens.splice(i, 1);
    }
  }
  return whole;
}

function hyphenated(text: string, before: string, after: string): string {
  if (text.trimEnd().endsWith(before)) return `${text.trimEnd()}-`;
  if (after === '') return text;
  // The gap that the hyphen left may have been taken for a blank.
  const spaced = `${before} ${after.trimStart()}`;
  return text.replace(text.includes(spaced) ? spaced : before + after, () => `${before}-${after}`);
}
