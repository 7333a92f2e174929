import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { DocumentTree } from '../../model/tree.ts';
import { renderDocx } from './docx.ts';
import { LOOK } from './look.ts';

// Word refuses a file whose elements are in another order than the standard's (ECMA-376, part 1, 17), and one that
// refers to a missing part. LibreOffice accepts both, so opening the file there proves nothing.

/** The children allowed in an element, in order: as much of the standard as we write. */
const ORDERS: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc textDirection textAlignment outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike color spacing kern position sz szCs highlight u shd vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
  'w:trPr': 'cantSplit tblHeader',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType cols titlePg',
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr',
  'w:lvl': 'start numFmt suff lvlText lvlJc pPr rPr',
  'w:settings':
    'defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps compat themeFontLang',
  'w:tbl': 'tblPr tblGrid tr',
  'w:numbering': 'abstractNum num',
};

const item = (text: string) => ({ content: [{ text }] });
const TREE: DocumentTree = {
  language: 'sv',
  title: 'Verksamhetsplan 2026',
  about: { author: 'Bokbussen', registrationNumber: 'STRB 2026/7', date: '2026-02-05' },
  form: 'Tjänsteutlåtande',
  front: [{ label: 'Enhet', value: 'Bokbussen' }],
  frontParts: [{ type: 'heading', level: 1, role: 'outside', text: 'Förslag till beslut' }],
  contents: 2,
  parts: [
    { type: 'heading', level: 2, role: 'goal', text: 'Nämndmål: Fler läser' },
    { type: 'heading', level: 3, role: 'label', text: 'Beskrivning' },
    { type: 'status', assessment: 'fulfilled', text: 'Uppfylls helt' },
    {
      type: 'text',
      blocks: [
        { type: 'subheading', content: [{ text: 'Barn' }] },
        { type: 'paragraph', content: [{ text: 'fet', bold: true, italic: true, link: 'https://exempel.se' }] },
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [{ ...item('a'), children: [{ type: 'list', ordered: false, items: [item('b')] }] }],
        },
        { type: 'table', header: true, rows: [[[{ text: 'A' }]], [[{ text: 'B' }]]] },
      ],
    },
    {
      type: 'data',
      caption: 'Indikatorer',
      columns: [
        { label: 'Indikator', kind: 'text' },
        { label: 'Årsmål', kind: 'figure' },
        { label: 'Period', kind: 'text' },
      ],
      rows: [{ cells: ['Antal', '1', null], unresolved: [2], analysis: 'Bra.' }],
    },
    { type: 'heading', level: 1, role: 'outside', text: 'Bilaga', newPage: true },
  ],
};
const LOGO = { svg: '<svg viewBox="0 0 1 1"></svg>', png: 'iVBORw0KGgo=', alt: 'Ett vapen', ratio: 1 };

const files = (tree: DocumentTree) =>
  Object.entries(unzipSync(renderDocx(tree, { ...LOOK, name: 'Strandby', logo: LOGO }))).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );

type Node = Record<string, unknown>;
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false });
const elements = (nodes: Node[]): [name: string, inner: Node[]][] =>
  nodes.flatMap((node) =>
    Object.entries(node).flatMap(([name, inner]): [string, Node[]][] =>
      Array.isArray(inner) ? [[name, inner as Node[]], ...elements(inner as Node[])] : [],
    ),
  );
const namesIn = (nodes: Node[]) => nodes.flatMap((node) => Object.keys(node).filter((name) => /^\w+:/.test(name)));

it.each([TREE, { ...TREE, contents: 0 }])('a Word file follows the element order of the standard', (tree) => {
  const xml = files(tree).filter(([name]) => /\.(xml|rels)$/.test(name));
  for (const [name, text] of xml) {
    expect(XMLValidator.validate(text), name).toBe(true);
    for (const [element, inner] of elements(parser.parse(text) as Node[])) {
      const order = ORDERS[element]?.split(' ').map((child) => `w:${child}`);
      if (!order) continue;
      const places = namesIn(inner).map((child) => order.indexOf(child));
      expect(places, `${name}: ${element} of ${namesIn(inner).join(' ')}`).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  }
});

it('a Word file refers only to parts that exist, each with its content type', () => {
  const all = new Map(files(TREE));
  const attributes = (part: string, name: string) =>
    [...(all.get(part) ?? '').matchAll(new RegExp(` ${name}="([^"]+)"`, 'g'))].map(([, value]) => value as string);
  const known = attributes('word/_rels/document.xml.rels', 'Id');
  const used = ['r:id', 'r:embed'].flatMap((name) => attributes('word/document.xml', name));
  expect(used.filter((id) => !known.includes(id))).toEqual([]);
  const inside = attributes('word/_rels/document.xml.rels', 'Target').filter((target) => !target.includes('://'));
  expect(inside.filter((target) => !all.has(`word/${target}`))).toEqual([]);
  const types = attributes('[Content_Types].xml', 'Extension');
  expect([...all.keys()].filter((name) => !types.includes(name.split('.').at(-1) ?? ''))).toEqual([]);
  expect(attributes('[Content_Types].xml', 'PartName').filter((name) => !all.has(name.slice(1)))).toEqual([]);
  const styles = attributes('word/styles.xml', 'w:styleId');
  const named = [...(all.get('word/document.xml') ?? '').matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)];
  expect(named.map(([, style]) => style).filter((style) => !styles.includes(style ?? ''))).toEqual([]);
});
