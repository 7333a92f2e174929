import type { FileIn, Work } from '../kernel/operation.ts';

/** Those who do an operation's work: this thread, or others (`worker/`). */
export interface Workers {
  /** Reads a file that came in. */
  read: <Content>(reader: Work<FileIn, Content>, file: FileIn) => Promise<Content>;
  /** Does work on what is ours. */
  work: <Given, Made>(work: Work<Given, Made>, given: Given) => Promise<Made>;
}

/** This thread, as a command has it. */
export const HERE: Workers = {
  read: async (reader, file) => reader.do(file),
  work: async (work, given) => work.do(given),
};
