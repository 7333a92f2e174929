/** Typefaces that the reader's computer may have, best first. */
export const BODY = "'Source Serif 4', Charter, 'Iowan Old Style', Georgia, serif";
export const HEADING = "'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/**
 * How an exported page looks: a well-set report. System serifs, since the page is self-contained and fetches nothing;
 * paper and ink, light and dark; printed on A4 with page numbers, headings kept with their text, and unbroken rows.
 */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbf9f5; --ink: #1d1b19; --quiet: #5f5a54; --rule: #d8d2c8; --thread: #b3261e; --link: #1f4f82; --body: ${BODY}; --heading: ${HEADING}; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #ece8e1; --quiet: #b0a99f; --rule: #45413b; --thread: #ff8a7e; --link: #9cc3ee; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--body); hyphens: auto; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem 6rem; }
header { border-bottom: 3px solid var(--thread); margin-bottom: 2.5rem; padding-bottom: 1.5rem; }
.sender { display: flex; align-items: center; gap: 1rem; margin: 0 0 2.5rem; font: 600 1.1rem var(--heading); }
.sender img { height: 4rem; max-width: 100%; }
h1, h2, h3, h4, h5, h6 { font-family: var(--heading); line-height: 1.25; margin: 2.2em 0 .5em; text-wrap: balance; hyphens: manual; }
h1, h2, h3, h4, h5, h6, .label, .subheading, .status, .leads { break-after: avoid; }
.form { margin: 0 0 .5rem; font-family: var(--heading); color: var(--quiet); }
@media (max-width: 30rem) { h1, h2, h3, h4, h5, h6 { hyphens: auto; } }
h1 { font-size: clamp(1.5rem, 6vw, 2rem); margin: 0 0 1rem; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.25rem; }
h4, h5 { font-size: 1.1rem; }
h6 { font-size: 1rem; }
h2.goal, h3.goal, h4.goal, h5.goal, h6.goal { border-left: 3px solid var(--thread); padding-left: .75rem; }
.label { font-family: var(--heading); font-size: .95rem; font-weight: 600; margin: 1.6em 0 .3em; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .5rem 2rem; margin: 0; font-family: var(--heading); font-size: .95rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
@media print { dl, dl div { display: flex; flex-direction: column; gap: .25rem; } dl div { flex-direction: row; gap: .5rem; } dt::after { content: ':'; } }
nav { margin: 0 0 3rem; font-family: var(--heading); font-size: .95rem; line-height: 1.4; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: 0; padding: .25rem 0; }
nav a { display: inline-block; color: inherit; text-decoration-color: var(--rule); }
nav .level-1 { font-weight: 600; padding-top: .6rem; }
nav .level-2 { padding-left: 1.25rem; }
nav .level-3 { padding-left: 2.5rem; }
p, ul, ol { margin: 0 0 .8em; orphans: 3; widows: 3; }
.subheading { margin: 1.2em 0 .3em; }
.status { font-family: var(--heading); font-weight: 600; }
li { margin-bottom: .25em; }
a { color: var(--link); }
.wide { --spare: calc((min(58rem, 100vw - 3rem) - 100%) / 2); overflow-x: auto; margin: 1.2em calc(-1 * max(var(--spare), 0px)) 1.2em 0; }
.wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font: .9rem/1.4 var(--heading); font-variant-numeric: tabular-nums; hyphens: auto; }
thead th { border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
/* A cell is as wide as its longest word: a wide table scrolls by itself. */
th, td { overflow-wrap: break-word; text-align: left; padding: .4rem .75rem .4rem 0; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--rule); }
thead th { font-weight: 600; }
tbody th { min-width: 12rem; }
.figure { text-align: right; }
.date { white-space: nowrap; }
.analysis td { padding-left: 1rem; }
@page { size: A4; margin: 22mm 22mm 20mm; @bottom-right { content: 'Sid ' counter(page) ' (' counter(pages) ')'; font: 9pt sans-serif; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tbody { break-inside: avoid; }
  .new-page { break-before: page; }
  .new-page, nav + h2 { margin-top: 0; }
  header, nav { break-after: page; }
  .wide { overflow: visible; margin-right: 0; }
}`;
