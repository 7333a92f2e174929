import type { Words } from '../../../../kernel/words.ts';
import { type Element, elements } from './xml.ts';

/** More comments than this, and longer, are counted but not quoted. */
const MAX_QUOTED = 10;
const MAX_LENGTH = 200;

/** What a person must know about a Word document: that it has tracked changes, and what its comments say. */
export function notesOf(comments: Element | null, changes: number): Words[] {
  const texts = elements(comments ?? undefined, 'w:comment')
    .map((comment) => textOf(comment).replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  return [...(changes > 0 ? [changesNote(changes)] : []), ...(texts.length > 0 ? [commentsNote(texts)] : [])];
}

const changesNote = (changes: number): Words => ({
  sv: `Filen har spårade ändringar (${changes} st). De är lästa som godtagna: det som är tillagt är med, det som är struket är borta.`,
  en: `The file has tracked changes (${changes}). They are read as accepted: what is added is in, what is struck out is gone.`,
});

function commentsNote(texts: string[]): Words {
  const quoted = texts
    .slice(0, MAX_QUOTED)
    .map((text) => `”${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text}”`)
    .join(' · ');
  return {
    sv: `Filen har ${texts.length === 1 ? 'en kommentar' : `${texts.length} kommentarer`}, som inte hör till planens text: ${quoted}`,
    en: `The file has ${texts.length === 1 ? 'a comment' : `${texts.length} comments`}, not part of the plan’s text: ${quoted}`,
  };
}

const textOf = (element: Element): string =>
  element.children
    .map((node) => (typeof node === 'string' ? node : node.name === 'w:p' ? ` ${textOf(node)}` : textOf(node)))
    .join('');
