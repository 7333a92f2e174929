import { extname } from 'node:path';
import { FORMATS, type Format, TEXT_FORMATS } from '../documents/out/write/write.ts';
import type { Words } from '../kernel/words.ts';

const NAMES: Partial<Record<Format, string>> = { docx: 'Word', pdf: 'PDF' };
const CHOICE: Words = {
  sv: `välj ${FORMATS.slice(0, -1).join(', ')} eller ${FORMATS.at(-1)}`,
  en: `choose ${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)}`,
};

const known = (name: string): Format | undefined => FORMATS.find((format) => format === name);

/** The format to write, as it is said or as the file's name ends; or what is wrong with the two of them. */
export function formatOf(said: string | undefined, output: string | undefined): Format | Words {
  const ending = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  const ends = known(ending);
  if (said === undefined)
    return ends ?? { sv: `--format saknas: ${CHOICE.sv}.`, en: `--format is missing: ${CHOICE.en}.` };
  const format = known(said);
  if (!format)
    return {
      sv: `Formatet ”${said}” är okänt: ${CHOICE.sv}.`,
      en: `The format “${said}” is not known: ${CHOICE.en}.`,
    };
  if (output === undefined && !TEXT_FORMATS.has(format))
    return {
      sv: `${NAMES[format]} behöver --output: ange en fil att skriva, t.ex. --output plan.${format}.`,
      en: `${NAMES[format]} needs --output: name a file to write, e.g. --output plan.${format}.`,
    };
  if (ends && ends !== format)
    return {
      sv: `${output} slutar på .${ending}, men --format är ${format}. Ändra det ena.`,
      en: `${output} ends in .${ending}, but --format is ${format}. Change one of them.`,
    };
  return format;
}
