import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { generatedFile } from '../../../testing/plans/file.ts';
import { withIds, withoutSources } from '../../../testing/plans/ids.ts';
import { examplePlan } from '../../check/model/example.ts';
import { readFile } from '../../documents/in/read/read.ts';
import { recognise } from '../../documents/in/recognise/recognise.ts';
import { faultsOf } from './faults.ts';
import { findPart, partName, partsInOrder, partsUnder, topParts } from './part.ts';
import { planSchema } from './plan.schema.ts';
import type { Plan } from './plan.ts';
import { withoutPlaces } from './same.ts';

const plan = examplePlan({
  goals: [
    { level: 'board', title: 'Fler läser', sections: [['description', 'Alla barn läser.']] },
    {
      level: 'unit',
      title: 'Barn hittar hit',
      sections: [
        ['expectedResult', '- Fler lånar', '- Fler kommer tillbaka'],
        ['approach', 'Vi läser högt.'],
      ],
      indicators: [{ name: 'Antal lån' }, { name: 'Antal besök' }],
      activities: [{ title: 'Sagostund' }],
    },
  ],
  outside: [{ heading: 'Budget', texts: ['Den räcker.'] }],
});

const sentences = (changed: Partial<Plan>): string[] => faultsOf({ ...plan, ...changed }).map(({ sv }) => sv);

describe('the schema of a plan', () => {
  it('is of the type', () => {
    expectTypeOf<z.infer<typeof planSchema>>().toEqualTypeOf<Plan>();
  });

  it('takes every plan that is read from a file or not, and leaves nothing of it out', () => {
    fc.assert(
      fc.property(generatedFile, ({ bytes, name }) => {
        for (const read of recognise(readFile(bytes, name)).documents)
          for (const each of [read, withoutSources(read), withIds(read, (id) => `01J-${id}`)])
            expect(planSchema.parse(each)).toEqual(each);
      }),
      { numRuns: 60, seed: 31 },
    );
  });

  it('refuses a plan whose parts do not hold together, with the sentence', () => {
    const { success, error } = planSchema.safeParse({ ...plan, order: plan.order.slice(1) });
    expect(success).toBe(false);
    expect(error?.issues[0]).toMatchObject({
      params: {
        words: { sv: 'Planens ordning saknar ”Fler läser”.', en: 'The order of the plan lacks “Fler läser”.' },
      },
    });
  });
});

describe('a plan that is not whole', () => {
  it('has an id twice, in parts or in items', () => {
    expect(sentences({ sections: plan.sections.map((one) => ({ ...one, id: 's1' })) })).toEqual([
      'Flera delar av planen har samma id, s1. Varje del ska ha ett eget.',
    ]);
    expect(sentences(withIds(plan, (id) => (id === 'r2' ? 'a1' : id)))).toEqual([
      'Flera delar av planen har samma id, a1. Varje del ska ha ett eget.',
    ]);
  });

  it('has a goal before its parent, or under one that is not there', () => {
    const [board, unit] = plan.goals;
    if (!board || !unit) throw new Error('The example has two goals');
    expect(sentences({ goals: [{ ...board, parent: 'g2' }, unit] })).toEqual([
      'Målet ”Fler läser” hör till målet g2, som inte finns före det i planen.',
    ]);
    expect(sentences({ activities: plan.activities.map((row) => ({ ...row, goal: 'g9' })) })).toEqual([
      '”Sagostund” hör till ett mål som inte finns i planen.',
    ]);
  });

  it('has an expected result without an id', () => {
    const goals = plan.goals.map((goal) => ({
      ...goal,
      sections: goal.sections.map((section) => ({ ...section, itemIds: section.itemIds.slice(1) })),
    }));
    expect(sentences({ goals })).toEqual(['Under målet ”Barn hittar hit” har inte varje förväntat resultat ett id.']);
  });

  it('has an order that misses a part, repeats one, or names what is not there', () => {
    const [first, ...rest] = plan.order as [Plan['order'][number], ...Plan['order']];
    expect(sentences({ order: rest })).toEqual(['Planens ordning saknar ”Fler läser”.']);
    expect(sentences({ order: [first, first, ...rest] })).toEqual(['Planens ordning nämner g1 flera gånger.']);
    expect(sentences({ order: [first, ...rest, { kind: 'goal', id: 'g9' }] })).toEqual([
      'Planens ordning nämner g9, som inte är en sådan del av planen.',
    ]);
  });

  it('has a part away from its goal, or a list in another order', () => {
    const activity = plan.order.find(({ kind }) => kind === 'activity') as Plan['order'][number];
    const others = plan.order.filter((one) => one !== activity);
    expect(sentences({ order: [...others, activity] })).toEqual([
      '”Sagostund” kommer i planens ordning inte efter sitt eget mål.',
    ]);
    expect(sentences({ indicators: plan.indicators.toReversed() })).toEqual([
      'Planens ordning är en annan än den i listan med indikatorer.',
    ]);
  });
});

describe('the parts of a plan', () => {
  it('are found by id, each with its goal', () => {
    expect(findPart(plan, 'i2')).toMatchObject({
      kind: 'indicator',
      goal: { id: 'g2' },
      value: { name: 'Antal besök' },
    });
    expect(findPart(plan, 'u1')).toMatchObject({ kind: 'outside', goal: null });
    expect(findPart(plan, 'r1')).toBeNull();
  });

  it('come in the printed order, at the top and under each goal', () => {
    const moved = { ...plan, order: [...plan.order.slice(-1), ...plan.order.slice(0, -1)] };
    expect(faultsOf(moved)).toEqual([]);
    expect(partsInOrder(moved).map(({ id }) => id)).toEqual(['u1', 'g1', 's1', 'g2', 's2', 's3', 'i1', 'i2', 'a1']);
    expect(topParts(moved).map(partName)).toEqual(['Budget', 'Fler läser', 'Barn hittar hit']);
    expect(partsUnder(moved, 'g2').map(({ id }) => id)).toEqual(['s2', 's3', 'i1', 'i2', 'a1']);
  });

  it('keep the plan the same plan under other ids', () => {
    expect(withoutPlaces(withIds(plan, (id) => `x${id}`))).toEqual(withoutPlaces(plan));
  });
});
