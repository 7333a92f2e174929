import type { Language, Words } from '../kernel/words.ts';

/** What a command may use of its surroundings, so tests can replace the terminal. */
export interface Terminal {
  /** Everything on standard input; stops with `Problem('file-too-large')` past the limit. */
  readStdin: () => Promise<Uint8Array>;
  out: (text: string) => void;
  err: (text: string) => void;
  /** True where a person is watching, so that progress may be shown on `err`. */
  interactive: boolean;
  language: Language;
}

/** One command of `ledtrad`. */
export interface Command {
  summary: Words;
  /** Usage, options and examples, as shown by `--help`. */
  help: Words;
  /** Answers with the exit code: 0 well, 1 findings or a problem with the input, 2 the call was wrong. Fails with `Problem`. */
  run: (args: string[], terminal: Terminal) => Promise<number>;
}
