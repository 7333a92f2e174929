import type { Mention } from '../../kernel/prose/mention.ts';
import { readMentions } from '../../kernel/prose/read.ts';
import { remember } from './remember.ts';

/** All quantities and times that a text mentions, in order: see `readMentions`. */
export const mentionsIn: (text: string) => readonly Mention[] = remember(readMentions);
