import { Problem } from '../../../kernel/problem.ts';

/** The file is empty. */
export const empty = (name: string) =>
  new Problem('file-empty', {
    sv: `${name} är tom. Kontrollera att det är rätt fil.`,
    en: `${name} is empty. Check that it is the right file.`,
  });

/** The document requires a password. */
export const encrypted = (name: string) =>
  new Problem('document-encrypted', {
    sv: `${name} är skyddad med lösenord. Ta bort lösenordet och försök igen.`,
    en: `${name} is protected by a password. Remove the password and try again.`,
  });

/** Unpacked, it would be larger than any plan. */
export const tooLarge = (name: string) =>
  new Problem(
    'document-too-large',
    {
      sv: `${name} blir alltför stor när den packas upp och läses inte. Kontrollera att det är rätt fil, eller dela upp den.`,
      en: `${name} becomes far too large when it is unpacked and is not read. Check that it is the right file, or split it.`,
    },
    413,
  );
