import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../kernel/richtext.ts';
import type { DocumentTree, Part } from '../../model/tree.ts';
import { renderDocx } from './docx.ts';
import { LOOK } from './look.ts';

const TREE: DocumentTree = {
  language: 'sv',
  title: 'Verksamhetsplan 2026 för Enheten <A & B>',
  about: { author: 'Bokbussen', registrationNumber: 'STRB 2026/7', date: '2026-02-05' },
  form: null,
  front: [
    { label: 'Enhet', value: 'Enheten <A & B>' },
    { label: 'Datum', value: null },
  ],
  contents: 2,
  frontParts: [],
  parts: [
    { type: 'heading', level: 1, role: 'outside', text: 'Inledning' },
    { type: 'heading', level: 1, role: 'goal', text: 'KF:s inriktningsmål: 1. Alla får växa' },
    { type: 'heading', level: 2, role: 'goal', text: 'KF:s mål för verksamhetsområdet: 1.1 Trygg uppväxt' },
    { type: 'status', assessment: 'partlyFulfilled', text: 'Uppfylls delvis' },
    { type: 'heading', level: 3, role: 'goal', text: 'Enhetsmål: Alla får svar' },
    { type: 'heading', level: 4, role: 'label', text: 'Beskrivning' },
    {
      type: 'data',
      caption: 'Indikatorer',
      columns: [
        { label: 'Indikator', kind: 'text' },
        { label: 'Årsmål', kind: 'figure' },
        { label: 'Periodicitet', kind: 'text' },
      ],
      rows: [
        { cells: ['Antal svar', '12', null], unresolved: [2], analysis: 'Fler svarade.' },
        { cells: ['Antal samtal', null, 'Tertial'], unresolved: [], analysis: null },
      ],
    },
  ],
};

const withBlocks = (...blocks: Block[]): DocumentTree => ({ ...TREE, parts: [{ type: 'text', blocks }] });
const withParts = (...parts: Part[]): DocumentTree => ({ ...TREE, parts });

type Node = Record<string, unknown> & { ':@'?: Record<string, string> };
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
});

/** Every element with a name, in the order of the file, at any depth. */
function all(nodes: Node[], name: string): Node[] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([key, inner]) =>
      key === ':@' || !Array.isArray(inner) ? [] : [...(key === name ? [node] : []), ...all(inner as Node[], name)],
    ),
  );
}
const inside = (node: Node, name: string): Node[] =>
  Object.values(node).flatMap((inner) => (Array.isArray(inner) ? all(inner as Node[], name) : []));
const value = (node: Node | undefined, attribute = 'w:val'): string | undefined => node?.[':@']?.[attribute];
const textOf = (node: Node): string =>
  inside(node, 'w:t')
    .flatMap((t) => t['w:t'] as Node[])
    .map((t) => t['#text'])
    .join('');
const styleOf = (paragraph: Node): string | undefined => value(inside(paragraph, 'w:pStyle')[0]);

function written(tree: DocumentTree, look = LOOK) {
  const files = unzipSync(renderDocx(tree, look));
  const part = (path: string): Node[] => parser.parse(strFromU8(files[path] ?? new Uint8Array())) as Node[];
  const document = part('word/document.xml');
  return { part, document, paragraphs: all(document, 'w:p'), tables: all(document, 'w:tbl') };
}

describe('a Word file', () => {
  test('has a front page and every heading in its own style, in order', () => {
    const { paragraphs } = written(TREE);
    const styled = paragraphs.map((p) => [styleOf(p), textOf(p)]);
    expect(styled.slice(0, 3)).toEqual([
      ['Title', TREE.title],
      ['Front', 'Enhet:Enheten <A & B>'],
      ['Front', 'Datum:–'],
    ]);
    expect(styled.filter(([style]) => style?.startsWith('Heading'))).toEqual([
      ['Heading1', 'Inledning'],
      ['Heading1', 'KF:s inriktningsmål: 1. Alla får växa'],
      ['Heading2', 'KF:s mål för verksamhetsområdet: 1.1 Trygg uppväxt'],
      ['Heading3', 'Enhetsmål: Alla får svar'],
    ]);
    // Word would list it too if it used one of Word's own heading styles.
    expect(styled).toContainEqual(['Label4', 'Beskrivning']);
    expect(styled).toContainEqual(['Status', '◐ Uppfylls delvis']);
  });

  test('lists the headings down to the city goals in its table of contents', () => {
    const { paragraphs, document } = written(TREE);
    expect(JSON.stringify(all(document, 'w:instrText'))).toContain('1-2');
    const listed = paragraphs.filter((p) => styleOf(p)?.startsWith('TOC') && inside(p, 'w:hyperlink').length > 0);
    // Only Word knows their pages: nothing is printed for them until Word has laid out the document.
    expect(listed.flatMap((p) => inside(p, 'w:tab'))).toEqual([]);
    expect(listed.map((p) => [styleOf(p), textOf(p)])).toEqual([
      ['TOC1', 'Inledning'],
      ['TOC1', 'KF:s inriktningsmål: 1. Alla får växa'],
      ['TOC2', 'KF:s mål för verksamhetsområdet: 1.1 Trygg uppväxt'],
    ]);
  });

  test('lists neither its front page’s headings, nor labels, nor headings inside an annex', () => {
    const heading = (level: number, text: string, more: object = {}): Part => ({
      type: 'heading',
      level,
      role: 'outside',
      text,
      ...more,
    });
    const { paragraphs, document } = written({
      ...TREE,
      frontParts: [heading(1, 'Förslag till beslut')],
      parts: [
        heading(1, 'Inledning'),
        heading(2, 'Analys', { role: 'label' }),
        heading(1, 'Bilaga: Det vi såg', { newPage: true }),
        heading(2, 'Att titta på', { unlisted: true }),
        heading(3, 'Ett mål', { unlisted: true }),
      ],
    });
    const links = all(document, 'w:hyperlink').map(textOf);
    expect(links).toEqual(['Inledning', 'Bilaga: Det vi såg']);
    const byWord = paragraphs.filter((p) => /^Heading[12]$/.test(styleOf(p) ?? '')).map(textOf);
    expect(byWord).toEqual(links);
  });

  test('says at the top of every page but the first what it is', () => {
    const { part, document } = written(TREE);
    expect(textOf({ header: part('word/header.xml') } as unknown as Node)).toBe(`${TREE.title} · STRB 2026/7`);
    expect(all(document, 'w:sectPr').map((node) => inside(node, 'w:titlePg').length)).toEqual([1, 0]);
    const short = written({ ...TREE, contents: 0 }).document;
    expect(all(short, 'w:sectPr').map((node) => inside(node, 'w:titlePg').length)).toEqual([1]);
  });

  test('keeps a sentence that announces something with what follows, and lets a very long analysis continue across pages', () => {
    const para = (text: string): Block => ({ type: 'paragraph', content: [{ text }] });
    const { paragraphs } = written(withBlocks(para('Vi ska:'), para('Ringa.')));
    const kept = paragraphs.filter((p) => inside(p, 'w:keepNext').length > 0).map(textOf);
    expect(kept).toContain('Vi ska:');
    expect(kept).not.toContain('Ringa.');
    const [table] = TREE.parts.filter((part) => part.type === 'data');
    const rows = [{ cells: ['a', null, null], unresolved: [], analysis: 'Många ord. '.repeat(200) }];
    const { tables } = written(withParts({ ...(table as NonNullable<typeof table>), rows }));
    const [, values, analysis] = inside(tables[0] as Node, 'w:tr') as [Node, Node, Node];
    expect(inside(values, 'w:keepNext')).toEqual([]);
    expect(inside(analysis, 'w:cantSplit')).toEqual([]);
  });

  test('shows who it is from, in words for those who cannot see the picture', () => {
    const png = 'iVBORw0KGgo=';
    const logo = { svg: '<svg viewBox="0 0 2 1"></svg>', png, alt: 'Ett vapen & en våg', ratio: 2 };
    const { document, part } = written(TREE, { ...LOOK, name: 'Strandby kommun', logo });
    expect(all(document, 'wp:docPr').map((node) => value(node, 'descr'))).toEqual(['Ett vapen & en våg']);
    const targets = all(part('word/_rels/document.xml.rels'), 'Relationship').map((node) => value(node, 'Target'));
    expect(targets).toEqual(expect.arrayContaining(['media/logoPng.png', 'media/logoSvg.svg']));
    expect(textOf({ document } as unknown as Node)).toContain('Strandby kommun');
  });

  test('says who it is from if some programs could not show the picture', () => {
    const logo = { svg: '<svg viewBox="0 0 2 1"></svg>', png: null, alt: 'Strandby kommun', ratio: 2 };
    const { document, part } = written(TREE, { ...LOOK, logo });
    expect(all(document, 'w:drawing')).toEqual([]);
    expect(JSON.stringify(part('word/_rels/document.xml.rels'))).not.toContain('media/');
    expect(textOf({ document } as unknown as Node)).toContain('Strandby kommun');
  });

  test('has its language, title, owner, number and date as metadata', () => {
    const { part } = written(TREE);
    expect(all(part('word/styles.xml'), 'w:lang').map((node) => value(node))).toContain('sv-SE');
    const properties = part('docProps/core.xml');
    expect(JSON.stringify(all(properties, 'dc:title'))).toContain('Verksamhetsplan 2026 för Enheten <A & B>');
    expect(JSON.stringify(all(properties, 'dc:language'))).toContain('sv-SE');
    expect(JSON.stringify(all(properties, 'dc:creator'))).toContain('Bokbussen');
    expect(JSON.stringify(all(properties, 'dc:subject'))).toContain('STRB 2026/7');
    expect(JSON.stringify(all(properties, 'dcterms:created'))).toContain('2026-02-05');
  });

  test('repeats the header row of a table and splits no row', () => {
    const { tables } = written(TREE);
    const rows = inside(tables[0] as Node, 'w:tr');
    expect(rows.map((row) => inside(row, 'w:tc').map(textOf))).toEqual([
      ['Indikator', 'Årsmål', 'Periodicitet'],
      ['Antal svar', '12', 'Ej avgjort'],
      ['Analys: Fler svarade.'],
      ['Antal samtal', '', 'Tertial'],
    ]);
    expect(rows.map((row) => inside(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0]);
    expect(rows.every((row) => inside(row, 'w:cantSplit').length === 1)).toBe(true);
    // The row stays with its analysis.
    expect(rows.map((row) => inside(row, 'w:keepNext').length > 0)).toEqual([true, true, false, false]);
  });

  test('separates two tables that follow each other', () => {
    const table = TREE.parts.at(-1) as Part;
    const { document } = written(withParts(table, table));
    const body = (all(document, 'w:body')[0]?.['w:body'] ?? []) as Node[];
    const kinds = body.map((node) => Object.keys(node)[0]);
    expect(kinds.filter((kind, i) => kind === 'w:tbl' && kinds[i + 1] !== 'w:p')).toEqual([]);
    expect(kinds.filter((kind) => kind === 'w:tbl')).toHaveLength(2);
  });

  test('writes real lists, each numbered separately and from its own number', () => {
    const item = (text: string) => ({ content: [{ text }] });
    const { paragraphs, part } = written(
      withBlocks(
        {
          type: 'list',
          ordered: false,
          items: [{ ...item('a'), children: [{ type: 'list', ordered: false, items: [item('b')] }] }],
        },
        { type: 'list', ordered: true, items: [item('c'), item('d')] },
        { type: 'list', ordered: true, items: [item('e')] },
        { type: 'list', ordered: true, start: 5, items: [item('f')] },
      ),
    );
    const items = paragraphs.filter((p) => inside(p, 'w:numPr').length > 0);
    expect(items.map((p) => [textOf(p), value(inside(p, 'w:ilvl')[0])])).toEqual([
      ['a', '0'],
      ['b', '1'],
      ['c', '0'],
      ['d', '0'],
      ['e', '0'],
      ['f', '0'],
    ]);
    const [a, b, c, d, e, f] = items.map((p) => value(inside(p, 'w:numId')[0]));
    expect([a === b, c === d, new Set([a, c, e, f]).size]).toEqual([true, true, 4]);
    const lists = all(part('word/numbering.xml'), 'w:num');
    const from = lists.map((node) => [value(node, 'w:numId'), value(inside(node, 'w:startOverride')[0])]);
    expect(from).toEqual([
      [a, undefined],
      [c, '1'],
      [e, '1'],
      [f, '5'],
    ]);
  });

  test('keeps emphasis and links, and drops addresses of other kinds', () => {
    const { document, part } = written(
      withBlocks({
        type: 'paragraph',
        content: [
          { text: 'fet', bold: true },
          { text: 'vänd', italic: true },
          { text: 'länk', link: 'https://exempel.se/?a=1&b=2' },
          { text: 'fälla', link: 'javascript:alert(1)' },
        ],
      }),
    );
    const saying = (text: string) => all(document, 'w:r').find((run) => textOf(run) === text) as Node;
    expect(inside(saying('fet'), 'w:b')).toHaveLength(1);
    expect(inside(saying('vänd'), 'w:i')).toHaveLength(1);
    const targets = all(part('word/_rels/document.xml.rels'), 'Relationship').map((node) => value(node, 'Target'));
    expect(targets).toContain('https://exempel.se/?a=1&b=2');
    expect(targets.join()).not.toContain('javascript');
    expect(saying('fälla')).toBeDefined();
  });

  test('is the same each time, whatever was written before', () => {
    const tree: DocumentTree = {
      ...TREE,
      parts: [
        ...TREE.parts,
        { type: 'text', blocks: [{ type: 'paragraph', content: [{ text: 'länk', link: 'https://exempel.se/' }] }] },
      ],
    };
    expect(Buffer.from(renderDocx(tree)).equals(Buffer.from(renderDocx(tree)))).toBe(true);
  });

  test('survives text that looks like markup, and characters that XML cannot hold', () => {
    const markup = '</w:t><w:p> w:anchor="_Toc7" r:id="rId1" &amp; \u0000\u0008';
    const { document } = written(withBlocks({ type: 'paragraph', content: [{ text: markup }] }));
    expect(textOf({ document } as unknown as Node)).toContain('w:anchor="_Toc7" r:id="rId1"');
  });

  test('writes a document that is only a front page', () => {
    const { paragraphs } = written(withParts());
    expect(textOf(paragraphs[0] as Node)).toBe(TREE.title);
  });
});
