import type { At } from '../../kernel/operation.ts';
import type { Known } from '../model/match.ts';
import { loadKnown } from '../store/known.ts';

/** All that is kept of a year and could be met again in another plan; for matching a plan that is read in. */
export const knownOf = async (at: At, year: number): Promise<Known> => await loadKnown(at, year);
