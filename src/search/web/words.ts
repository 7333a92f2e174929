import type { InBoth, WordsOf } from '../../ui/wordTree.ts';

export const words = {
  search: {
    label: { sv: 'Sök i alla planer', en: 'Search all plans' },
    placeholder: { sv: 'Sök', en: 'Search' },
    title: { sv: 'Sök', en: 'Search' },
    none: {
      sv: 'Inget i planerna svarar mot ”{{q}}”. Pröva ett annat ord, eller bara början av det.',
      en: 'Nothing in the plans answers to “{{q}}”. Try another word, or just the beginning of it.',
    },
    ask: {
      sv: 'Skriv vad du söker: ord, namn, målnummer eller diarienummer. Ord hittas i alla böjningar, citattecken håller ihop ord och minus utesluter.',
      en: 'Write what you are looking for: words, names, goal numbers or registration numbers. Words are found in every inflection, quotes hold words together, a minus leaves out.',
    },
    found_one: { sv: '{{number}} träff', en: '{{number}} hit' },
    found_other: { sv: '{{number}} träffar', en: '{{number}} hits' },
    about: { sv: 'Omkring {{number}} träffar', en: 'About {{number}} hits' },
    meant: {
      sv: 'Inget svarar mot ”{{q}}”. Menade du ”{{meant}}”? {{found}}:',
      en: 'Nothing answers to “{{q}}”. Did you mean “{{meant}}”? {{found}}:',
    },
    kind: { sv: 'Visa', en: 'Show' },
    allKinds: { sv: 'Allt', en: 'Everything' },
    kinds: {
      unit: { sv: 'Enhet', en: 'Unit' },
      board: { sv: 'Nämnd', en: 'Board' },
      plan: { sv: 'Plan eller rapport', en: 'Plan or report' },
      goal: { sv: 'Mål', en: 'Goal' },
      text: { sv: 'Text', en: 'Text' },
      section: { sv: 'Utanför målen', en: 'Outside the goals' },
      indicator: { sv: 'Indikator', en: 'Indicator' },
      activity: { sv: 'Aktivitet', en: 'Activity' },
    },
    council: { sv: 'Kommunfullmäktige', en: 'The council' },
    pages: { sv: 'Fler träffar', en: 'More hits' },
    previous: { sv: 'Föregående träffar', en: 'Previous hits' },
    next: { sv: 'Fler träffar', en: 'More hits' },
  },
} as const satisfies InBoth;

declare module '../../ui/wordTree.ts' {
  interface AllWords extends WordsOf<typeof words> {}
}
