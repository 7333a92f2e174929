import type { PageFault } from '../problems.ts';
import type { PageParts } from '../run.ts';

/** If this share of a page's characters stand for no letter, its font does not say which letters they are. */
const UNREADABLE = 0.1;
/** This many characters, and hardly a small letter among them: no one writes like that. */
const MANY = 200;
const FEW_LETTERS = 0.15;

/** What keeps a page's text from being read: nothing, or one fault. */
export function faultOf({ number, runs, hasPicture, isDrawing }: PageParts): PageFault[] {
  const text = runs.map((run) => run.text).join('');
  if (isDrawing) return [{ page: number, fault: 'drawing' }];
  if (text.trim() === '') return [{ page: number, fault: hasPicture ? 'picture' : 'empty' }];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const strange = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uefff]/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const isRiddle = strange > 0 && text.length > MANY && small < text.length * FEW_LETTERS;
  return isRiddle || strange > text.length * UNREADABLE ? [{ page: number, fault: 'signs' }] : [];
}
