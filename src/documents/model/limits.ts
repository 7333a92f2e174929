import { Problem } from '../../kernel/problem.ts';

/** A larger file is not a plan, and would use up the process's memory. */
export const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Elements in one part of a Word document. Word splits a text at each edit, and at worst every word has a run of its
 * own: about nine elements, or 0.97 million for three hundred pages of 350 words. A thousand pages with three words to
 * a run hold 1.13 million. Reading that many takes about 650 MB.
 */
export const MAX_WORD_ELEMENTS = 1_200_000;

/**
 * The size to which a Word document may unpack, in bytes. The worst three hundred pages are 29 MB, a thousand ordinary
 * ones 35 MB; pictures are never unpacked.
 */
export const MAX_WORD_UNPACKED = 64 * 1024 * 1024;

/**
 * The same sentence wherever a file is refused: in the browser before it is sent, by the server, and on the command
 * line. A name is not always known yet.
 */
export const fileTooLarge = (name?: string) =>
  new Problem(
    'file-too-large',
    {
      sv: `${name ?? 'Filen'} är större än 50 MB och läses inte. Dela upp den, eller kontrollera att det är rätt fil.`,
      en: `${name ?? 'The file'} is larger than 50 MB and is not read. Split it, or check that it is the right file.`,
    },
    413,
  );
