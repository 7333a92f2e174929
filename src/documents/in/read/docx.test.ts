import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DocxParts, docxOf, p, r, tbl } from '../../../../testing/files/docx.ts';
import { inlineText } from '../../../kernel/richtext.ts';
import { recognise } from '../recognise/recognise.ts';
import { readDocx } from './docx.ts';

const read = (body: string, parts?: DocxParts) => readDocx(docxOf(body, parts), 'plan.docx').lines;
const texts = (body: string, parts?: DocxParts) => read(body, parts).map(({ content }) => inlineText(content));
const cells = (body: string) => read(body).map((line) => line.cells?.map(inlineText) ?? inlineText(line.content));

const style = (id: string, says: string, name = id) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${says}</w:style>`;
const of = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('headings', () => {
  const level = (says: string, styles?: string) => read(p('Inledning', says), { styles: styles ?? '' })[0]?.mark;

  it.each<[string, string, string, number]>([
    [
      'by Word’s own name for the style, in whatever language its id is',
      of('Rubrik2'),
      style('Rubrik2', '', 'heading 2'),
      2,
    ],
    ['by a style named in Swedish', of('a'), style('a', '', 'Rubrik 3'), 3],
    ['by the id alone, where the style is not in the document', of('Heading4'), '', 4],
    ['by outline level', of('a'), style('a', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'), 2],
    ['by the paragraph’s own outline level', '<w:outlineLvl w:val="0"/>', '', 1],
    [
      'by the style it is based on, however far',
      of('c'),
      style('a', '', 'heading 1') + style('b', '<w:basedOn w:val="a"/>') + style('c', '<w:basedOn w:val="b"/>'),
      1,
    ],
    ['by being the title', of('Title'), style('Title', '', 'Title'), 1],
  ])('are known %s', (_, says, styles, expected) => {
    expect(level(says, styles)).toEqual({ kind: 'heading', level: expected });
  });

  it.each<[string, string, string]>([
    [
      'body text by its level, though based on a heading',
      of('a'),
      style('H', '', 'heading 1') + style('a', '<w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    ],
    [
      'text in styles based on each other',
      of('a'),
      style('a', '<w:basedOn w:val="b"/>') + style('b', '<w:basedOn w:val="a"/>'),
    ],
    ['a list style with a number in its name', of('List2'), style('List2', '', 'List 2')],
  ])('are not %s', (_, says, styles) => {
    expect(level(says, styles)).toBeNull();
  });

  it('are not bold by their style, and are one heading across a line break', () => {
    const styles = style('H', '<w:rPr><w:b/></w:rPr>', 'heading 1');
    const lines = read(p(`${r('Enhetens')}<w:r><w:br/></w:r>${r('uppdrag')}`, of('H')), { styles });
    expect(lines.map(({ content }) => content)).toEqual([[{ text: 'Enhetens uppdrag' }]]);
  });
});

describe('lists', () => {
  const lvl = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `
    <w:abstractNum w:abstractNumId="0">${lvl(0, 'bullet', '•')}${lvl(1, 'bullet', '–')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${lvl(0, 'decimal', '%1.')}${lvl(1, 'lowerLetter', '%2)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${lvl(0, 'bullet', ' ')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Punkter"/></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
    <w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;
  const num = (id: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
  const bullets = (body: string, styles = '') => read(body, { numbering, styles }).map(({ bullet }) => bullet);

  it('have bullets and their depth', () => {
    expect(bullets(p('a', num(1)) + p('b', num(1, 1)))).toEqual([
      { ordered: false, indent: 0, number: null },
      { ordered: false, indent: 2, number: null },
    ]);
  });

  it('are counted across what comes between, restart below a new item, and restart where the document says so', () => {
    const body = [num(2), num(2, 1), num(2, 1), '', num(2), num(2, 1), num(3), num(3), num(6)].map((says) =>
      p('a', says),
    );
    expect(bullets(body.join('')).map((bullet) => bullet?.number)).toEqual([1, 1, 2, undefined, 2, 1, 1, 2, 4]);
  });

  it('are shown with their marker as the document shows it', () => {
    expect(read(p('Vi ringer', num(2)), { numbering })[0]).toMatchObject({
      raw: '1. Vi ringer',
      content: [{ text: 'Vi ringer' }],
    });
  });

  it('are recognised by their style, and by a list that is only the name of a style', () => {
    const styles = style('Punkter', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`);
    expect(bullets(p('a', of('Punkter')) + p('b', num(5)), styles)).toEqual(
      Array(2).fill({ ordered: false, indent: 0, number: null }),
    );
  });

  it('do not exist if the list draws nothing, or is removed, or is missing', () => {
    expect(bullets(p('a', num(4)) + p('b', num(0)) + p('c', num(99)))).toEqual([null, null, null]);
  });

  it('may be typed by hand', () => {
    expect(read(p('– Barnen trivs'))[0]).toMatchObject({
      bullet: { ordered: false, indent: 0, number: null },
      content: [{ text: 'Barnen trivs' }],
      raw: '– Barnen trivs',
    });
  });
});

describe('tables', () => {
  it('have their cells, and an empty cell is empty', () => {
    expect(cells(tbl(['Indikator', 'Årsmål', 'Period'], ['Andel svar', '', 'År']))).toEqual([
      ['Indikator', 'Årsmål', 'Period'],
      ['Andel svar', '', 'År'],
    ]);
  });

  it('keep their columns when a cell spans several, or the row begins late', () => {
    const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Analys')}`;
    const late = '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p/></w:tc><w:tc>';
    expect(cells(tbl([wide, 'c'], ['a', 'b', 'c']))).toEqual([
      ['Analys', '', 'c'],
      ['a', 'b', 'c'],
    ]);
    expect(cells(`${late}${p('c')}</w:tc></w:tr></w:tbl>`)).toEqual([['', '', 'c']]);
  });

  it('repeat the value of a cell that spans rows in each of them', () => {
    const merged = (text: string, val = '') => `<w:tcPr><w:vMerge${val}/></w:tcPr>${p(text)}`;
    expect(cells(tbl(['a', merged('År', ' w:val="restart"')], ['b', merged('')]))).toEqual([
      ['a', 'År'],
      ['b', 'År'],
    ]);
    const remark = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Analys: bra')}`;
    expect(cells(tbl([merged('a', ' w:val="restart"'), '1', '2'], [merged(''), remark]))[1]).toEqual([
      '',
      'Analys: bra',
      '',
    ]);
  });

  it('lose rows and cells that were removed', () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr>`;
    expect(cells(`<w:tbl>${gone}<w:tr><w:tc>${p('c')}</w:tc><w:tc>${p('d')}</w:tc></w:tr></w:tbl>`)).toEqual([
      ['c', 'd'],
    ]);
  });

  it('name their columns in a first row that is repeated on each page, or bold', () => {
    const bold = (text: string) => p(r(text, '<w:b/>'));
    expect(read(tbl([bold('a'), bold('b')], ['1', '2'])).map(({ mark }) => mark)).toEqual([{ kind: 'header' }, null]);
    expect(
      read(tbl(['a', 'b'], ['1', '2']).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>'))[0]?.mark,
    ).toEqual({ kind: 'header' });
    expect(read(tbl(['a', 'b'], ['1', '2']))[0]?.mark).toBeNull();
  });

  it('of one column, or with tables inside, are only for layout', () => {
    expect(cells(tbl([p('Beskrivning') + p('Vi lyssnar.')]))).toEqual(['Beskrivning', 'Vi lyssnar.']);
    expect(cells(tbl(['Mål', tbl(['a', 'b']) + p('')]))).toEqual(['Mål', ['a', 'b'], '']);
  });
});

describe('tracked changes', () => {
  const del = `<w:del w:id="1"><w:r><w:delText>inte </w:delText></w:r></w:del>`;

  it('are accepted: insertions are kept, deletions and what was moved away are not', () => {
    const moved = `<w:moveFrom w:id="2">${r('bort ')}</w:moveFrom><w:moveTo w:id="3">${r('hit')}</w:moveTo>`;
    expect(texts(p(`${r('Vi ska ')}${del}<w:ins w:id="4">${r('alltid ')}</w:ins>${moved}`))).toEqual([
      'Vi ska alltid hit',
    ]);
  });

  it('join paragraphs whose mark was deleted', () => {
    expect(texts(p('Vi ringer ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('upp.') + p('Sedan.'))).toEqual([
      'Vi ringer upp.',
      'Sedan.',
    ]);
  });

  it('ignore how a style was before', () => {
    const before = `<w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`;
    expect(read(p('Text', before))[0]?.mark).toBeNull();
  });
});

describe('what is in a paragraph', () => {
  it('is bold and italic by itself or by a style, unless it says not', () => {
    const styles = `<w:style w:type="character" w:styleId="Stark"><w:rPr><w:b/></w:rPr></w:style>`;
    const runs = r('a', '<w:b/>') + r('b', '<w:b w:val="0"/><w:i/>') + r('c', '<w:rStyle w:val="Stark"/>') + r('d');
    expect(read(p(runs), { styles })[0]?.content).toEqual([
      { text: 'a', bold: true },
      { text: 'b', italic: true },
      { text: 'c', bold: true },
      { text: 'd' },
    ]);
  });

  it('has links to the web and to mail, and to nothing else', () => {
    const links = { a: 'https://exempel.se/plan', b: 'javascript:alert(1)', c: 'file:///etc/passwd' };
    const link = (id: string) => p(`<w:hyperlink r:id="${id}">${r('här')}</w:hyperlink>`);
    expect(read(link('a') + link('b') + link('c'), { links }).map(({ content }) => content[0]?.link)).toEqual([
      'https://exempel.se/plan',
      undefined,
      undefined,
    ]);
  });

  it('has links made by fields, and no field instructions', () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = `<w:r><w:instrText>HYPERLINK "mailto:plan@exempel.se"</w:instrText></w:r>`;
    expect(
      read(p(`${field('begin')}${code}${field('separate')}${r('skriv')}${field('end')}${r(' till oss')}`))[0]?.content,
    ).toEqual([{ text: 'skriv', link: 'mailto:plan@exempel.se' }, { text: ' till oss' }]);
  });

  it('is a line for each line break, with spaces for tabs', () => {
    const lines = read(
      p(`${r('Till')}<w:r><w:br/></w:r>${r('Social')}<w:r><w:tab/></w:r>${r('nämnden')}`) + p('Sedan'),
    );
    expect(lines.map(({ raw, begins }) => [raw, begins ?? false])).toEqual([
      ['Till', true],
      ['Social nämnden', false],
      ['Sedan', true],
    ]);
  });

  it('is in content controls, but not their placeholder text', () => {
    const control = (says: string, content: string) =>
      `<w:sdt><w:sdtPr>${says}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      texts(control('', p('Inledning')) + p(control('<w:showingPlcHdr/>', r('Klicka här')) + control('', r('Vi')))),
    ).toEqual(['Inledning', 'Vi']);
    const row = control('', `<w:tr>${control('', `<w:tc>${p('a')}</w:tc>`)}<w:tc>${p('b')}</w:tc></w:tr>`);
    expect(cells(`<w:tbl>${row}</w:tbl>`)).toEqual([['a', 'b']]);
  });

  it('is in text boxes once, after the paragraph they are anchored to', () => {
    const box = `<w:txbxContent>${p('I rutan')}</w:txbxContent>`;
    const drawn = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(texts(p(`${r('Bredvid')}<w:r>${drawn}</w:r>`))).toEqual(['Bredvid', 'I rutan']);
  });

  it('excludes hidden text, and has its entities decoded', () => {
    expect(texts(p(r('dold', '<w:vanish/>') + r('Mål &amp; medel &#229; &lt;') + r('&lt;b&gt;')))).toEqual([
      'Mål & medel å <<b>',
    ]);
  });

  it('is normalised, however it was written', () => {
    expect(read(p('Ma\u030al'))[0]).toMatchObject({ raw: 'Mål', content: [{ text: 'Mål' }] });
  });
});

describe('what is outside the body text', () => {
  const note = `<w:r><w:footnoteReference w:id="2"/></w:r>`;
  const footnotes = `<w:footnote w:id="0">${p('—')}</w:footnote><w:footnote w:id="2">${p('Enligt lagen.')}</w:footnote>`;

  it('footnotes come last under a heading of their own, and end the goal before them', () => {
    const body = p('Enhetsmål: Alla får svar') + p('Arbetssätt') + p(`${r('Vi ringer')}${note}${r(' upp.')}`);
    expect(texts(body, { footnotes }).slice(2)).toEqual(['Vi ringer upp.', 'Fotnoter', 'Enligt lagen.']);
    const [plan] = recognise(readDocx(docxOf(body, { footnotes }), 'plan.docx')).documents;
    expect(plan?.goals[0]?.sections.map(({ text }) => text)).toEqual(['Vi ringer upp.']);
    expect(plan?.sections.map(({ heading, text }) => [heading, text])).toEqual([['Fotnoter', 'Enligt lagen.']]);
  });

  it('comments, headers and footers are not in the text', () => {
    const comment = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>';
    const others = {
      'word/comments.xml': `<w:comments>${p('Stryk')}</w:comments>`,
      'word/header1.xml': `<w:hdr>${p('Kommun')}</w:hdr>`,
    };
    expect(texts(p(comment + r('Vi ringer.')), { others })).toEqual(['Vi ringer.']);
  });

  it('a table of contents does not name goals twice', () => {
    const styles = style('TOC1', '', 'toc 1');
    const [goal, number] = [r('Enhetsmål: Alla får svar'), `<w:r><w:tab/></w:r>${r('3')}`];
    for (const entry of [p(goal + number, of('TOC1')), p(goal, of('TOC1'))]) {
      const { documents } = recognise(readDocx(docxOf(entry + p('Enhetsmål: Alla får svar'), { styles }), 'plan.docx'));
      expect(documents[0]?.goals).toHaveLength(1);
    }
  });
});

describe('pages', () => {
  const drawn = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const set = '<w:r><w:br w:type="page"/></w:r>';
  const pages = (body: string) => read(body).map(({ page, raw }) => `${page} ${raw}`);

  it('are those that Word recorded, and a manual break is one of them', () => {
    expect(pages(p(r('a')) + p(set) + p(drawn + r('b')) + p(r('c') + drawn + r('d')) + p('e'))).toEqual([
      '1 a',
      '1 ',
      '2 b',
      '2 cd',
      '3 e',
    ]);
  });

  it('are the manual ones if Word recorded none, and unknown if there is neither', () => {
    expect(pages(p('a') + p(set + r('b')))).toEqual(['1 a', '2 b']);
    expect(pages(p('a'))).toEqual(['null a']);
  });

  it('end once in a row that spans two', () => {
    const cell = p(r('a') + drawn + r('b'));
    expect(pages(tbl([cell, cell]) + p('c'))).toEqual(['1 ab | ab', '2 c']);
  });
});

describe('a zip file is refused with a sentence when', () => {
  const code = (bytes: Uint8Array): string => {
    try {
      readDocx(bytes, 'plan.docx');
      return 'read';
    } catch (error) {
      expect((error as { words?: { sv: string; en: string } }).words).toMatchObject({
        sv: expect.stringMatching(/^plan\.docx .*\.$/u),
        en: expect.stringMatching(/^plan\.docx .*\.$/u),
      });
      return (error as { code: string }).code;
    }
  };
  const whole = docxOf(p('Vi ringer upp.'));
  const flagged = (at: number, value: number) => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < bytes.length - 4; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + at, value, true);
    return bytes;
  };

  it.each<[string, Uint8Array, string]>([
    ['it is cut short', whole.subarray(0, whole.length - 30), 'document-damaged'],
    ['it is nothing but its magic', Uint8Array.of(0x50, 0x4b, 3, 4), 'document-damaged'],
    ['it is a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-supported'],
    ['it is something else', zipSync({ 'a.txt': strToU8('a') }), 'not-supported'],
    ['it asks for a password', flagged(8, 1 | (8 << 16)), 'document-encrypted'],
    ['it says that it is huge', flagged(24, 0xf0000000), 'document-too-large'],
    ['it says that it is smaller than it is', flagged(24, 1), 'document-damaged'],
    ['it unpacks to much more than a document', docxOf('<w:p/>'.repeat(12_000_000)), 'document-too-large'],
    ['it holds more elements than a document', docxOf('<w:p/>'.repeat(2_000_000)), 'document-too-large'],
    ['its text is not what was written', flagged(16, 7), 'document-damaged'],
    [
      'it holds too many parts',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array(0)]))),
      'document-too-large',
    ],
    [
      'it declares a document type',
      docxOf('', { others: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>' } }),
      'document-unsafe',
    ],
    ['it is nested without end', docxOf(`${'<w:sdt><w:sdtContent>'.repeat(5000)}`), 'document-unsafe'],
  ])('%s', (_, bytes, expected) => {
    expect(code(bytes)).toBe(expected);
  });

  it('but not for three hundred pages in which every word is a run of its own', () => {
    const run = '<w:proofErr/><w:r><w:rPr><w:rFonts/><w:sz/><w:lang/></w:rPr><w:t xml:space="preserve">vi </w:t></w:r>';
    const pages = `<w:p>${run.repeat(350)}</w:p>`.repeat(300);
    expect(readDocx(docxOf(pages), 'plan.docx').lines).toHaveLength(300);
  }, 60_000);

  it('but not for names that lead out of a folder, macros, or addresses of other parts: they are never used', () => {
    const others = {
      '../../etc/passwd': 'a',
      'word/vbaProject.bin': 'Sub AutoOpen()',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="s" Type="x/styles" Target="https://exempel.se/styles.xml" TargetMode="External"/></Relationships>',
    };
    expect(texts(p('Vi ringer upp.'), { others })).toEqual(['Vi ringer upp.']);
  });
});

describe('the notes on a Word document', () => {
  const notesOn = (body: string, parts?: DocxParts) =>
    readDocx(docxOf(body, parts), 'plan.docx').notes.map(({ sv }) => sv);

  it('say that tracked changes were read as accepted', () => {
    expect(notesOn(p('Vi ringer'))).toEqual([]);
    const changed = p(`${r('Vi ')}<w:ins w:id="1">${r('ringer')}</w:ins><w:del w:id="2">${r('skriver')}</w:del>`);
    expect(notesOn(changed)).toEqual([expect.stringMatching(/spårade ändringar \(2 st\).*godtagna/u)]);
  });

  it('quote its comments, ten of them and no more of each than a few lines', () => {
    const comment = (text: string, id: number) => `<w:comment w:id="${id}">${p(text)}</w:comment>`;
    expect(notesOn(p('Vi ringer'), { comments: comment('Vem ringer?', 1) })).toEqual([
      'Filen har en kommentar, som inte hör till planens text: ”Vem ringer?”',
    ]);
    const many = Array.from({ length: 12 }, (_, i) => comment('När? '.repeat(100), i)).join('');
    const [note = ''] = notesOn(p('Vi ringer'), { comments: many });
    expect(note).toContain('12 kommentarer');
    expect(note.match(/”När/gu)).toHaveLength(10);
    expect(note.length).toBeLessThan(2500);
  });
});
