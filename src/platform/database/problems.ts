import { Problem } from '../../kernel/problem.ts';

/** What a database may answer instead, as sentences. Each is made where it happens, with what caused it. */
export const because = (problem: Problem, cause: unknown): Problem => Object.assign(problem, { cause });

export const notReached = () =>
  new Problem(
    'database-not-reached',
    {
      sv: 'Databasen svarar inte just nu. Ingenting har ändrats. Försök igen om en stund.',
      en: 'The database does not answer at the moment. Nothing was changed. Try again in a while.',
    },
    503,
  );

export const tooSlow = () =>
  new Problem(
    'database-too-slow',
    {
      sv: 'Det tog för lång tid i databasen och avbröts. Ingenting har ändrats. Försök igen om en stund.',
      en: 'It took too long in the database and was stopped. Nothing was changed. Try again in a while.',
    },
    503,
  );

/** The answer to a commit never came: only the database knows whether it was carried out. */
export const outcomeUnknown = () =>
  new Problem(
    'outcome-unknown',
    {
      sv: 'Förbindelsen med databasen bröts just när ändringen skulle sparas. Den kan ha sparats, eller gått förlorad: ladda om och se efter innan du gör den igen.',
      en: 'The connection to the database was lost just as the change was being saved. It may have been saved, or lost: reload and look before you make it again.',
    },
    504,
  );

export const diskFull = () =>
  new Problem(
    'disk-full',
    {
      sv: 'Disken med databasen är full, så ingenting kan sparas. Ingenting har ändrats. Frigör utrymme och försök igen.',
      en: 'The disk of the database is full, so nothing can be saved. Nothing was changed. Free some space and try again.',
    },
    503,
  );

/** The embedded engine has failed inside; it begins again, from what was committed, when the program does. */
export const stopped = () =>
  new Problem(
    'database-stopped',
    {
      sv: 'Den inbyggda databasen har stannat. Det som är sparat finns kvar. Starta om Ledtråd.',
      en: 'The embedded database has stopped. What is saved is still there. Restart Ledtråd.',
    },
    503,
  );
