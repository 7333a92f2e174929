import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { vectorOf } from './lexemes.ts';
import { distance, nearKeys } from './near.ts';
import { askedOf, isAskedFor, readQuestion, replaceWords, wordsAsked, writeQuestion } from './question.ts';

const MUNICIPALITY = '11111111-1111-4111-8111-11111111abcd';

describe('a question', () => {
  it('is words, words held together and words left out', () => {
    expect(readQuestion('barn "i nära relation" -skola')).toEqual([
      { words: ['barn'], out: false, open: false },
      { words: ['i', 'nära', 'relation'], out: false, open: false },
      { words: ['skola'], out: true, open: false },
    ]);
  });

  it('may end in half a word, even one that finds nothing by itself', () => {
    expect(readQuestion('stöd i')).toMatchObject([{ words: ['stöd'] }, { words: ['i'], open: true }]);
    expect(readQuestion('stöd i ')).toMatchObject([{ words: ['stöd'], open: false }]);
  });

  it('keeps numbers whole, and parts words at hyphens', () => {
    expect(wordsAsked(readQuestion('1.3.2. LIND 2026/41 sms-utskick'))).toEqual([
      '1.3.2',
      'lind',
      '2026/41',
      'sms',
      'utskick',
    ]);
  });

  it('asks nothing where everything is left out', () => {
    for (const q of ['', '-barn', '"" - !', 'och '])
      expect(askedOf(MUNICIPALITY, { parts: readQuestion(q) })).toBeNull();
  });

  it('holds stop words’ places in quotes', () => {
    expect(askedOf(MUNICIPALITY, { parts: readQuestion('"våld i nära"') })?.all).toMatch(/våld.* <2> .*nära/);
  });

  it('is written as it was asked, with other words in place of some', () => {
    const parts = readQuestion('forskolla "nära relation" -skola');
    expect(writeQuestion(replaceWords(parts, new Map([['forskolla', 'förskola']])))).toBe(
      'förskola "nära relation" -skola',
    );
  });

  it('asks and writes only what PostgreSQL reads, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const asked = askedOf(MUNICIPALITY, { parts: readQuestion(text) });
        const written = vectorOf(MUNICIPALITY, {
          ...{ id: MUNICIPALITY, kind: 'text', year: 2026, ownerId: null, goalId: null, heading: null, ref: null },
          ...{ title: '', text },
        });
        for (const one of [asked?.all ?? '', asked?.rank ?? '', written])
          expect(one.replace(/'abcd[~=]?[\p{L}\p{M}\p{N}./:]+'/gu, 'x')).toMatch(/^[x:*()|&!<>0-9,A \s]*$/);
      }),
    );
  });
});

describe('an excerpt', () => {
  const mark = (q: string) => isAskedFor(readQuestion(q));

  it('marks every form of what was asked for', () => {
    expect(excerpt('Barnen läser i skolorna.', mark('skola barn'))).toBe(
      '\u0002Barnen\u0003 läser i \u0002skolorna\u0003.',
    );
  });

  it('is cut where most of the words stand together', () => {
    const filler = (n: number) => Array.from({ length: n }, (_, i) => `fyll${i}`).join(' ');
    const cut = excerpt(`skola ${filler(100)} barnen går i skolan ${filler(100)}`, mark('barn skola'));
    expect(cut).toContain('\u0002barnen\u0003 går i \u0002skolan\u0003');
    expect(cut).toMatch(/^… .* …$/);
    expect(cut.split(' ').length).toBeLessThan(40);
  });

  it('changes nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 12 }), (text, q) => {
        const bare = (marked: string) => marked.replaceAll('\u0002', '').replaceAll('\u0003', '');
        fc.pre(bare(text) === text);
        expect(bare(excerpt(text, mark(q)))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});

describe('near words', () => {
  const areNear = (a: string, b: string) => {
    const keys = new Set(nearKeys(MUNICIPALITY, a));
    return nearKeys(MUNICIPALITY, b).some((key) => keys.has(key));
  };

  it.each([
    ['förskola', 'förskolla'],
    ['kommun', 'komun'],
    ['verksamhet', 'verksmahet'],
    ['uppföljning', 'upföljning'],
    ['tillgänglig', 'tilgangligh'],
    ['resurs', 'rsurs'],
    ['resurs', 'resurts'],
    ['resurs', 'resutrs'],
  ])('are near: %s and %s', (a, b) => {
    expect(areNear(a, b)).toBe(true);
  });

  it('are not those that differ more', () => {
    expect(areNear('förskola', 'grundskola')).toBe(false);
    expect(areNear('barn', 'djur')).toBe(false);
  });

  it('are near by any one letter more, less, other or moved', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnoprstuvy');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 4, maxLength: 12 }), fc.nat(), letters, (word, at, letter) => {
        const i = at % word.length;
        const forms = [
          word.toSpliced(i, 1),
          word.toSpliced(i, 0, letter),
          word.toSpliced(i, 1, letter),
          i + 1 < word.length ? word.toSpliced(i, 2, word[i + 1] as string, word[i] as string) : word,
        ];
        for (const form of forms) {
          expect(distance(word.join(''), form.join(''))).toBeLessThanOrEqual(1);
          // Where letters are doubled they are dropped first, and more may then differ.
          if (!/(.)\1/.test(`${word.join('')} ${form.join('')}`))
            expect(areNear(word.join(''), form.join(''))).toBe(true);
        }
      }),
    );
  });
});
