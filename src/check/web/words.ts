import type { InBoth, WordsOf } from '../../ui/wordTree.ts';

export const words = {
  findings: {
    lead_one: { sv: '{{count}} iakttagelse', en: '{{count}} finding' },
    lead_other: { sv: '{{count}} iakttagelser', en: '{{count}} findings' },
    none: { sv: 'Granskningen har inget att anmärka på.', en: 'The review has nothing to remark on.' },
    good: { sv: 'Det som är bra', en: 'What is good' },
    evidence: { sv: 'Belägg', en: 'Evidence' },
    severity: {
      error: { sv: 'Fel', en: 'Error' },
      warning: { sv: 'Trolig miss', en: 'Probably a slip' },
      notice: { sv: 'Värt en titt', en: 'Worth a look' },
    },
    go: { sv: 'Gå till stället', en: 'Go to the place' },
    mark: { sv: 'Iakttagelse {{number}}: {{severity}}', en: 'Finding {{number}}: {{severity}}' },
    setAside: { sv: 'Lägg åt sidan', en: 'Set aside' },
    why: {
      sv: 'Varför läggs den åt sidan? Nästa läsare ser svaret.',
      en: 'Why is it set aside? The next reader sees the answer.',
    },
    cancel: { sv: 'Avbryt', en: 'Cancel' },
    bringBack: { sv: 'Ta tillbaka', en: 'Bring back' },
    away: { sv: 'Lagt åt sidan ({{count}})', en: 'Set aside ({{count}})' },
    isAside: { sv: 'Iakttagelsen är lagd åt sidan.', en: 'The finding is set aside.' },
    isBack: { sv: 'Iakttagelsen är tillbaka i listan.', en: 'The finding is back in the list.' },
    noneLeft: { sv: 'Inga iakttagelser är kvar att ta ställning till.', en: 'No findings are left to consider.' },
    fix: { sv: 'Rätta', en: 'Fix' },
    fixable_one: {
      sv: 'En går att rätta med ett tryck, och det går att ångra.',
      en: 'One can be fixed with one key, and that can be undone.',
    },
    fixable_other: {
      sv: '{{count}} går att rätta med ett tryck, och det går att ångra.',
      en: '{{count}} can be fixed with one key, and that can be undone.',
    },
    change: { sv: 'Byt', en: 'Change' },
    changeTo: { sv: 'mot', en: 'to' },
    places: { sv: 'på {{count}} ställen', en: 'in {{count}} places' },
    fixed: { sv: 'Rättad', en: 'Fixed' },
    undo: { sv: 'Ångra', en: 'Undo' },
    fixedBefore: { sv: 'Rättat tidigare ({{count}})', en: 'Fixed before ({{count}})' },
    isFixed: { sv: 'Rättad. Det går att ångra.', en: 'Fixed. It can be undone.' },
    isUndone: { sv: 'Rättningen är ångrad.', en: 'The fix is undone.' },
  },
  checks: {
    title: { sv: 'Granskning', en: 'Review' },
    lead: {
      sv: 'Vad granskningen har hittat i de planer och rapporter som gäller. Välj en plan för att se iakttagelserna.',
      en: 'What the review has found in the plans and reports in force. Choose a plan to see its findings.',
    },
    rules: { sv: 'Vad som hittas', en: 'What is found' },
    rulesLead: {
      sv: 'Vad varje regel hittar nu i planerna här ovanför, och hur mycket som har rättats eller lagts åt sidan. En regel som nästan alltid läggs åt sidan bör skärpas eller tas bort.',
      en: 'What each rule finds in the plans above now, and how much has been fixed or set aside. A rule that is nearly always set aside should be sharpened or left out.',
    },
    unheard: { sv: 'läggs nästan alltid åt sidan', en: 'nearly always set aside' },
    none: { sv: 'Granskningen har inget att anmärka på.', en: 'The review has nothing to remark on.' },
  },
} as const satisfies InBoth;

declare module '../../ui/wordTree.ts' {
  interface AllWords extends WordsOf<typeof words> {}
}
