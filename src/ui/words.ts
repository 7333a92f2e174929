import type { InBoth, WordsOf } from './wordTree.ts';

export const words = {
  waiting: { sv: 'Hämtar …', en: 'Fetching …' },
  failed: {
    title: { sv: 'Det gick inte att visa sidan', en: 'The page could not be shown' },
    again: { sv: 'Försök igen', en: 'Try again' },
    offline: {
      sv: 'Ledtråd svarar inte. Kontrollera att programmet är igång och försök igen. Inget har gått förlorat.',
      en: 'Ledtråd does not answer. Check that the program is running and try again. Nothing has been lost.',
    },
  },
  notFound: {
    title: { sv: 'Sidan finns inte', en: 'There is no such page' },
    text: {
      sv: 'Adressen leder ingenstans. Den kan vara felskriven eller gammal.',
      en: 'The address leads nowhere. It may be misspelt or old.',
    },
    home: { sv: 'Till startsidan', en: 'To the start page' },
  },
  scroll: { sv: 'Mer åt sidan', en: 'More to the side' },
  change: {
    undo: { sv: 'Ångra', en: 'Undo' },
    undone: { sv: 'Ångrat. Allt är som förut.', en: 'Undone. All is as it was.' },
    close: { sv: 'Ta bort meddelandet', en: 'Remove the message' },
  },
  assessment: {
    fulfilled: { sv: 'Uppfylls helt', en: 'Fulfilled' },
    partlyFulfilled: { sv: 'Uppfylls delvis', en: 'Partly fulfilled' },
    notFulfilled: { sv: 'Uppfylls ej', en: 'Not fulfilled' },
    none: { sv: 'Inte bedömt', en: 'Not assessed' },
  },
  value: {
    nothing: { sv: 'inget värde', en: 'no value' },
    unresolved: { sv: 'Ej avgjort', en: 'Unresolved' },
    unresolvedTitle: {
      sv: 'Värdet står i filen, men inte i vilken kolumn.',
      en: 'The value stands in the file, but not under which column.',
    },
  },
  downloads: {
    plan: { sv: 'Hämta planen som', en: 'Download the plan as' },
    annex: { sv: 'Med granskningen som bilaga', en: 'With the review as an annex' },
    findings: { sv: 'Hämta granskningen som', en: 'Download the review as' },
    thread: { sv: 'Hämta tråden som', en: 'Download the thread as' },
    formats: {
      docx: { sv: 'Word', en: 'Word' },
      pdf: { sv: 'PDF', en: 'PDF' },
      md: { sv: 'Markdown', en: 'Markdown' },
      html: { sv: 'HTML', en: 'HTML' },
      json: { sv: 'JSON', en: 'JSON' },
    },
  },
} as const satisfies InBoth;

declare module './wordTree.ts' {
  interface AllWords extends WordsOf<typeof words> {}
}
