import { Problem } from '../kernel/problem.ts';
import type { Command } from './command.ts';

export const read: Command = {
  summary: { sv: '(byggs)', en: '(being built)' },
  help: { sv: '(byggs)', en: '(being built)' },
  run: async () => {
    throw new Problem('not-built', { sv: 'Inte byggt än.', en: 'Not built yet.' });
  },
};
