import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { ApiProblem, sendFile } from '../../ui/api.ts';
import type { KeptDocument, Preview } from '../model/preview.ts';
import { type Event, type Intake, intake, type Job, jobsOf, NOTHING_IN, type Trouble } from './intake.ts';

/** The files on their way in, with what they need under way: a request begins when there is a job for it, and stops when there no longer is. */
export function useIntake(): [Intake, (event: Event) => void] {
  const [state, tell] = useReducer(intake, NOTHING_IN);
  const client = useQueryClient();
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
      void carryOut(job, stop.signal).then((event) => {
        if (stop.signal.aborted || !event) return;
        tell(event);
        if (event.type === 'kept') void client.invalidateQueries();
      });
    }
  }, [state, client]);

  useEffect(
    () => () => {
      for (const stop of under.current.values()) stop.abort();
      under.current.clear();
    },
    [],
  );
  return [state, tell];
}

async function carryOut({ kind, reading, one }: Job, signal: AbortSignal): Promise<Event | null> {
  const { id, file, answers } = one;
  try {
    if (kind === 'read')
      return {
        type: 'read',
        id,
        reading,
        preview: await sendFile<Preview>('/imports/preview', file, { answers }, signal),
      };
    const { plans } = await sendFile<{ plans: KeptDocument[] }>('/imports', file, { answers }, signal);
    return { type: 'kept', id, plans };
  } catch (error) {
    if (signal.aborted) return null;
    const trouble = await troubleOf(error, file);
    return kind === 'read' ? { type: 'failed', id, reading, trouble } : { type: 'failed', id, trouble };
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
