import { fileTooLarge, MAX_BYTES } from '../../documents/model/limits.ts';
import type { Words } from '../../kernel/words.ts';
import type { Answer, KeptDocument, Preview } from '../model/preview.ts';
import { isAnswered, type Question, questionsOf } from './questions.ts';

/** Where a file is on its way in. */
type Step = 'waiting' | 'reading' | 'read' | 'keeping' | 'kept' | 'failed';

/** What a person sees of it: a file that is read is ready to keep, or has something to look at first. */
export type Status = Exclude<Step, 'read'> | 'review' | 'ready';

/** A sentence from the server, or what the browser itself found: no answer, or a file that is no longer there. */
export type Trouble = Words | 'offline' | 'gone';

export interface IncomingFile {
  id: number;
  file: File;
  step: Step;
  /** Chosen by itself: it opens as soon as it is read. */
  alone: boolean;
  preview: Preview | null;
  /** What the file leaves open, answered or not. */
  questions: Question[];
  answers: Answer[];
  /** Counts the requested readings: an answer about unit or year requests another, and only the latest reading counts. */
  wanted: number;
  /** The reading that `preview` comes from. */
  got: number;
  /** True when another file has been kept since: what would be new is to be asked again before it is shown. */
  stale: boolean;
  trouble: Trouble | null;
  plans: KeptDocument[];
}

export interface Intake {
  files: IncomingFile[];
  /** The file whose preview is shown; one at a time. */
  open: number | null;
  nextId: number;
}

export const NOTHING_IN: Intake = { files: [], open: null, nextId: 1 };

export type Event =
  | { type: 'chosen'; files: File[] }
  | { type: 'read'; id: number; reading: number; preview: Preview }
  | { type: 'failed'; id: number; reading?: number; trouble: Trouble }
  /** `ask` if the file must be matched again: for another unit or year. */
  | { type: 'answered'; id: number; answers: Answer[]; ask: boolean }
  | { type: 'opened'; id: number | null }
  | { type: 'again'; id: number }
  | { type: 'keep'; ids: number[] }
  | { type: 'kept'; id: number; plans: KeptDocument[] }
  /** Keeping it was undone: it is as it was before, to be asked about again. */
  | { type: 'undone'; id: number }
  | { type: 'removed'; ids: number[] };

const AT_ONCE = 2;

/** What becomes of the files when something has happened. */
export function intake(state: Intake, event: Event): Intake {
  const next = after(state, event);
  let reading = next.files.filter(({ step }) => step === 'reading').length;
  const files = next.files.map((one): IncomingFile => {
    if (one.step !== 'waiting' || reading >= AT_ONCE) return one;
    reading++;
    return { ...one, step: 'reading' };
  });
  return { ...next, files };
}

function after(state: Intake, event: Event): Intake {
  const change = (id: number, to: (one: IncomingFile) => Partial<IncomingFile>): IncomingFile[] =>
    state.files.map((one) => (one.id === id ? { ...one, ...to(one) } : one));
  switch (event.type) {
    case 'chosen': {
      const files = event.files.map((file, i) => incoming(file, state.nextId + i, event.files.length === 1));
      return { ...state, files: [...state.files, ...files], nextId: state.nextId + files.length };
    }
    case 'read': {
      const one = state.files.find(({ id }) => id === event.id);
      if (one?.wanted !== event.reading) return state;
      const { preview, reading: got } = event;
      // What a file leaves open is what it left open before anything was said of it.
      const questions = one.preview ? one.questions : questionsOf(preview);
      const files = change(event.id, () => ({ step: 'read', preview, questions, got, trouble: null }));
      return { ...state, files, open: state.open ?? (one.alone && !one.preview ? one.id : null) };
    }
    case 'failed': {
      const one = state.files.find(({ id }) => id === event.id);
      if (event.reading !== undefined && one?.wanted !== event.reading) return state;
      const files = change(event.id, ({ preview, got }) => ({
        step: preview ? 'read' : 'failed',
        got: event.reading ?? got,
        trouble: event.trouble,
      }));
      return { ...state, files };
    }
    case 'answered': {
      const files = change(event.id, ({ wanted }) => ({
        answers: event.answers,
        trouble: null,
        wanted: event.ask ? wanted + 1 : wanted,
      }));
      return { ...state, files };
    }
    case 'opened': {
      const files = change(event.id ?? 0, ({ wanted, stale }) => ({
        wanted: stale ? wanted + 1 : wanted,
        stale: false,
      }));
      return { ...state, open: event.id, files };
    }
    case 'again':
      return { ...state, files: change(event.id, () => ({ step: 'waiting', trouble: null })) };
    case 'keep': {
      const files = state.files.map(
        (one): IncomingFile =>
          event.ids.includes(one.id) && one.step === 'read' ? { ...one, step: 'keeping', trouble: null } : one,
      );
      return { ...state, files };
    }
    case 'kept': {
      const files = state.files.map(
        (one): IncomingFile =>
          one.id === event.id ? { ...one, step: 'kept', plans: event.plans } : { ...one, stale: one.step === 'read' },
      );
      return { ...state, files, open: state.open === event.id ? null : state.open };
    }
    case 'undone': {
      const files = change(event.id, ({ step }) => (step === 'kept' ? { step: 'read', plans: [], stale: true } : {}));
      return { ...state, files };
    }
    case 'removed': {
      const files = state.files.filter(({ id }) => !event.ids.includes(id));
      return { ...state, files, open: event.ids.includes(state.open ?? 0) ? null : state.open };
    }
  }
}

function incoming(file: File, id: number, alone: boolean): IncomingFile {
  const tooLarge = file.size > MAX_BYTES;
  return {
    id,
    file,
    step: tooLarge ? 'failed' : 'waiting',
    alone,
    preview: null,
    questions: [],
    answers: [],
    wanted: 1,
    got: 0,
    stale: false,
    trouble: tooLarge ? fileTooLarge(file.name).words : null,
    plans: [],
  };
}

/** What a person sees of a file among the others. */
export interface Seen {
  status: Status;
  /** A file before it with a plan for the same unit and year: the same in another format, or another version. One of them is to be chosen. */
  twin: string | null;
}

/** How each file stands, by its id. */
export function seenOf(files: IncomingFile[]): Map<number, Seen> {
  const first = new Map<string, string>();
  return new Map(
    files.map((one) => {
      const plans = one.step === 'failed' ? [] : plansIn(one);
      const twin = plans.map((plan) => first.get(plan)).find((name) => name !== undefined) ?? null;
      for (const plan of plans) if (!first.has(plan)) first.set(plan, one.file.name);
      return [one.id, { status: one.step !== 'read' ? one.step : isReady(one) && !twin ? 'ready' : 'review', twin }];
    }),
  );
}

const plansIn = ({ preview }: IncomingFile): string[] =>
  (preview?.documents ?? []).flatMap(({ plan: { kind, occasion, year }, unit, board, standing }) => {
    const name = unit?.name ?? board?.name;
    // One that is kept already changes nothing, whatever stands beside it.
    return name === undefined || year === null || standing === 'unchanged'
      ? []
      : [[kind, occasion, year, name.toLowerCase()].join(' ')];
  });

function isReady({ preview, questions, answers }: IncomingFile): boolean {
  const misses = preview?.documents.some(({ missing }) => missing.length > 0);
  return !misses && questions.every((question) => isAnswered(answers, question));
}

/** A request that ought to be under way. One that no longer stands here is to be stopped. */
export interface Job {
  key: string;
  kind: 'read' | 'keep';
  reading: number;
  one: IncomingFile;
}

/** Files are read two at a time and kept one at a time: a plan may bring what the next one has too. */
export function jobsOf({ files }: Intake): Job[] {
  const readings = files
    .filter(({ step, wanted, got }) => step === 'reading' || (step === 'read' && wanted > got))
    .map((one): Job => ({ key: `${one.id} read ${one.wanted}`, kind: 'read', reading: one.wanted, one }));
  const keep = files.find(({ step }) => step === 'keeping');
  return keep ? [...readings, { key: `${keep.id} keep`, kind: 'keep', reading: 0, one: keep }] : readings;
}

/** True while leaving the page would lose something. */
export const isUnsaved = ({ files }: Intake): boolean => files.some(({ step }) => step !== 'kept' && step !== 'failed');
