import type { DocumentTree } from '../../../model/tree.ts';
import type { Look } from '../look.ts';
import { BOLD, paragraph, run } from './inline.ts';
import { picture } from './picture.ts';

/** Who the document is from, what it is, and what its front page says of it. */
export function frontPage({ form, title, front, contents }: DocumentTree, look: Look): string {
  // The title of a short document stands at the top of its first page.
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

/** Room above, in twentieths of a point. */
const before = (room: number): string => `<w:spacing w:before="${room}"/>`;

/** The picture and the name that there are. LibreOffice and older versions of Word show nothing of a picture that is only SVG: it is said instead. */
function sender({ logo, name }: Look): string {
  const shown = logo?.png ? picture(logo) : '';
  const said = name ?? (shown ? null : (logo?.alt ?? null));
  if (!shown && said === null) return '';
  return paragraph('Sender', `${shown}${said === null ? '' : run(`${shown ? '\u2002' : ''}${said}`)}`);
}
