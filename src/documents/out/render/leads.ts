import { type Block, inlineText } from '../../../kernel/richtext.ts';

/** Whether a text must be on the same page as what follows: a sub-heading, or a sentence that announces something. */
export const leads = (block: Block): boolean =>
  block.type === 'subheading' || (block.type === 'paragraph' && /:\s*$/u.test(inlineText(block.content)));
