import type { InBoth, WordsOf } from '../../ui/wordTree.ts';

export const words = {
  organisation: {
    title: { sv: 'Organisation', en: 'Organisation' },
    lead: {
      sv: 'Nämnder, förvaltningar, avdelningar, enheter och grupper, med deras planer.',
      en: 'Boards, administrations, departments, units and groups, with their plans.',
    },
    empty: {
      sv: 'Organisationen är tom. Nämnder och enheter läggs till när deras planer läses in.',
      en: 'The organisation is empty. Boards and units are added as their plans are taken in.',
    },
    noPlans: { sv: 'ingen plan {{year}}', en: 'no plan {{year}}' },
    look: {
      sv: 'Dokumentens utseende: logotyp, färg och typsnitt',
      en: 'The look of documents: logo, colour and typefaces',
    },
  },
  plans: {
    title: { sv: 'Planer', en: 'Plans' },
    lead: { sv: 'Verksamhetsplaner och rapporter som gäller.', en: 'Plans and reports in force.' },
    empty: { sv: 'Inga planer svarar mot urvalet.', en: 'No plans answer to the choice.' },
    import: { sv: 'Läs in en plan', en: 'Take in a plan' },
  },
  plan: {
    contents: { sv: 'Innehåll', en: 'Contents' },
    tree: { sv: 'Mål i planen', en: 'Goals of the plan' },
    panel: { sv: 'Om texten', en: 'About the text' },
    showPanel: { sv: 'Källa och granskning', en: 'Source and review' },
    close: { sv: 'Stäng', en: 'Close' },
    number: { sv: 'Diarienummer', en: 'Registration number' },
    date: { sv: 'Datum', en: 'Date' },
    board: { sv: 'Nämnd', en: 'Board' },
    superseded: { sv: 'Den här planen har ersatts.', en: 'Another plan stands in place of this one.' },
    newer: { sv: 'Till den som gäller', en: 'To the one in force' },
    shared_one: { sv: 'Tas upp av {{count}} enhet', en: 'Taken up by {{count}} unit' },
    shared_other: { sv: 'Tas upp av {{count}} enheter', en: 'Taken up by {{count}} units' },
    thread: { sv: 'Följ den röda tråden', en: 'Follow the red thread' },
    showSource: { sv: 'Visa källan: {{what}}, {{where}}', en: 'Show the source: {{what}}, {{where}}' },
    wordings_one: { sv: 'Finns i en annan lydelse', en: 'Exists in another wording' },
    wordings_other: { sv: 'Finns i {{count}} andra lydelser', en: 'Exists in {{count}} other wordings' },
    wordingOf: { sv: 'Så skriver {{names}}', en: 'As {{names}} puts it' },
    removed: { sv: 'finns bara där', en: 'only there' },
    added: { sv: 'finns bara här', en: 'only here' },
    unplaced: { sv: 'Inte placerat', en: 'Unplaced' },
    unplacedLead: {
      sv: 'Rader som inte fick någon plats när filen lästes in. Ingenting har tagits bort.',
      en: 'Lines that found no place when the file was read. Nothing has been removed.',
    },
    outside: { sv: 'Utanför målen', en: 'Outside the goals' },
    print: { sv: 'Skriv ut', en: 'Print' },
    noFollowUp: { sv: 'Tråden slutar här: ingen uppföljning', en: 'The thread ends here: no follow-up' },
    analysis: { sv: 'Analys', en: 'Analysis' },
    siblings: { sv: 'Samma enhet', en: 'The same unit' },
    replaced: { sv: 'Ersatta utgåvor ({{count}})', en: 'Replaced editions ({{count}})' },
    kept: { sv: 'från {{at}}', en: 'from {{at}}' },
  },
  place: {
    line: { sv: 'rad {{line}}', en: 'line {{line}}' },
    lines: { sv: 'rad {{line}}–{{lastLine}}', en: 'lines {{line}}–{{lastLine}}' },
    page: { sv: 'sida {{page}}', en: 'page {{page}}' },
  },
  thread: {
    title: { sv: 'Röda tråden', en: 'The red thread' },
    lead: {
      sv: 'Hela tråden {{year}}: från kommunfullmäktige till enheternas resultat, indikatorer och aktiviteter.',
      en: 'The whole thread {{year}}: from the council to the units’ results, indicators and activities.',
    },
    here: { sv: 'Målet du följer', en: 'The goal you follow' },
    places_one: { sv: '{{count}} enhet', en: '{{count}} unit' },
    places_other: { sv: '{{count}} enheter', en: '{{count}} units' },
    ends: {
      sv: 'Tråden slutar här. Ingen enhet har tagit upp målet.',
      en: 'The thread ends here. No unit has taken up the goal.',
    },
    texts: { sv: 'Texter', en: 'Texts' },
  },
  indicators: {
    title: { sv: 'Indikatorer', en: 'Indicators' },
    lead: {
      sv: 'Samma indikator över enheter och år, som den står i planer och rapporter.',
      en: 'The same indicator across units and years, as it stands in plans and reports.',
    },
    name: { sv: 'Indikator', en: 'Indicator' },
    empty: { sv: 'Inga indikatorer {{year}}.', en: 'No indicators {{year}}.' },
    filter: { sv: 'Visa indikatorer som heter något med', en: 'Show indicators with a name that holds' },
    chart: { sv: 'Årsmål och utfall per enhet', en: 'Target and outcome by unit' },
    table: { sv: 'Alla värden', en: 'All values' },
  },
  activities: {
    title: { sv: 'Aktiviteter', en: 'Activities' },
    lead: {
      sv: 'Enheternas aktiviteter i tidsordning. Strecket går från start till slut.',
      en: 'The units’ activities in order of time. The bar goes from start to end.',
    },
    activity: { sv: 'Aktivitet', en: 'Activity' },
    time: { sv: '{{year}}', en: '{{year}}' },
    before: { sv: 'började före {{year}}', en: 'began before {{year}}' },
    after: { sv: 'slutar efter {{year}}', en: 'ends after {{year}}' },
    empty: { sv: 'Inga aktiviteter svarar mot urvalet.', en: 'No activities answer to the choice.' },
    noDates: { sv: 'utan datum', en: 'without dates' },
  },
} as const satisfies InBoth;

declare module '../../ui/wordTree.ts' {
  interface AllWords extends WordsOf<typeof words> {}
}
