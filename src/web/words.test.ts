import i18next, { type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../ui/wordTree.ts';
import { areas } from './areas.ts';

const words = Object.assign({}, ...areas.map((area) => area.words));

describe('the words of the interface', () => {
  it('say the same values in both languages', () => {
    const valuesIn = (tree: object): string =>
      JSON.stringify(tree, (_, value) =>
        typeof value === 'string' ? (value.match(/\{\{\w+\}\}/g) ?? []).sort().join() : value,
      );
    expect(valuesIn(wordsIn(words, 'en'))).toBe(valuesIn(wordsIn(words, 'sv')));
  });

  it('do not compile when they are not there, or lack what they say', () => {
    // Never called: that it does not compile is what the suite `types` checks.
    const wrong = (t: TFunction) => {
      // @ts-expect-error: no such key.
      t('plans.nothing');
      // @ts-expect-error: the sentence says a year.
      t('start.boards', {});
      return t('search.found', { count: 2, number: '2' });
    };
    expect(wrong).toBeTypeOf('function');
  });

  it('are found by their keys, in the number that is counted', async () => {
    const i18n = i18next.createInstance();
    await i18n.init({ lng: 'sv', resources: { sv: { translation: wordsIn(words, 'sv') } } });
    expect(i18n.t('search.found', { count: 1, number: '1' })).toBe('1 träff');
    expect(i18n.t('search.found', { count: 2, number: '2' })).toBe('2 träffar');
  });
});
