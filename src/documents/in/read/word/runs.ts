import type { Inline } from '../../../../kernel/richtext.ts';
import { isSafeLink } from '../inline.ts';
import { paragraphProperties, runProperties, type Styles } from './styles.ts';
import { child, type Element, elements, isOn, valOf } from './xml.ts';

/** What a paragraph holds, in order. */
export type Piece =
  | { kind: 'text'; inline: Inline }
  | { kind: 'break' }
  /** `drawn` if Word recorded a page end there when it last laid out the document; otherwise it is a manual break. */
  | { kind: 'page'; drawn: boolean }
  | { kind: 'note'; part: 'footnotes' | 'endnotes'; id: string }
  /** A text box anchored to the paragraph. */
  | { kind: 'box'; content: Element };

/** What is the same for the whole document. */
export interface Run {
  styles: Styles;
  links: Map<string, string>;
  /** Open fields, innermost last: their instructions. A field may span paragraphs. */
  fields: string[];
}

interface Look {
  bold: boolean;
  italic: boolean;
  link: string | null;
}

/** Wrappers that describe their content and have no text of their own: insertions, moves, controls, tags. */
const WRAPPERS = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase']);

/** The children of an element as a reader sees them: deletions are gone, and wrappers are opened. */
export function shown(element: Element | undefined): Element[] {
  const nodes = elements(element);
  return nodes.some(({ name }) => WRAPPERS.has(name) || CHOICES.has(name)) ? nodes.flatMap(within) : nodes;
}

const CHOICES = new Set(['w:sdt', 'mc:AlternateContent']);

function within(node: Element): Element[] {
  if (WRAPPERS.has(node.name)) return shown(node);
  if (node.name === 'w:sdt')
    return isOn(child(node, 'w:sdtPr'), 'w:showingPlcHdr') ? [] : shown(child(node, 'w:sdtContent'));
  // The same thing drawn in several ways; any one of them holds its text.
  if (node.name === 'mc:AlternateContent') return shown(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'));
  return [node];
}

/** The pieces of a paragraph, with insertions and without deletions. Comments are references to a part that is not read. */
export function piecesOf(paragraph: Element, run: Run): Piece[] {
  const pieces: Piece[] = [];
  const properties = child(paragraph, 'w:pPr');
  const style = run.styles(valOf(properties, 'w:pStyle'));
  // A heading is bold already.
  const isHeading = (paragraphProperties(properties).heading ?? style.heading ?? 0) > 0;
  const base: Look = {
    bold: !isHeading && style.bold === true,
    italic: !isHeading && style.italic === true,
    link: null,
  };
  walk(paragraph, base, run, pieces);
  return pieces;
}

function walk(element: Element, look: Look, run: Run, pieces: Piece[]): void {
  for (const node of shown(element)) {
    if (node.name === 'w:r') readRun(node, look, run, pieces);
    else if (node.name === 'w:hyperlink') {
      walk(node, { ...look, link: safe(run.links.get(node.attributes['r:id'] ?? '')) ?? look.link }, run, pieces);
    } else if (node.name === 'w:fldSimple') {
      walk(node, { ...look, link: addressOf(node.attributes['w:instr'] ?? '') ?? look.link }, run, pieces);
    } else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') push(pieces, mathText(node), look);
  }
}

function readRun(node: Element, around: Look, run: Run, pieces: Piece[]): void {
  const properties = child(node, 'w:rPr');
  const own = runProperties(properties);
  const style = valOf(properties, 'w:rStyle');
  const byStyle = style === undefined ? {} : run.styles(style);
  if (own.hidden ?? byStyle.hidden) return;
  const field = run.fields.map(addressOf).findLast((address) => address !== null) ?? null;
  const look: Look = {
    bold: own.bold ?? byStyle.bold ?? around.bold,
    italic: own.italic ?? byStyle.italic ?? around.italic,
    link: around.link ?? field,
  };
  for (const part of shown(node)) readPart(part, look, run, pieces);
}

const MAX_FIELDS = 50;

function readPart(part: Element, look: Look, run: Run, pieces: Piece[]): void {
  const { attributes } = part;
  switch (part.name) {
    case 'w:t':
      push(pieces, textOf(part), look);
      break;
    case 'w:tab':
    case 'w:ptab':
      push(pieces, '\t', look);
      break;
    case 'w:noBreakHyphen':
      push(pieces, '-', look);
      break;
    case 'w:sym':
      push(pieces, symbol(attributes['w:char']), look);
      break;
    case 'w:br':
      pieces.push(attributes['w:type'] === 'page' ? { kind: 'page', drawn: false } : { kind: 'break' });
      break;
    case 'w:cr':
      pieces.push({ kind: 'break' });
      break;
    case 'w:lastRenderedPageBreak':
      pieces.push({ kind: 'page', drawn: true });
      break;
    case 'w:footnoteReference':
      pieces.push({ kind: 'note', part: 'footnotes', id: attributes['w:id'] ?? '' });
      break;
    case 'w:endnoteReference':
      pieces.push({ kind: 'note', part: 'endnotes', id: attributes['w:id'] ?? '' });
      break;
    case 'w:fldChar':
      if (attributes['w:fldCharType'] === 'begin' && run.fields.length < MAX_FIELDS) run.fields.push('');
      else if (attributes['w:fldCharType'] === 'end') run.fields.pop();
      break;
    case 'w:instrText':
      if (run.fields.length > 0) run.fields.push((run.fields.pop() ?? '') + textOf(part).slice(0, 2000));
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      for (const content of boxesIn(part)) pieces.push({ kind: 'box', content });
      break;
  }
}

function push(pieces: Piece[], text: string, { bold, italic, link }: Look): void {
  if (text === '') return;
  pieces.push({
    kind: 'text',
    inline: {
      text: text.normalize('NFC'),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(link ? { link } : {}),
    },
  });
}

/** White space at the ends is text only if the document says so. */
function textOf(element: Element): string {
  const text = element.children.filter((node) => typeof node === 'string').join('');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
}

const mathText = (element: Element): string =>
  elements(element)
    .map((node) => (node.name === 'm:t' ? textOf(node) : mathText(node)))
    .join('');

function symbol(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  return code >= 32 && code < 0xd800
    ? String.fromCharCode(code)
    : code >= 0xe000 && code <= 0xfffd
      ? String.fromCharCode(code)
      : '';
}

const safe = (address: string | undefined): string | null =>
  address !== undefined && isSafeLink(address) ? address : null;

const addressOf = (instruction: string): string | null =>
  safe(/^\s*HYPERLINK\s+"([^"]{1,1000})"/u.exec(instruction)?.[1]);

/** The text boxes in a drawing, outermost ones only: those inside come with their paragraphs. */
const boxesIn = (element: Element): Element[] =>
  shown(element).flatMap((node) => (node.name === 'w:txbxContent' ? [node] : boxesIn(node)));
