import { Problem } from '../../../../kernel/problem.ts';

/** The file is truncated, or its bytes are not what they claim to be. */
export const damaged = (name: string) =>
  new Problem('document-damaged', {
    sv: `${name} är skadad eller avkortad och kan inte läsas. Öppna dokumentet i Word, spara det på nytt och försök igen.`,
    en: `${name} is damaged or cut short and cannot be read. Open the document in Word, save it again and try again.`,
  });

/** Its XML declares a document type or is nested deeper than any Word document. */
export const unsafe = (name: string) =>
  new Problem('document-unsafe', {
    sv: `${name} är uppbyggd på ett sätt som Word aldrig använder och läses inte. Öppna dokumentet i Word, spara det på nytt och försök igen.`,
    en: `${name} is built in a way that Word never uses and is not read. Open the document in Word, save it again and try again.`,
  });

/** A zip file that holds no Word document; `what` is what it holds instead. */
export const noDocument = (name: string, what: { sv: string; en: string }) =>
  new Problem(
    'not-supported',
    {
      sv: `${name} är ${what.sv} och inget Word-dokument. Spara dokumentet som Word (.docx) och försök igen.`,
      en: `${name} is ${what.en}, not a Word document. Save the document as Word (.docx) and try again.`,
    },
    415,
  );
