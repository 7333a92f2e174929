import { Problem } from '../../../../kernel/problem.ts';

/** The file is truncated, or its bytes are not what they claim to be. */
export const damaged = (name: string) =>
  new Problem('document-damaged', {
    sv: `${name} är skadad eller avkortad och kan inte läsas. Öppna dokumentet där det skrevs, spara det som PDF på nytt och försök igen.`,
    en: `${name} is damaged or cut short and cannot be read. Open the document where it was written, save it as PDF again and try again.`,
  });

/** Far more pages than any plan has. */
export const tooManyPages = (name: string, pages: number, most: number) =>
  new Problem(
    'file-too-long',
    {
      sv: `${name} har ${pages} sidor och läses inte; gränsen är ${most}. Dela upp den, eller kontrollera att det är rätt fil.`,
      en: `${name} has ${pages} pages and is not read; the limit is ${most}. Split it, or check that it is the right file.`,
    },
    413,
  );

/** No page holds text that can be read. */
export const noText = (name: string, pages: PageFault[]) => {
  const has = (fault: PageFault['fault']) => pages.some((page) => page.fault === fault);
  const { sv, en } = has('signs') ? SIGNS : has('picture') ? PICTURES : has('drawing') ? DRAWING : NOTHING;
  return new Problem('document-without-text', { sv: `${name} ${sv}`, en: `${name} ${en}` }, 415);
};

const PICTURES = {
  sv: 'är inskannad: sidorna är bilder utan text och kan inte läsas. Använd dokumentet som det skrevs (Word eller PDF), eller gör om bilderna till text (OCR) först.',
  en: 'is scanned: its pages are pictures without text and cannot be read. Use the document as it was written (Word or PDF), or turn the pictures into text (OCR) first.',
};
const DRAWING = {
  sv: 'är en ritning eller karta och ingen verksamhetsplan eller rapport. Kontrollera att det är rätt fil.',
  en: 'is a drawing or a map, not a plan or report. Check that it is the right file.',
};
const NOTHING = {
  sv: 'är tom: ingen sida har någon text. Kontrollera att det är rätt fil.',
  en: 'is empty: no page has any text. Check that it is the right file.',
};
const SIGNS = {
  sv: 'visar text, men säger inte vilka bokstäver tecknen är, och kan inte läsas. Spara dokumentet som PDF på nytt där det skrevs, eller använd Word-filen.',
  en: 'shows text, but does not say which letters its characters are, and cannot be read. Save the document as PDF again where it was written, or use the Word file.',
};

/**
 * A page whose text cannot be read: a picture (or nothing at all), characters that are not letters, or far more texts
 * than a page holds.
 */
export interface PageFault {
  page: number;
  fault: 'picture' | 'empty' | 'signs' | 'drawing';
}

/** What a person must know about pages that gave no text. */
export function faultNotes(faults: PageFault[]): { sv: string; en: string }[] {
  return (Object.keys(FAULTS) as (keyof typeof FAULTS)[]).flatMap((fault) => {
    const pages = faults.filter((each) => each.fault === fault).map(({ page }) => page);
    return pages.length === 0 ? [] : [FAULTS[fault](pages)];
  });
}

const list = (pages: number[], and: string) =>
  pages.length === 1 ? `${pages[0]}` : `${pages.slice(0, -1).join(', ')} ${and} ${pages.at(-1)}`;
const FAULTS = {
  picture: (pages: number[]) => ({
    sv: `Sidan ${list(pages, 'och')} är en bild utan text och är inte läst. Kontrollera om något där hör till planen.`,
    en: `Page ${list(pages, 'and')} is a picture without text and is not read. Check whether anything there belongs to the plan.`,
  }),
  drawing: (pages: number[]) => ({
    sv: `Sidan ${list(pages, 'och')} har fler texter än någon sida i en plan, som en ritning eller karta, och är inte läst.`,
    en: `Page ${list(pages, 'and')} has more texts than any page of a plan, as a drawing or a map does, and is not read.`,
  }),
  signs: (pages: number[]) => ({
    sv: `Sidan ${list(pages, 'och')} säger inte vilka bokstäver tecknen är och är inte läst. Kontrollera om något där hör till planen.`,
    en: `Page ${list(pages, 'and')} does not say which letters its characters are and is not read. Check whether anything there belongs to the plan.`,
  }),
};
