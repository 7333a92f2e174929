import { expect, it } from 'vitest';
import { readFile } from '../../read/read.ts';
import { recognise } from '../recognise.ts';

/** Reads a front page on which two labels share a line; `value` is the line below them. */
function front(value: string, others: string[] = [], labels = 'Handläggare  Till ') {
  const above = ['Tjänsteutlåtande', ...others, 'Verksamhetsplan 2027 för Barnenheten', '', labels, value];
  const text = [...above, '', 'Inledning', '', 'KF:s mål: 1.1 Trygga hem'].join('\n');
  const [document] = recognise(readFile(new TextEncoder().encode(text), 'plan.txt')).documents;
  return {
    said: document?.furniture.map(({ text }) => text).filter((text) => /^(Handläggare|Till): /u.test(text)),
    listed: document?.furniture.map(({ text }) => text),
    unplaced: document?.unplaced.map(({ text }) => text),
    board: document?.board,
  };
}

const SPLIT = ['Handläggare: Kim Ekelöv', 'Till: Lindvik socialnämnd'];

it('a gap separates two values on one line', () => {
  expect(front(' Kim Ekelöv    Lindvik socialnämnd ')).toMatchObject({
    said: SPLIT,
    unplaced: [],
    board: 'Lindvik socialnämnd',
  });
});

it('a value that is found elsewhere on the page is recognised', () => {
  expect(front('Kim Ekelöv Lindvik socialnämnd', ['Lindvik socialnämnd']).said).toEqual(SPLIT);
  expect(front('Lindvik socialnämnd Kim Ekelöv', ['kim.ekelov@lindvik.example'], 'Till  Handläggare').said).toEqual([
    'Till: Lindvik socialnämnd',
    'Handläggare: Kim Ekelöv',
  ]);
});

it('a name that wraps is read in full', () => {
  const { said, listed, unplaced } = front('Kim Ekelöv   Nämnden för kultur\noch fritid');
  expect(said).toEqual(['Handläggare: Kim Ekelöv', 'Till: Nämnden för kultur och fritid']);
  expect([...(listed ?? []), ...(unplaced ?? [])]).not.toContain('och fritid');
});

it('an address below is not the rest of a name', () => {
  const { said, listed } = front('Kim Ekelöv  Kulturnämnden\nkim.ekelov@lindvik.example');
  expect(said).toEqual(['Handläggare: Kim Ekelöv', 'Till: Kulturnämnden']);
  expect(listed).toContain('kim.ekelov@lindvik.example');
});

it('if nothing shows which is which, nothing is guessed and a person is asked', () => {
  expect(front('Kim Ekelöv Lindvik socialnämnd')).toMatchObject({
    said: [],
    unplaced: ['Kim Ekelöv Lindvik socialnämnd'],
    board: null,
  });
});
