import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isSafeLink } from '../../inline.ts';
import type { PageTags, Structure } from '../file/structure.ts';
import type { Box, PageParts, Run } from '../run.ts';
import { hyphensInside } from './hyphens.ts';
import { interpret, MAX_TEXTS, type Text } from './interpret.ts';
import { inverse, type Matrix, mapped, times } from './matrix.ts';
import { type TagNode, tagsOfPage } from './tags.ts';

/** Text at another angle than this many degrees from the page's own is a stamp or a watermark. */
const ANGLE = 10;

/** Letters closer than this share of their size are in one word. */
const WITHIN = 0.1;

/** The width of a space in most typefaces, as a share of the size. */
const BLANK = 0.25;

/** No page has so many points in height. */
const LARGE = 1e6;

/** One page: its text with its place and look, its drawn lines. A page whose text lies on its side is turned upright. */
export async function readPage(page: PDFPageProxy, structure: Structure): Promise<PageParts> {
  const operators = await page.getOperatorList();
  const told = await tagsFor(page, structure);
  const fonts = fontsOf(page);
  const { texts, rules, dots, blanks, hasPicture, tellsHyphens } = interpret(
    operators,
    (font) => fonts(font).unit,
    page.view as Box,
  );
  const links = told?.hasLinks === false ? [] : await linksOn(page);
  const shown = page.getViewport({ scale: 1 });
  const turn = turnOf(texts, shown.transform as Matrix);
  const upright = turn === 0 ? shown : page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const toPage = upright.transform as Matrix;
  const linkAt = links.map(({ url, rect }) => ({ url, box: mapped(rect, toPage) }));

  const runs: Run[] = [];
  let before: Text | null = null;
  const seen = new Map<number, string>();
  for (const each of texts) {
    const { text, font, fill, mark, from, to, size, angle } = each;
    if (Math.abs(turned(angle, toPage)) > ANGLE || size < 1) continue;
    const [x0, base] = at(from, toPage);
    const [x1] = at(to, toPage);
    // Letters drawn twice to look bold, or with a shadow, count once.
    const place = Math.round(x0) * LARGE + Math.round(base);
    if (seen.get(place) === text) continue;
    seen.set(place, text);
    const link = linkAt.find(({ box }) => inside(box, (x0 + x1) / 2, base - size * 0.3))?.url;
    const last = runs.at(-1);
    // Some programs position each letter separately.
    const isClose = last !== undefined && last.base === base && Math.abs(x0 - last.x1) < size * WITHIN;
    if (isClose && last.link === link && before && looksAs(before, each)) {
      last.text = hyphensInside(`${last.text}${text}`);
      last.x1 = x1;
      continue;
    }
    before = each;
    const { bold, italic, family } = fonts(font);
    const face = `${family} ${fill}`;
    const tag = typeof mark === 'number' ? (told?.tags.get(mark) ?? null) : null;
    const blank = size * (blanks.get(font) ?? BLANK);
    const run = { text, x0, x1, base, size, blank, bold, italic, face, tag, isArtifact: mark === 'artifact' };
    runs.push(link === undefined ? run : { ...run, link });
  }
  page.cleanup();
  const back = times(shown.transform as Matrix, inverse(toPage));
  return {
    number: page.pageNumber,
    width: upright.width,
    height: upright.height,
    runs,
    rules: rules.map(({ x0, y0, x1, y1 }) => {
      const [left, top, right, bottom] = mapped([x0, y0, x1, y1], toPage);
      return { x0: left, y0: top, x1: right, y1: bottom };
    }),
    dots: dots.map(({ x, y }) => {
      const [left, top] = at([x, y], toPage);
      return { x: left, y: top };
    }),
    hasPicture,
    tellsHyphens,
    isDrawing: texts.length > MAX_TEXTS,
    toShares: (box) => sharesOf(mapped(box, back), shown),
  };
}

async function tagsFor(page: PDFPageProxy, structure: Structure): Promise<PageTags | undefined> {
  if (structure !== 'locked') return page.ref ? structure?.get(page.ref.num) : undefined;
  const tree = (await page.getStructTree()) as TagNode | null;
  return tree ? tagsOfPage(tree) : undefined;
}

const looksAs = (a: Text, b: Text): boolean =>
  a.font === b.font && a.size === b.size && a.fill === b.fill && a.mark === b.mark;

function sharesOf([x0, y0, x1, y1]: Box, { width, height }: { width: number; height: number }): Box {
  const share = (value: number, of: number) => Math.min(1, Math.max(0, Math.round((value / of) * 1e4) / 1e4));
  return [share(x0, width), share(y0, height), share(x1, width), share(y1, height)];
}

interface FontLook {
  bold: boolean;
  italic: boolean;
  /** Its name without weight and slant. */
  family: string;
  unit: number | null;
}

/** What a font's name says about weight and slant. */
const STYLE = /[-,\s]*(?:bold|black|heavy|semi|demi|medium|light|regular|roman|book|italic|oblique|mt|ps)+$/iu;

/** How the fonts of a page look, by their names on it; they are known once its operators are. */
function fontsOf(page: PDFPageProxy) {
  const known = new Map<string, FontLook>();
  return (id: string) => {
    const found = known.get(id);
    if (found) return found;
    const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const name = String(font?.name ?? '');
    const made = {
      bold: font?.bold === true || font?.black === true || /bold|black|heavy|demi(?!light)/i.test(name),
      italic: font?.italic === true || /italic|oblique/i.test(name),
      family: name.replace(/^[A-Z]{6}\+/u, '').replace(STYLE, ''),
      unit: typeof font?.fontMatrix?.[0] === 'number' ? font.fontMatrix[0] : null,
    };
    known.set(id, made);
    return made;
  };
}

async function linksOn(page: PDFPageProxy): Promise<{ url: string; rect: Box }[]> {
  const annotations = await page.getAnnotations({ intent: 'display' });
  return annotations.filter(({ subtype, url }) => subtype === 'Link' && typeof url === 'string' && isSafeLink(url));
}

const at = ([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The angle of a text on a page that is turned, in degrees from upright. */
function turned(angle: number, [a, b]: Matrix): number {
  const whole = (Math.atan2(b, a) * 180) / Math.PI - angle;
  return ((((whole + 180) % 360) + 360) % 360) - 180;
}

/** How far the page must be turned, in degrees, for most of its text to be upright. */
function turnOf(texts: Text[], shown: Matrix): number {
  const signs = new Map<number, number>();
  for (const { text, angle } of texts) {
    const quarter = (Math.round(turned(angle, shown) / 90) + 4) % 4;
    signs.set(quarter, (signs.get(quarter) ?? 0) + text.length);
  }
  const [most] = [...signs].sort((a, b) => b[1] - a[1]);
  return most ? ((4 - most[0]) % 4) * 90 : 0;
}

const inside = ([x0, y0, x1, y1]: Box, x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;
