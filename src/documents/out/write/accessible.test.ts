import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../check/check.ts';
import { good } from '../../../check/good.ts';
import { inlineText, type List } from '../../../kernel/richtext.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { readDocument } from '../../in/read/document.ts';
import { recognise } from '../../in/recognise/recognise.ts';
import { Theme } from '../../model/look/theme.ts';
import type { DocumentTree, Part } from '../../model/tree.ts';
import { composePlan } from '../compose/compose.ts';
import { findingsAnnex } from '../compose/findings.ts';
import { withSteadyLevels } from '../render/levels.ts';
import { writePlan } from './write.ts';

// What WCAG 2.2, PDF/UA-1 (ISO 14289-1) and EN 301 549 require of a document, read back from the files themselves.

const demo = join(import.meta.dirname, '../../../../demo');
const theme = Theme.parse(JSON.parse(readFileSync(join(demo, 'organisation.json'), 'utf8')).theme);

/** A demo plan with its review as an annex: as a tree, and as a file of a format. */
async function written(name: string, format: 'pdf' | 'docx' | 'html') {
  const source = await readDocument(readFileSync(join(demo, 'plans', name)), name);
  const plan = recognise(source).documents[0] as Plan;
  const review = { findings: check(plan), good: good(plan) };
  const { bytes } = await writePlan(plan, format, { theme, review });
  return { tree: withSteadyLevels(composePlan(plan, findingsAnnex(plan, review))), bytes };
}

interface Tag {
  role: string;
  alt?: string;
  children: (Tag | { type: string; id: string })[];
}
const isTag = (child: Tag['children'][number]): child is Tag => 'role' in child;
const within = (tag: Tag): Tag[] => [tag, ...tag.children.filter(isTag).flatMap(within)];
const contentOf = (tag: Tag): string[] =>
  tag.children.flatMap((child) => (isTag(child) ? contentOf(child) : [child.id]));

/** Below this there is only the page number, in points. */
const MARGIN = 60;

/** A PDF as a screen reader meets it: its pages' tags, and the text of each piece of content. */
async function readAloud(pdf: PDFDocumentProxy) {
  const pages: Tag[] = [];
  const texts = new Map<string, string>();
  const unmarked: string[] = [];
  const outside: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push((await page.getStructTree()) as Tag);
    const open: (string | null)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const id = open.at(-1);
        if (open.length === 0 && item.str.trim()) unmarked.push(item.str);
        // Its height above the lower edge of the page, in points.
        if (id && item.transform[5] < MARGIN) outside.push(item.str);
        if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      // An artifact is not part of the text: page numbers, repeated table headers.
      else open.push(item.type === 'beginMarkedContentProps' ? item.id : null);
    }
  }
  const textOf = (tag: Tag) =>
    contentOf(tag)
      .map((id) => texts.get(id) ?? '')
      .join('');
  return { pages, texts, unmarked, outside, textOf };
}

/** Texts are compared without spaces and hyphens, which line ends add and remove. */
const bare = (text: string) => text.replace(/[\s\u00ad\u2010-]/gu, '');

const listTexts = (list: List): string[] =>
  list.items.flatMap(({ content, children }) => [inlineText(content), ...(children ?? []).flatMap(listTexts)]);
/** The texts of a part, in order. */
function textsOf(part: Part): string[] {
  if (part.type === 'heading' || part.type === 'status') return [part.text];
  if (part.type === 'data') {
    const head = part.columns.map(({ label }) => label);
    return [
      head,
      ...part.rows.map(({ cells, analysis }) => [...cells.map((cell) => cell ?? ''), analysis ?? '']),
    ].flat();
  }
  return part.blocks.flatMap((block) => {
    if (block.type === 'list') return listTexts(block);
    return block.type === 'table' ? block.rows.flat().map(inlineText) : [inlineText(block.content)];
  });
}
const headingsOf = ({ frontParts, parts }: DocumentTree) =>
  [...frontParts, ...parts].flatMap((part) =>
    part.type === 'heading' ? [[Math.min(part.level, 6), bare(part.text)]] : [],
  );

describe.each(readdirSync(join(demo, 'plans')))('%s as PDF', (name) => {
  let tree: DocumentTree;
  let raw: string;
  let pdf: PDFDocumentProxy;
  let heard: Awaited<ReturnType<typeof readAloud>>;
  beforeAll(async () => {
    const file = await written(name, 'pdf');
    tree = file.tree;
    raw = Buffer.from(file.bytes).toString('latin1');
    pdf = await getDocument({ data: new Uint8Array(file.bytes), verbosity: 0 }).promise;
    heard = await readAloud(pdf);
  });

  it('declares PDF/UA-1, is tagged, in Swedish, and shows its title', async () => {
    const { info } = await pdf.getMetadata();
    expect(raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true, Suspects: false });
    expect(info).toMatchObject({ Language: 'sv-SE', Title: tree.title, Author: tree.about.author });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('has every heading, in order, at its level', () => {
    const tags = heard.pages.flatMap(within).filter((tag) => /^H\d$/.test(tag.role) && contentOf(tag).length > 0);
    const [contents, ...headings] = tags.map((tag) => [Number(tag.role.slice(1)), bare(heard.textOf(tag))]);
    const front = tree.frontParts.length > 0;
    expect(front ? headings[0] : contents).toEqual([1, 'Innehåll']);
    expect(front ? [contents, ...headings.slice(1)] : headings).toEqual(headingsOf(tree));
  });

  it('is read in the order of the document, and holds no text that is not read', () => {
    const text = bare(heard.pages.map(heard.textOf).join(''));
    let at = 0;
    for (const part of [...tree.frontParts, ...tree.parts].flatMap(textsOf).map(bare)) {
      const found = text.indexOf(part, at);
      expect(found, `“${part.slice(0, 80)}” after ${at}`).toBeGreaterThanOrEqual(0);
      at = found + part.length;
    }
    expect(heard.unmarked).toEqual([]);
    expect(heard.outside).toEqual([]);
    const read = new Set(heard.pages.flatMap(contentOf));
    expect([...heard.texts].filter(([id, words]) => words.trim() && !read.has(id))).toEqual([]);
  });

  it('names the columns of every table, and describes every picture', () => {
    const tables = heard.pages.flatMap(within).filter(({ role }) => role === 'Table');
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const [head, ...rows] = within(table).filter(({ role }) => role === 'TR');
      const roles = (row: Tag | undefined) => new Set(row?.children.filter(isTag).map(({ role }) => role));
      expect(roles(head)).toEqual(new Set(['TH']));
      for (const row of rows) expect(roles(row)).toEqual(new Set(['TD']));
    }
    const headers = raw.match(/\/S\s*\/TH\b[\s\S]*?endobj/g) ?? [];
    expect(headers.filter((header) => !header.includes('/Scope /Column'))).toEqual([]);
    const figures = heard.pages.flatMap(within).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([theme.logo?.alt]);
  });
});

describe.each(readdirSync(join(demo, 'plans')))('%s as Word', (name) => {
  it('has its language, headings in order, repeated header rows, real lists and described pictures', async () => {
    const { tree, bytes } = await written(name, 'docx');
    const files = unzipSync(bytes);
    const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const body = part('word/document.xml');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="sv-SE"');
    expect(part('word/settings.xml')).toContain('<w:autoHyphenation/>');
    expect(part('docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>');
    const levels = [...body.matchAll(/<w:pStyle w:val="(?:Heading|Label|Unlisted)(\d)"\/>/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels).toEqual(headingsOf(tree).map(([level]) => level));
    for (const [table] of body.matchAll(/<w:tbl>.*?<\/w:tr>/gs)) {
      expect(table).toContain('<w:tblHeader/>');
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/>/);
    }
    const lists = new Set([...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id));
    expect(lists.size).toBeGreaterThan(0);
    for (const id of lists) expect(part('word/numbering.xml')).toContain(`<w:num w:numId="${id}">`);
    expect([...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, heard]) => heard)).toEqual([theme.logo?.alt]);
  });
});

describe.each(readdirSync(join(demo, 'plans')))('%s as a web page', (name) => {
  it('has its language, one outermost heading and no level skipped', async () => {
    const page = strFromU8((await written(name, 'html')).bytes);
    expect(page).toContain('<html lang="sv">');
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect([...page.matchAll(/<th(?: [^>]*)?>/g)].filter(([header]) => !header.includes('scope='))).toEqual([]);
  });
});

it('loses nothing of a row that is longer than a page', async () => {
  const name = 'oppenvardsenheten-vb-2025.md';
  const [plan] = recognise(await readDocument(readFileSync(join(demo, 'plans', name)), name)).documents;
  const analysis = `${'Ord som fyller sidan. '.repeat(400)}Slut.`;
  const long = {
    ...(plan as Plan),
    indicators: plan?.indicators.slice(0, 1).map((row) => ({ ...row, analysis })) ?? [],
  };
  const { bytes } = await writePlan(long, 'pdf');
  const heard = await readAloud(await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise);
  expect(bare(heard.pages.map(heard.textOf).join(''))).toContain(bare(analysis));
  expect(heard.outside).toEqual([]);
});
