import { Problem } from '../../kernel/problem.ts';

/** The document asks for a password. */
export const encrypted = (name: string) =>
  new Problem('document-encrypted', {
    sv: `${name} är skyddad med lösenord. Ta bort lösenordet och försök igen.`,
    en: `${name} is protected by a password. Remove the password and try again.`,
  });

/** Unpacked it would take more than any plan does. */
export const tooLarge = (name: string) =>
  new Problem(
    'document-too-large',
    {
      sv: `${name} blir alltför stor när den packas upp och läses inte. Kontrollera att det är rätt fil.`,
      en: `${name} becomes far too large when it is unpacked and is not read. Check that it is the right file.`,
    },
    413,
  );
