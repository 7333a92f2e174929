import type { Inline } from '../../../kernel/richtext.ts';

// A backslash escape, a break, an HTML tag or entity left by a conversion, a link, or emphasis characters.
const MARK =
  /\\([!-/:-@[-`{-~])|<br ?\/?>|<\/?(b|strong|i|em|u|sup|sub|span)>|&(amp|lt|gt|quot|nbsp|#\d{1,6});|!?\[([^[\]\n]{0,500})\]\(([^()\s]{0,1000})\)|<((?:https?:|mailto:)[^<>\s]{1,500})>|(\*{1,3}|_{1,3})/giu;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The character an entity stands for; nothing for a number that is not a text character. */
function entityText(name: string): string {
  const code = name.startsWith('#') ? Number(name.slice(1)) : null;
  if (code === null) return ENTITIES[name] ?? '';
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}
/** True for an address that may be a link: http, https or mailto. */
export const isSafeLink = (address: string): boolean => /^(https?:\/\/|mailto:)[^\s<>"']+$/i.test(address);

interface State {
  bold: boolean;
  italic: boolean;
}

/**
 * The text of a piece of Markdown with its emphasis. Emphasis characters that close nothing are text. Linear in the
 * length of the piece.
 */
export function readInline(source: string): Inline[] {
  // Most pieces have no markup at all.
  if (!/[\\<&[*_]/.test(source)) return foldInline([{ text: source }]);
  const parts: Inline[] = [];
  const state: State = { bold: false, italic: false };
  const push = (text: string, link?: string) => {
    if (text === '') return;
    const part: Inline = { text };
    if (state.bold) part.bold = true;
    if (state.italic) part.italic = true;
    if (link !== undefined) part.link = link;
    parts.push(part);
  };
  let end = 0;
  for (const match of source.matchAll(MARK)) {
    push(source.slice(end, match.index));
    end = match.index + match[0].length;
    const [whole, escaped, tag, entity, label, address, bare, stars] = match;
    if (escaped !== undefined) push(escaped);
    else if (tag !== undefined) applyTag(state, tag.toLowerCase(), !whole.startsWith('</'));
    else if (entity !== undefined) push(entityText(entity.toLowerCase()));
    else if (label !== undefined) {
      const text = readInline(label)
        .map((part) => part.text)
        .join('');
      if (address && isSafeLink(address) && !whole.startsWith('!')) push(text || address, address);
      else push(text);
    } else if (bare !== undefined) push(bare, bare);
    else if (stars !== undefined) {
      if (isEmphasis(source, match.index, stars, state)) toggle(state, stars.length);
      else push(stars);
    } else push(' '); // <br>
  }
  push(source.slice(end));
  return foldInline(parts);
}

function applyTag(state: State, tag: string, open: boolean): void {
  if (tag === 'b' || tag === 'strong') state.bold = open;
  if (tag === 'i' || tag === 'em') state.italic = open;
}

const opened = (state: State, length: number) =>
  length === 1 ? state.italic : length === 2 ? state.bold : state.bold && state.italic;

/** Emphasis opens before text that nothing precedes, and closes after text (CommonMark 6.2, simplified). */
function isEmphasis(source: string, at: number, signs: string, state: State): boolean {
  const before = source[at - 1] ?? ' ';
  const after = source[at + signs.length] ?? ' ';
  if (opened(state, signs.length)) return !/\s/u.test(before) || /\s/u.test(after);
  if (/\s/u.test(after)) return false;
  if (signs[0] === '_' && /[\p{L}\p{N}]/u.test(before)) return false;
  return source.indexOf(signs, at + signs.length) !== -1;
}

function toggle(state: State, length: number): void {
  if (length !== 2) state.italic = !state.italic;
  if (length !== 1) state.bold = !state.bold;
}

/** White space folded across the whole, ends trimmed, and neighbours of the same kind merged. */
export function foldInline(parts: Inline[]): Inline[] {
  const merged: Inline[] = [];
  let endsInBlank = true;
  for (const part of parts) {
    const folded = /\s\s|[^\S ]/u.test(part.text) ? part.text.replace(/\s+/gu, ' ') : part.text;
    const text: string = endsInBlank && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (text === '') continue;
    endsInBlank = text.endsWith(' ');
    const last = merged.at(-1);
    if (last && last.bold === part.bold && last.italic === part.italic && last.link === part.link) last.text += text;
    else merged.push({ ...part, text });
  }
  const end = merged.at(-1);
  if (end) end.text = end.text.trimEnd();
  return merged.filter((part) => part.text !== '');
}
