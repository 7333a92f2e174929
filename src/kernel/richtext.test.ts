import { describe, expect, test } from 'vitest';
import { richText } from './richtext.schema.ts';
import { type Block, type List, MAX_LIST_DEPTH, plainText } from './richtext.ts';

const nested = (depth: number): List => ({
  type: 'list',
  ordered: false,
  items: [{ content: [{ text: `nivå ${depth}` }], ...(depth > 1 ? { children: [nested(depth - 1)] } : {}) }],
});

const sample: Block[] = [
  { type: 'subheading', content: [{ text: 'Så arbetar vi', bold: true }] },
  {
    type: 'paragraph',
    content: [{ text: 'Läs mer på ' }, { text: 'vår sida', link: 'https://lindvik.example/a' }],
    lines: { line: 3, lastLine: 4 },
  },
  { type: 'list', ordered: true, start: 2, items: [{ content: [{ text: 'först' }], children: [nested(1)] }] },
  {
    type: 'table',
    header: true,
    rows: [
      [[{ text: 'Vad' }], [{ text: 'När' }]],
      [[], [{ text: 'maj' }]],
    ],
  },
];

describe('rich text', () => {
  test('paragraphs, sub-headings, lists, tables, emphasis and links are accepted', () => {
    expect(richText.parse(sample)).toEqual(sample);
  });

  test('its plain text has a line for each paragraph, item and row', () => {
    expect(plainText(sample)).toBe('Så arbetar vi\nLäs mer på vår sida\nförst\nnivå 1\nVad\tNär\n\tmaj');
  });

  test.each([
    ['a link that runs a program', [{ type: 'paragraph', content: [{ text: 'x', link: 'javascript:alert(1)' }] }]],
    ['a line break inside a text', [{ type: 'paragraph', content: [{ text: 'a\nb' }] }]],
    ['rows of different lengths', [{ type: 'table', header: false, rows: [[[]], [[], []]] }]],
    ['an empty list', [{ type: 'list', ordered: false, items: [] }]],
    ['an unknown block', [{ type: 'script', content: [] }]],
    ['an unknown field', [{ type: 'paragraph', content: [], onclick: 'x' }]],
    ['lines in the wrong order', [{ type: 'paragraph', content: [], lines: { line: 4, lastLine: 3 } }]],
    ['a list that is too deep', [nested(MAX_LIST_DEPTH + 1)]],
  ])('%s is refused', (_name, tree) => {
    expect(richText.safeParse(tree).success).toBe(false);
  });

  test('the deepest list allowed is accepted', () => {
    expect(richText.safeParse([nested(MAX_LIST_DEPTH)]).success).toBe(true);
  });
});
