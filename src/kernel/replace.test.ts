import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Replacement, replaceRichText, replaceText } from './replace.ts';
import { type Block, type Inline, plainText } from './richtext.ts';

const inline: fc.Arbitrary<Inline> = fc.record(
  { text: fc.stringMatching(/^[abå 12.]{1,6}$/), bold: fc.constant(true as const) },
  { requiredKeys: ['text'] },
);
const content = fc.array(inline, { maxLength: 4 });
const list = fc
  .array(fc.record({ content, inner: fc.array(content, { maxLength: 2 }) }), { minLength: 1, maxLength: 3 })
  .map(
    (items): Block => ({
      type: 'list',
      ordered: false,
      items: items.map(({ content, inner }) => ({
        content,
        ...(inner.length > 0
          ? { children: [{ type: 'list', ordered: true, items: inner.map((content) => ({ content })) }] }
          : {}),
      })),
    }),
  );
const table = fc
  .array(fc.tuple(content, content), { minLength: 1, maxLength: 3 })
  .map((rows): Block => ({ type: 'table', header: true, rows }));
const paragraph = content.map((content): Block => ({ type: 'paragraph', content, lines: { line: 3, lastLine: 4 } }));
const body = fc.array(fc.oneof(paragraph, list, table), { minLength: 1, maxLength: 4 });

/** Replacements within the text that neither overlap nor cross the end of a line or a cell. */
const replacementsIn = (text: string, seeds: number[]): Replacement[] => {
  const made: Replacement[] = [];
  let from = 0;
  for (const seed of seeds) {
    const at = from + (seed % 5);
    const words = /^[^\n\t]{1,4}/.exec(text.slice(at))?.[0];
    if (words === undefined) return made;
    made.push({ at, from: words, to: ['x', 'yyyyy', `${words}z`, words.slice(1)][seed % 4] as string });
    from = at + words.length;
  }
  return made;
};

describe('replacing words in rich text', () => {
  it('does to the rich text what it does to the plain one', () => {
    fc.assert(
      fc.property(body, fc.array(fc.nat(100), { maxLength: 5 }), (blocks, seeds) => {
        const text = plainText(blocks);
        const replacements = replacementsIn(text, seeds);
        expect(plainText(replaceRichText(blocks, replacements))).toBe(replaceText(text, replacements));
        expect(replaceRichText(blocks, [])).toEqual(blocks);
      }),
    );
  });

  it('keeps the emphasis of every remaining letter, even if the words cross it', () => {
    const blocks: Block[] = [
      { type: 'paragraph', content: [{ text: 'Hyran är ' }, { text: '4', bold: true }, { text: '.5 procent' }] },
    ];
    const changed = replaceRichText(blocks, [{ at: 9, from: '4.5 procent', to: '4,5 procent' }]);
    expect(changed).toEqual([
      { type: 'paragraph', content: [{ text: 'Hyran är ' }, { text: '4', bold: true }, { text: ',5 procent' }] },
    ]);
  });

  it('refuses words that are not there, and words that overlap', () => {
    expect(replaceText('en katt', [{ at: 3, from: 'hund', to: 'häst' }])).toBeNull();
    expect(
      replaceText('en katt', [
        { at: 0, from: 'en katt', to: 'en häst' },
        { at: 3, from: 'katt', to: 'häst' },
      ]),
    ).toBeNull();
  });
});
