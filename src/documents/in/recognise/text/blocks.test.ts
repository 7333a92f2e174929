import { describe, expect, it } from 'vitest';
import { type Block, inlineText } from '../../../../kernel/richtext.ts';
import { readFile } from '../../read/read.ts';
import { recognise } from '../recognise.ts';

const PROSE =
  'Vi går igenom alla ärenden som har kommit in under veckan och tar dem sedan i den ordning som de kom in.';
// Prose sets the width; the text under test is in the goal's section.
const before = ['Inledning', ...Array<string>(12).fill(PROSE.slice(0, 88)), '', 'Enhetsmål: Alla får svar i tid', ''];

const show = (block: Block): string[] => {
  switch (block.type) {
    case 'list':
      return block.items.map(({ content }) => `- ${inlineText(content)}`);
    case 'table':
      return ['table'];
    default:
      return [`${block.type === 'subheading' ? '# ' : ''}${inlineText(block.content)}`];
  }
};

/** The blocks of a section of a plain-text plan, one per line: `# ` for a sub-heading, `- ` for an item. */
function blocks(lines: string[], label = 'Arbetssätt', name = 'plan.txt'): string[] {
  const text = [...before, name === 'plan.md' ? `### ${label}` : label, '', ...lines].join('\n');
  const [document] = recognise(readFile(new TextEncoder().encode(text), name)).documents;
  return document?.goals[0]?.sections[0]?.body.flatMap(show) ?? [];
}

const spaced = (lines: string[]): string[] => lines.flatMap((line) => [line, '']);
const items = (lines: string[]): string[] => lines.map((line) => `- ${line}`);

describe('sub-headings in a text', () => {
  it('have prose below them', () => {
    expect(blocks(['Hembesök', 'Vi åker hem till alla som vill det. Besöket tar en timme.'])).toEqual([
      '# Hembesök',
      'Vi åker hem till alla som vill det. Besöket tar en timme.',
    ]);
  });

  it.each([
    ['one after another', ['Kurator', 'Gruppledare', 'Boendestödjare']],
    ['with one that begins in lower case', ['Kurator', 'samordnare (deltid)', 'Boendestödjare']],
    ['with one that is longer', ['Kurator', 'Gruppledare', `Nätverket för ${'hälsa och '.repeat(6)}trygghet`]],
    ['with a stop after the last', ['Kurator', 'Gruppledare', 'Andra enheter i huset.']],
    ['with stops after the last', ['Kurator', 'Gruppledare', 'Andra enheter i huset.', 'Biblioteket.']],
  ])('are none where short lines stand %s: they are a list', (_, lines) => {
    expect(blocks(lines)).toEqual(items(lines));
    expect(blocks(spaced(lines))).toEqual(items(lines));
  });

  it('do not come last in a text, nor above a line as short', () => {
    expect(blocks(['Vi ses varje vecka.', '', 'Hembesök'])).toEqual(['Vi ses varje vecka.', 'Hembesök']);
    expect(blocks(['Digitala möten', '', 'Tåg går före flyg.'])).toEqual(['Digitala möten', 'Tåg går före flyg.']);
  });

  it('do not occur among expected results: if all are one sentence, they are items', () => {
    const lines = ['Besök bokas i förväg', 'Färre ringer om', 'Alla som söker stöd får veta vem som svarar dem.'];
    expect(blocks(spaced(lines), 'Förväntat resultat')).toEqual(items(lines));
    expect(blocks(spaced(['Till maj:', ...lines]), 'Förväntat resultat')).toEqual(['Till maj:', ...items(lines)]);
  });

  it('are not what consecutive bold lines in Markdown are', () => {
    expect(blocks(spaced(['**Kurator**', '**Hembesök**', 'Vi åker hem.']), 'Arbetssätt', 'plan.md')).toEqual([
      'Kurator',
      '# Hembesök',
      'Vi åker hem.',
    ]);
  });

  it('what a colon announces is a list, outside the goals too', () => {
    const lines = ['Trygga hem', 'Snabba svar', 'Nöjda besökare', 'Lugna kvällar'];
    const text = ['Inledning', PROSE, 'I år har vi ansvar för:', '', ...lines, '', 'Enhetsmål: Alla får svar i tid'];
    const [document] = recognise(readFile(new TextEncoder().encode(text.join('\n')), 'plan.txt')).documents;
    expect(document?.sections.map(({ heading }) => heading)).toEqual(['Inledning']);
    expect(document?.sections[0]?.body.flatMap(show).slice(-4)).toEqual(items(lines));
  });
});

describe('emphasis', () => {
  it('may change more often on a line than a call can take arguments', () => {
    const line = '*en* av '.repeat(150_000).trim();
    expect(blocks([line, line], 'Arbetssätt', 'plan.md')[0]).toHaveLength(150_000 * 6 * 2 - 1);
  });
});

describe('a sentence that continues in lower case', () => {
  it.each([
    [
      'on the next line, set narrower',
      ['Kuratorn samtalar med alla som har sökt stöd och får då veta vad de', 'vill.'],
    ],
    ['below a blank line', ['Vi går igenom alla ärenden som har kommit in under veckan och tar', '', 'dem sedan.']],
    ['below a line of one space', ['Vi går igenom alla ärenden som har kommit in under veckan och', ' ', 'tar dem.']],
    ['after a word that ends no text', ['Vi möts i', '', 'huset vid torget.']],
    ['over three narrow lines', ['Vi möts i', 'huset vid torget', 'varje vecka']],
    ['over narrow lines to its end', ['Vi möts i', 'huset vid torget', 'varje vecka', 'hela året.']],
    ['after an item', ['- Vi går igenom alla ärenden som har kommit in under veckan och tar', '', 'dem sedan.']],
  ])('is one paragraph %s', (_, lines) => {
    const text = lines.filter((line) => line.trim() !== '').join(' ');
    expect(blocks(lines)).toEqual([text]);
  });

  it('is one paragraph in Markdown that came from pages', () => {
    const lines = [PROSE.slice(0, 86), '', 'ordning som de kom in. Ingen får vänta.'];
    expect(blocks(lines, 'Arbetssätt', 'plan.md')).toEqual([`${lines[0]} ${lines[2]}`]);
  });

  it.each([
    ['short', ['Vi samverkar med polis', 'skola', 'vårdcentral']],
    ['with commas', ['barn som har flyttat hit under det senaste halvåret med sin familj,', 'unga som söker jobb,']],
    ['with the same beginning', [`All personal lär sig ${'mer '.repeat(12)}om mat`, 'all personal går en kurs']],
  ])('is none where lines stand below each other, %s', (_, lines) => {
    expect(blocks(spaced(lines))).toHaveLength(lines.length);
  });

  it('ends if it introduces lines that are a list', () => {
    const list = ['barn och unga', 'unga vuxna', 'äldre'];
    expect(blocks(['Enheten arbetar med', ...list])).toEqual(['Enheten arbetar med', ...items(list)]);
    expect(blocks(spaced(['Enheten arbetar med', ...list]))).toEqual(['Enheten arbetar med', ...items(list)]);
  });
});
