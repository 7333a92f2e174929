import type { InBoth, WordsOf } from '../ui/wordTree.ts';

export const words = {
  app: { sv: 'Ledtråd', en: 'Ledtråd' },
  skip: { sv: 'Till innehållet', en: 'To the content' },
  localOnly: { sv: 'Visas bara på den här datorn', en: 'Shown on this machine only' },
  nav: { label: { sv: 'Huvudmeny', en: 'Main menu' }, start: { sv: 'Start', en: 'Start' } },
  year: { sv: 'År', en: 'Year' },
  /** The other language, in its own words. */
  language: { sv: 'English', en: 'Svenska' },
  theme: {
    label: { sv: 'Ljus eller mörk sida', en: 'Light or dark page' },
    auto: { sv: 'Som datorn', en: 'As the computer' },
    light: { sv: 'Ljust', en: 'Light' },
    dark: { sv: 'Mörkt', en: 'Dark' },
  },
  start: {
    title: { sv: 'Den röda tråden i {{name}}', en: 'The red thread of {{name}}' },
    lead: {
      sv: 'Från kommunfullmäktiges mål till enhetens arbete, och tillbaka. Planer och rapporter som de antogs, sökbara och sammanbundna.',
      en: 'From the council’s goals to the work of each unit, and back. Plans and reports as they were adopted, searchable and tied together.',
    },
    boards: { sv: 'Nämnderna {{year}}', en: 'The boards {{year}}' },
    boardPlans_one: { sv: '{{count}} plan', en: '{{count}} plan' },
    boardPlans_other: { sv: '{{count}} planer', en: '{{count}} plans' },
    latest: { sv: 'Senast inlästa', en: 'Latest taken in' },
    emptyTitle: { sv: 'Här finns inga planer än', en: 'There are no plans here yet' },
    empty: {
      sv: 'Läs in en verksamhetsplan som finns som fil, så visas den här tillsammans med den röda tråden.',
      en: 'Take in a plan that exists as a file, and it is shown here together with the red thread.',
    },
  },
  tabs: {
    label: { sv: 'Om planen', en: 'About the plan' },
    source: { sv: 'Källa', en: 'Source' },
    findings: { sv: 'Granskning', en: 'Review' },
    about: { sv: 'Om planen', en: 'About the plan' },
  },
  help: {
    title: { sv: 'Hjälp', en: 'Help' },
    lead: {
      sv: 'Ledtråd håller ihop den röda tråden: från kommunfullmäktiges mål, genom nämndens, till enhetens mål, resultat, indikatorer och aktiviteter.',
      en: 'Ledtråd holds the red thread together: from the council’s goals, through the board’s, to the unit’s goals, results, indicators and activities.',
    },
    backup: {
      none: {
        sv: 'Ingen säkerhetskopia har gjorts än. Den som sköter driften gör en med kommandot ledtrad backup.',
        en: 'No backup has been made yet. Whoever runs the system makes one with the command ledtrad backup.',
      },
      last: { sv: 'Senaste säkerhetskopian gjordes {{when}}.', en: 'The last backup was made on {{when}}.' },
      restored: {
        sv: 'Allt här är inläst från säkerhetskopian som gjordes {{when}}. Ingen har gjorts sedan dess.',
        en: 'All that is here was restored from the backup made on {{when}}. None has been made since.',
      },
    },
    keys: { sv: 'Tangenter', en: 'Keys' },
    keysLead: { sv: 'Allt går att göra utan dem.', en: 'Everything can be done without them.' },
    key: {
      search: { sv: 'Sök', en: 'Search' },
      help: { sv: 'Hjälp', en: 'Help' },
      plans: { sv: 'Planer', en: 'Plans' },
      indicators: { sv: 'Indikatorer', en: 'Indicators' },
      next: { sv: 'Nästa mål', en: 'Next goal' },
      previous: { sv: 'Förra målet', en: 'Previous goal' },
      back: { sv: 'Stäng, eller tillbaka', en: 'Close, or back' },
      tree: { sv: 'I trädet: upp, ner, öppna, stäng', en: 'In the tree: up, down, open, close' },
    },
    finding: { sv: 'När du står på en iakttagelse i granskningen', en: 'When you are at a finding of the review' },
    findingKey: {
      fix: { sv: 'Rätta, där orden är givna', en: 'Fix, where the words are given' },
      aside: { sv: 'Lägg åt sidan, med ett skäl', en: 'Set aside, with a reason' },
      next: { sv: 'Nästa iakttagelse', en: 'Next finding' },
      previous: { sv: 'Förra iakttagelsen', en: 'Previous finding' },
      leave: { sv: 'Till listans rubrik', en: 'To the heading of the list' },
    },
    asked: { sv: 'När du frågas om ett värde som inte är avgjort', en: 'When you are asked about an unresolved value' },
    askedKey: {
      column: { sv: 'Värdet står i den kolumnen', en: 'The value stands in that column' },
      empty: { sv: 'Resten är tomt', en: 'The rest is empty' },
      next: { sv: 'Nästa fråga', en: 'Next question' },
      previous: { sv: 'Förra frågan', en: 'Previous question' },
      takeBack: { sv: 'Svara om', en: 'Answer anew' },
      leave: { sv: 'Tillbaka till filens namn', en: 'Back to the name of the file' },
    },
    marks: { sv: 'Tecken', en: 'Marks' },
    unresolved: {
      sv: 'Ett värde som står i filen, men inte i vilken kolumn. Ledtråd gissar inte.',
      en: 'A value that stands in the file, but not under which column. Ledtråd does not guess.',
    },
    nothing: { sv: 'Inget värde. Det är inte noll.', en: 'No value. That is not zero.' },
    redThread: {
      sv: 'Den röda linjen visar vad som hör ihop. Där den slutar med ett öppet tecken saknas uppföljning.',
      en: 'The red line shows what hangs together. Where it ends in an open mark there is no follow-up.',
    },
    local: {
      sv: 'Än så länge finns ingen inloggning. Ledtråd svarar därför bara på den här datorn.',
      en: 'There is no sign-in yet. Ledtråd therefore answers this machine only.',
    },
  },
} as const satisfies InBoth;

declare module '../ui/wordTree.ts' {
  interface AllWords extends WordsOf<typeof words> {}
}
