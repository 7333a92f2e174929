import { works as check } from '../check/works.ts';
import { works as documents } from '../documents/works.ts';
import type { Work } from '../kernel/operation.ts';

/** Everything that a thread may be asked to do. A thread loads this and nothing else, so that it starts quickly. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds work on everything.
export const works: Work<any, any>[] = [...check, ...documents];
