import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../plan/model/plan.ts';
import { check } from './check.ts';
import { examplePlan } from './model/example.ts';
import type { Speller } from './model/means.ts';
import { swedishSpeller } from './speller.ts';

let speller: Speller;
beforeAll(async () => {
  speller = await swedishSpeller();
});

const planOf = (...texts: string[]): Plan => examplePlan({ outside: [{ heading: 'Arbetssätt i köket', texts }] });
const told = (plan: Plan) =>
  check(plan, { speller })
    .filter(({ rule }) => rule === 'spelling')
    .map(({ message, evidence }) => [message.sv, ...evidence.map(({ text }) => text)]);

describe('spelling', () => {
  it('reports a word one slip away from one in the dictionary, and says which', () => {
    expect(told(planOf('Personalen gör en utvärdring av menyn.'))).toEqual([
      ['”utvärdring” ska troligen stavas ”utvärdering”.', 'utvärdring'],
    ]);
    expect(told(planOf('Måltidspdagogen äter med barnen.'))).toEqual([
      ['”måltidspdagogen” ska troligen stavas ”måltidspedagogen”.', 'Måltidspdagogen'],
    ]);
  });

  it('quotes the word itself, not the same letters in another', () => {
    expect(told(planOf('Barnen heter UtvärdringX ibland, och personalen gör en utvärdring av menyn.'))).toEqual([
      ['”utvärdring” ska troligen stavas ”utvärdering”.', 'utvärdring'],
    ]);
  });

  it('reports once a word that is wrong in several places and right in another', () => {
    const plan = planOf('Köksmästraen väger svinnet.', 'En köksmästraen räcker inte.', 'Köksmästaren ringer.');
    expect(told(plan)).toEqual([
      ['”köksmästraen” ska troligen stavas ”köksmästaren” (2 ställen).', 'Köksmästraen', 'köksmästraen'],
    ]);
  });

  it.each([
    ['a name', 'Barnen går till Fabriksparkn på fredagar.'],
    ['a word of the unit’s own, that comes again', 'Alla provar krydsnurran. Snart kommer krydsnurran till köket.'],
    ['a compound that the dictionary lacks', 'Listan ligger i en statistikfil, med ett årshjul och ett infobrev.'],
    [
      'a word cut at the end of a line',
      'Alla läser på om verksam-heten, möter con\u00ad trollern och barn- ochungdom.',
    ],
    ['an ending of another form', 'Två tillsyner görs varje natt.'],
    ['a compound joined in another way', 'En läscirkel börjar i maj.'],
    ['short words and abbreviations', 'Se bl a KRGX, enl protkl.'],
    ['words of another language', 'Kursen heter safety assesment planning.'],
    ['an address', 'Skriv till kokett.svinnett@lindvik.example eller lindvik.example/utvärdring.'],
    ['a word of no length a word has', `Sedan ${'ö'.repeat(5000)}utvärdring.`],
  ])('leaves alone %s', (_, text) => {
    expect(told(planOf(text))).toEqual([]);
  });

  it('leaves the words of names and of inherited texts alone', () => {
    const plan = examplePlan({
      goals: [
        { level: 'board', title: 'Maten är god', sections: [['description', 'Nämnden gör en utvärdring.']] },
        { level: 'unit', title: 'Solgläntn lagar maten', sections: [['approach', 'I solgläntn lagas maten.']] },
      ],
    });
    expect(told(plan)).toEqual([]);
  });

  it('ends with a text of nothing but strange words', () => {
    const strange = Array.from(
      { length: 20_000 },
      (_, i) => `qvx${'abcdefghij'[i % 10]}${i.toString(4).replace(/\d/g, (d) => 'wzpk'[Number(d)] ?? '')}zzq`,
    );
    expect(told(planOf(strange.join(' och ')))).toEqual([]);
  });
});
