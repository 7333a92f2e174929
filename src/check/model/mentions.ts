import type { Mention } from '../../kernel/prose/mention.ts';
import { readMentions } from '../../kernel/prose/read.ts';
import { remember } from './remember.ts';

/** Everything countable that a text says, in order: see `readMentions`. */
export const mentionsIn: (text: string) => readonly Mention[] = remember(readMentions);
