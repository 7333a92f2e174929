/** What the demo municipality contains for the operations to be called with. */
export interface World {
  planId: string;
  goalId: string;
  indicatorId: string;
  /** A change that can be undone. */
  changeId: string;
  /** Findings in the plan: one that can be fixed, and another. */
  fixable: string;
  other: string;
  /** The answers of the operations called so far, by name. */
  // biome-ignore lint/suspicious/noExplicitAny: each answers with something else.
  answers: Record<string, any>;
}

export interface Call {
  input: (world: World) => object;
  /** The file that comes with it. */
  file?: { name: string; bytes: Uint8Array };
  /** In a municipality that has no content yet. */
  empty?: true;
}

const NOTHING = () => ({});
const thePlan = ({ planId }: World) => ({ planId });
const inMarkdown = ({ planId }: World) => ({ planId, format: 'md' });
const theOther = ({ planId, other: fingerprint }: World) => ({ planId, fingerprint });

/** A plan with a misspelt word, a decimal point and a follow-up that does not say when. */
const PLAN_TEXT = `# Verksamhetsplan 2026 för Provenheten

- **Enhet:** Provenheten
- **Nämnd:** Kulturnämnden

---

## Inledning

Planen är framtagen tillsammans efter en utvärdring i höstas. Lokalerna kostar 12.5 procent.

## KF:s mål för verksamhetsområdet: 1.2 Barn har goda uppväxtvillkor

### Nämndmål: Fler barn läser

#### Enhetsmål: Barn trivs här

##### Förväntat resultat

- Minst 80 % av barnen trivs

##### Uppföljning

Personalen frågar barnen löpande.
`;

export const PLAN = {
  name: 'provenheten.md',
  bytes: new TextEncoder().encode(PLAN_TEXT),
};

/** One call of each operation, in this order. A new operation is one line here. */
export const CALLS: Record<string, Call> = {
  'organisation.establish': {
    input: () => ({ name: 'Grannköping', parts: [{ key: 'a', kind: 'board', name: 'Nämnden', parent: null }] }),
    empty: true,
  },
  'organisation.show': { input: NOTHING },
  'organisation.list': { input: () => ({ kind: 'unit', q: 'b' }) },
  'organisation.theme': { input: NOTHING },
  'organisation.setTheme': { input: () => ({ theme: { accent: '#1b5e6b' } }) },
  'documents.previewTheme': { input: () => ({ theme: {} }) },
  'intake.preview': { input: NOTHING, file: PLAN },
  'intake.keep': {
    input: NOTHING,
    file: { ...PLAN, bytes: new TextEncoder().encode(`${PLAN_TEXT}\nEn mening till.\n`) },
  },
  'plan.history': { input: thePlan },
  'intake.restore': {
    input: ({ planId, answers }) => {
      const [now, before] = answers['plan.history'].items;
      return { plans: [{ planId, editionId: before.id, replaces: now.id }] };
    },
  },
  'plan.putInForce': {
    input: ({ planId, answers }) => {
      const [now, before] = answers['plan.history'].items;
      return { planId, editionId: now.id, replaces: before.id };
    },
  },
  'start.overview': { input: () => ({ year: 2026 }) },
  'plan.years': { input: NOTHING },
  'plan.list': { input: () => ({ year: 2026 }) },
  'plan.show': { input: thePlan },
  'plan.source': { input: thePlan },
  'plan.sourceFile': { input: thePlan },
  'goal.thread': { input: ({ goalId }) => ({ goalId }) },
  'indicator.list': { input: () => ({ year: 2026 }) },
  'indicator.show': { input: ({ indicatorId }) => ({ indicatorId }) },
  'activity.list': { input: () => ({ year: 2026 }) },
  'search.find': { input: () => ({ q: 'barn' }) },
  'check.plan': { input: thePlan },
  'check.overview': { input: () => ({ year: 2026 }) },
  'check.setAside': { input: (world) => ({ ...theOther(world), reason: 'Avsiktligt' }) },
  'check.bringBack': { input: theOther },
  'documents.export': { input: inMarkdown },
  'documents.exportFindings': { input: inMarkdown },
  'documents.exportThread': { input: ({ goalId }) => ({ goalId, format: 'md' }) },
  'check.fix': {
    input: ({ planId, fixable, answers }) => ({
      planId,
      edition: answers['check.plan'].edition,
      fingerprint: fixable,
    }),
  },
  'change.undo': { input: ({ changeId }) => ({ changeId }) },
  'system.backups': { input: NOTHING },
};
