import type { Words } from '../kernel/words.ts';
import type { Command, Terminal } from './command.ts';

/** Says what is wrong with a call, then how it is written. Answers with the exit code. */
export function wrongCall({ help }: Pick<Command, 'help'>, { err, language }: Terminal, words: Words): 2 {
  err(`ledtrad: ${words[language]}\n\n${help[language]}\n`);
  return 2;
}

/** What is wrong with the files of a call that takes one; `null` where there is one. */
export function notOneFile([path, more]: string[]): Words | null {
  if (path === undefined) return { sv: 'Ange en fil.', en: 'Name a file.' };
  if (more !== undefined)
    return { sv: `En fil åt gången: ”${more}” är en till.`, en: `One file at a time: “${more}” is another.` };
  return null;
}

/** What `parseArgs` says of a call, in both languages; `null` for any other error. */
export function wordsOfParsing(error: unknown): Words | null {
  const { code, message = '' } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return null;
  const named = /'([^']*)'/u.exec(message)?.[1] ?? '';
  // With a short form it is named as `-o, --output <value>`.
  const option = named.replace(/^-\w, /u, '').replace(/ .*$/u, '');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return { sv: `Valet ${option} finns inte.`, en: `There is no option ${option}.` };
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return { sv: `”${named}” hör inte hit.`, en: `“${named}” does not belong here.` };
  if (/does not take an argument/u.test(message))
    return { sv: `${option} tar inget värde.`, en: `${option} takes no value.` };
  return { sv: `${option} behöver ett värde.`, en: `${option} needs a value.` };
}
