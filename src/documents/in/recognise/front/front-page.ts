import { nameKey } from '../../../../kernel/name-key.ts';
import type { Fates } from '../fates.ts';
import type { Line } from '../line.ts';

/** The words of the front page's own form. */
export const FORM =
  /^((?:enhet|nämnd|diarienummer|datum|till):.*|tjänsteutlåtande|handläggare\b.*|till|dnr\b.*|diarienummer\b.*|telefon\b.*|datum\b.*|sid\b.*)$/iu;
const FIELD = /^(?:enhet|nämnd|diarienummer|datum):/iu;
const PROPOSAL = /^förslag till beslut$/iu;
const MAX_LINES = 80;

/** The front page: all its lines, to be read for what they say, and those that are page furniture rather than text. */
export interface FrontPage {
  lines: Line[];
  furniture: Line[];
}

/**
 * Finds the front page: everything before the first heading or goal, if the form's own words show that it is one. Its
 * proposal for a decision is a text like any other; the rest is information about the document.
 */
export function frontPage(part: Line[], fates: Fates): FrontPage {
  const end = part.findIndex((line, i) => fates.isFree(line) && (begins(line) || isEndOfFields(part, i)));
  const lines = part.slice(0, Math.min(Math.max(end, 0), MAX_LINES));
  const isFront = lines.some(
    (line) =>
      FORM.test(line.text) ||
      /^\W{0,3}(verksamhetsplan|verksamhetsberättelse|tertialrapport|uppföljningsrapport)\b.*(19|20)\d{2}/iu.test(
        line.text,
      ),
  );
  if (!isFront) return { lines: [], furniture: [] };
  const free = lines.filter((line) => fates.isFree(line));
  const proposal = free.findIndex((line) => PROPOSAL.test(line.text));
  return {
    lines,
    furniture: proposal < 0 ? free : [...free.slice(0, proposal), ...afterProposal(free.slice(proposal + 1))],
  };
}

/** The form's fields after the text of the proposal: from the first of them on. */
function afterProposal(lines: Line[]): Line[] {
  const from = lines.findIndex((line) => FORM.test(line.text) || /^handläggare/iu.test(nameKey(line.text)));
  return from < 0 ? [] : lines.slice(from);
}

/** A horizontal rule below the fields ends the page. */
const isEndOfFields = (part: Line[], at: number): boolean =>
  part[at]?.mark?.kind === 'rule' && FIELD.test(part[at - 1]?.text ?? '');

const begins = (line: Line): boolean =>
  line.goal !== null ||
  (line.outside && !PROPOSAL.test(line.text)) ||
  (line.mark?.kind === 'heading' &&
    // Its fields may be set as headings.
    !FORM.test(line.text) &&
    !/^(verksamhets|tertial|uppföljningsrapport|innehåll|förslag till beslut|bilagor)/iu.test(line.text));
