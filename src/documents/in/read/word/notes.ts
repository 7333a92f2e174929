import type { Words } from '../../../../kernel/words.ts';
import { type Element, elements } from './xml.ts';

/** More comments than this, and longer, are counted and not quoted. */
const MAX_QUOTED = 10;
const MAX_LENGTH = 200;

/** What a person must be told of a Word document: that someone proposes changes in it, and what its comments say. */
export function notesOf(comments: Element | null, changes: number): Words[] {
  const said = elements(comments ?? undefined, 'w:comment')
    .map((comment) => textOf(comment).replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  return [...(changes > 0 ? [changesNote(changes)] : []), ...(said.length > 0 ? [commentsNote(said)] : [])];
}

const changesNote = (changes: number): Words => ({
  sv: `Filen har spårade ändringar (${changes} st). De är lästa som godtagna: det som är tillagt är med, det som är struket är borta.`,
  en: `The file has tracked changes (${changes}). They are read as accepted: what is added is in, what is struck out is gone.`,
});

function commentsNote(said: string[]): Words {
  const quoted = said
    .slice(0, MAX_QUOTED)
    .map((text) => `”${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text}”`)
    .join(' · ');
  return {
    sv: `Filen har ${said.length === 1 ? 'en kommentar' : `${said.length} kommentarer`}, som inte hör till planens text: ${quoted}`,
    en: `The file has ${said.length === 1 ? 'a comment' : `${said.length} comments`}, no part of the plan’s text: ${quoted}`,
  };
}

const textOf = (element: Element): string =>
  element.children
    .map((node) => (typeof node === 'string' ? node : node.name === 'w:p' ? ` ${textOf(node)}` : textOf(node)))
    .join('');
