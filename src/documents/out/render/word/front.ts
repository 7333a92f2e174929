import type { DocumentTree } from '../../../model/tree.ts';
import type { Look } from '../look.ts';
import { BOLD, paragraph, run } from './inline.ts';
import { picture } from './picture.ts';

/** Who the document is from, what it is, and the fields of its front page. */
export function frontPage({ form, title, front, contents }: DocumentTree, look: Look): string {
  // The title of a short document is at the top of its first page.
  const [first, next] = [before(contents > 0 ? 2800 : 600), before(0)];
  return [
    sender(look),
    form === null ? '' : paragraph('Form', run(form), first),
    paragraph('Title', run(title), form === null ? first : next),
    ...front.map(({ label, value }) =>
      paragraph('Front', `${run(`${label}:`, BOLD)}<w:r><w:tab/></w:r>${run(value ?? '–')}`),
    ),
  ].join('');
}

/** Space above, in twentieths of a point. */
const before = (room: number): string => `<w:spacing w:before="${room}"/>`;

/**
 * The picture and the name, as far as they exist. LibreOffice and older versions of Word show nothing of a picture that
 * is only SVG, so its text alternative is printed instead.
 */
function sender({ logo, name }: Look): string {
  const shown = logo?.png ? picture(logo) : '';
  const text = name ?? (shown ? null : (logo?.alt ?? null));
  if (!shown && text === null) return '';
  return paragraph('Sender', `${shown}${text === null ? '' : run(`${shown ? '\u2002' : ''}${text}`)}`);
}
