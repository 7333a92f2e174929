import type { InBoth, WordsOf } from '../../ui/wordTree.ts';

export const words = {
  node: {
    board: { sv: 'Nämnd', en: 'Board' },
    administration: { sv: 'Förvaltning', en: 'Administration' },
    department: { sv: 'Avdelning', en: 'Department' },
    unit: { sv: 'Enhet', en: 'Unit' },
    group: { sv: 'Grupp', en: 'Group' },
  },
  parts: {
    board: { sv: 'Nämnd', en: 'Board' },
    allBoards: { sv: 'Alla nämnder', en: 'All boards' },
    unit: { sv: 'Enhet', en: 'Unit' },
    show: { sv: 'Visa förslag', en: 'Show suggestions' },
    none: { sv: 'Inget namn svarar mot det du skrev.', en: 'No name answers to what you wrote.' },
    more: { sv: 'Det finns fler. Skriv mer av namnet.', en: 'There are more. Write more of the name.' },
    allUnits: { sv: 'Alla enheter', en: 'All units' },
  },
} as const satisfies InBoth;

declare module '../../ui/wordTree.ts' {
  interface AllWords extends WordsOf<typeof words> {}
}
