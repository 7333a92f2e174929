import type { Actor } from './actor.ts';

interface Sentence<Subject> {
  may: (actor: Actor, subject: Subject) => boolean;
}

/** What an actor may do to something, by the sentences of the operations themselves: sent with what is shown, so that no button fails. */
export const mayOf = <Subject, Names extends string>(
  actor: Actor,
  subject: Subject,
  operations: Record<Names, Sentence<Subject>>,
): Record<Names, boolean> =>
  Object.fromEntries(
    Object.entries<Sentence<Subject>>(operations).map(([name, { may }]) => [name, may(actor, subject)]),
  ) as Record<Names, boolean>;
