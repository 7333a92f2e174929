import { Problem } from '../../kernel/problem.ts';

export interface Turns {
  /** Runs `task` when it is its turn. Fails with `too-busy` if too many wait already, or if the turn does not come in time. */
  take: <Made>(task: () => Promise<Made>) => Promise<Made>;
  /** How many run now. */
  readonly running: number;
  /** How many wait for their turn. */
  readonly waiting: number;
}

/** Lets `places` tasks run at a time, and `queue` more wait for at most `patience` milliseconds, first come first served. */
export function turns(places: number, queue: number, patience: number): Turns {
  const line: (() => void)[] = [];
  let running = 0;
  const arrive = async (): Promise<void> => {
    if (running < places) {
      running++;
      return;
    }
    if (line.length >= queue) throw tooBusy();
    await new Promise<void>((begin, refuse) => {
      const next = () => {
        clearTimeout(timer);
        begin();
      };
      const timer = setTimeout(() => {
        line.splice(line.indexOf(next), 1);
        refuse(tooBusy());
      }, patience);
      line.push(next);
    });
  };
  const leave = () => {
    const next = line.shift();
    // Whoever is next takes over the place, so that nobody who arrives now can step in before.
    if (next) next();
    else running--;
  };
  return {
    take: async (task) => {
      await arrive();
      try {
        return await task();
      } finally {
        leave();
      }
    },
    get running() {
      return running;
    },
    get waiting() {
      return line.length;
    },
  };
}

const tooBusy = () =>
  new Problem(
    'too-busy',
    {
      sv: 'Många läser in, granskar eller hämtar dokument just nu. Försök igen om en liten stund.',
      en: 'Many are reading in, checking or fetching documents right now. Try again in a little while.',
    },
    503,
  );
