import { Problem } from '../../kernel/problem.ts';

/** More than this is no plan, and would take the memory of the process. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** The same sentence wherever a file is refused: in the browser before it is sent, by the server, and on the command line. A name is not always known yet. */
export const fileTooLarge = (name?: string) =>
  new Problem(
    'file-too-large',
    {
      sv: `${name ?? 'Filen'} är större än 50 MB och läses inte. Dela upp den, eller kontrollera att det är rätt fil.`,
      en: `${name ?? 'The file'} is larger than 50 MB and is not read. Split it, or check that it is the right file.`,
    },
    413,
  );
