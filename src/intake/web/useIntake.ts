import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { ApiProblem, type Changed } from '../../ui/api.ts';
import { useSayChange } from '../../ui/change/useSayChange.ts';
import { keepImport, previewImport } from '../../ui/client.ts';
import { useWords } from '../../ui/language.ts';
import { type Event, type Intake, intake, type Job, jobsOf, NOTHING_IN, type Trouble } from './intake.ts';
import { whatWasKept } from './whatBecame.ts';

/** The files on their way in, with what they need under way: a request begins when there is a job for it, and stops when there no longer is. */
export function useIntake(): [Intake, (event: Event) => void] {
  const [state, tell] = useReducer(intake, NOTHING_IN);
  const { t } = useWords();
  const client = useQueryClient();
  const sayChange = useSayChange();
  const under = useRef(new Map<string, AbortController>());

  useEffect(() => {
    const jobs = jobsOf(state);
    for (const [key, stop] of under.current) {
      if (jobs.some((job) => job.key === key)) continue;
      under.current.delete(key);
      stop.abort();
    }
    for (const job of jobs) {
      if (under.current.has(job.key)) continue;
      const stop = new AbortController();
      under.current.set(job.key, stop);
      void carryOut(job, stop.signal).then(({ event, undo = null }) => {
        if (stop.signal.aborted || !event) return;
        tell(event);
        if (event.type !== 'kept') return;
        sayChange(whatWasKept(t, event.plans), undo, () => tell({ type: 'undone', id: event.id }));
        void client.invalidateQueries();
      });
    }
  }, [state, client, sayChange, t]);

  useEffect(
    () => () => {
      for (const stop of under.current.values()) stop.abort();
      under.current.clear();
    },
    [],
  );
  return [state, tell];
}

/** What came of a request; nothing of one that was stopped. */
interface Outcome {
  event: Event | null;
  /** Takes back what was kept. */
  undo?: Changed<unknown>['undo'];
}

async function carryOut({ kind, reading, one }: Job, signal: AbortSignal): Promise<Outcome> {
  const { id, file, answers } = one;
  try {
    if (kind === 'read')
      return { event: { type: 'read', id, reading, preview: await previewImport(file, { answers }, signal) } };
    const { answer, undo } = await keepImport(file, { answers }, signal);
    return { event: { type: 'kept', id, plans: answer.plans }, undo };
  } catch (error) {
    if (signal.aborted) return { event: null };
    const trouble = await troubleOf(error, file);
    return { event: { type: 'failed', id, trouble, ...(kind === 'read' && { reading }) } };
  }
}

/** A request fails alike when no one answers and when the file has been changed or moved since it was chosen. */
async function troubleOf(error: unknown, file: File): Promise<Trouble> {
  if (error instanceof ApiProblem && error.words) return error.words;
  const isThere = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false);
  return isThere ? 'offline' : 'gone';
}
