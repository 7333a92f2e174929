import type { Block, Inline, List } from '../../../kernel/richtext.ts';
import { type DataTable, type DocumentTree, type Part, UNRESOLVED } from '../../model/tree.ts';
import { placesInContents } from './contents.ts';
import { BODY, HEADING, STYLE } from './html-style.ts';
import { leads } from './leads.ts';
import { withSteadyLevels } from './levels.ts';
import { isSafeLink } from './links.ts';
import { LOOK, type Look } from './look.ts';
import { SHAPES } from './shapes.ts';

/**
 * Writes a document as one self-contained HTML page: no script, nothing fetched, readable on a screen, and printed like
 * the printed plan. Every text is escaped.
 */
export function renderHtml(document: DocumentTree, look: Look = LOOK): string {
  const tree = withSteadyLevels(document);
  const { language, title, form, front, frontParts, parts } = tree;
  const places = placesInContents(tree);
  const known = front.filter(({ value }) => value !== null);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}${ownStyle(look)}</style>
</head>
<body>
<main>
<header>
${sender(look)}${form === null ? '' : `<p class="form">${text(form)}</p>\n`}<h1>${text(title)}</h1>
<dl>${known.map(({ label, value }) => `<div><dt>${text(label)}</dt><dd>${text(value ?? '')}</dd></div>`).join('')}</dl>
</header>
${frontParts.map((part) => renderPart(part, places)).join('\n')}
${tableOfContents(places)}
${parts.map((part) => renderPart(part, places)).join('\n')}
</main>
</body>
</html>
`;
}

/** Who the page is from: the picture and the name, as far as they exist. */
function sender({ logo, name }: Look): string {
  if (logo === null && name === null) return '';
  const [kind, data] = logo?.svg ? ['svg+xml', Buffer.from(logo.svg).toString('base64')] : ['png', logo?.png];
  const image = logo ? `<img src="data:image/${kind};base64,${data}" alt="${text(logo.alt)}">` : '';
  return `<p class="sender">${image}${name === null ? '' : text(name)}</p>\n`;
}

/** What a municipality's own look changes. In dark mode its colour is lightened. */
function ownStyle({ accent, html: { heading, body } }: Look): string {
  if (accent === LOOK.accent && heading === null && body === null) return '';
  const font = (name: string | null) => (name === null ? '' : `'${name}', `);
  return `:root { --thread: #${accent}; --body: ${font(body)}${BODY}; --heading: ${font(heading)}${HEADING}; }
@media (prefers-color-scheme: dark) { :root { --thread: color-mix(in oklab, #${accent} 55%, white); } }`;
}

function tableOfContents(places: Map<Part, number>): string {
  const lines = [...places].flatMap(([part, i]) =>
    part.type === 'heading'
      ? [`<li class="level-${part.level}"><a href="#${anchor(i)}">${text(part.text)}</a></li>`]
      : [],
  );
  return lines.length === 0
    ? ''
    : `<nav aria-labelledby="innehall"><p class="label" id="innehall">Innehåll</p><ul>${lines.join('')}</ul></nav>`;
}

const anchor = (place: number): string => `avsnitt-${place + 1}`;

function renderPart(part: Part, places: Map<Part, number>): string {
  switch (part.type) {
    case 'heading': {
      const level = Math.min(part.level + 1, 6);
      const place = places.get(part);
      const id = place === undefined ? '' : ` id="${anchor(place)}"`;
      return `<h${level}${id} class="${part.role}${part.newPage ? ' new-page' : ''}">${text(part.text)}</h${level}>`;
    }
    case 'status':
      return `<p class="status"><span aria-hidden="true">${SHAPES[part.assessment]}</span> ${text(part.text)}</p>`;
    case 'text':
      return part.leads
        ? `<div class="leads">${part.blocks.map(renderBlock).join('\n')}</div>`
        : part.blocks.map(renderBlock).join('\n');
    case 'data':
      return renderData(part);
  }
}

function renderData({ caption, columns, rows }: DataTable): string {
  const head = columns.map(({ label, kind: of }) => `<th scope="col" class="${of}">${text(label)}</th>`).join('');
  const body = rows.map(({ cells, unresolved, analysis }) => {
    const shown = cells.map((cell, i) => {
      if (i === 0) return `<th scope="row">${text(cell ?? '')}</th>`;
      const value = unresolved.includes(i)
        ? `<em>${UNRESOLVED}</em>`
        : cell === null
          ? '<span aria-label="inget värde">—</span>'
          : text(cell);
      return `<td class="${columns[i]?.kind ?? 'text'}">${value}</td>`;
    });
    const note =
      analysis === null
        ? ''
        : `<tr class="analysis"><td colspan="${columns.length}"><strong>Analys</strong> ${text(analysis)}</td></tr>`;
    return `<tbody><tr>${shown.join('')}</tr>${note}</tbody>`;
  });
  return `<div class="wide" role="group" aria-label="${text(caption)}" tabindex="0"><table><thead><tr>${head}</tr></thead>${body.join('')}</table></div>`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p${leads(block) ? ' class="leads"' : ''}>${inline(block.content)}</p>`;
    case 'subheading':
      return `<p class="subheading"><strong>${inline(block.content)}</strong></p>`;
    case 'list':
      return renderList(block);
    case 'table': {
      const [first = [], ...rest] = block.rows;
      const head = block.header
        ? `<thead><tr>${first.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('')}</tr></thead>`
        : '';
      const body = (block.header ? rest : block.rows).map(
        (row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`,
      );
      return `<div class="wide" role="group" aria-label="Tabell" tabindex="0"><table>${head}<tbody>${body.join('')}</tbody></table></div>`;
    }
  }
}

function renderList(list: List): string {
  const items = list.items
    .map(({ content, children }) => `<li>${inline(content)}${(children ?? []).map(renderList).join('')}</li>`)
    .join('');
  return list.ordered
    ? `<ol${list.start !== undefined && list.start !== 1 ? ` start="${list.start}"` : ''}>${items}</ol>`
    : `<ul>${items}</ul>`;
}

const inline = (content: Inline[]): string =>
  content
    .map(({ text: plain, bold, italic, link }) => {
      let piece = text(plain);
      if (isSafeLink(link)) piece = `<a href="${text(link)}">${piece}</a>`;
      if (italic) piece = `<em>${piece}</em>`;
      return bold ? `<strong>${piece}</strong>` : piece;
    })
    .join('');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (plain: string): string => plain.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
