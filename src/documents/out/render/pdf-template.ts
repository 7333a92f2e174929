/**
 * How a PDF is set, in Typst. All text comes as data in `sys.inputs`, as strings: nothing that a plan says is ever read as Typst code.
 * `document` is what `pdfData` gives.
 */
export const TEMPLATE = `
#let doc = json(bytes(sys.inputs.document))
#let look = doc.look
#let ink = rgb(look.ink)
#let quiet = rgb(look.quiet)
#let accent = rgb(look.accent)

#set document(
  title: doc.title,
  author: if doc.about.author == none { () } else { doc.about.author },
  description: doc.about.subject,
  date: if doc.about.date == none { none } else { datetime(..doc.about.date) },
)
#let at-edge(body) = context if here().page() > 1 { text(font: look.heading, size: 9pt, fill: quiet, hyphenate: false, body) }
#set page(
  paper: "a4",
  margin: (top: 24mm, bottom: 24mm, x: 23mm),
  header: at-edge(doc.head),
  footer: align(right, at-edge[Sid #context counter(page).display() (#context counter(page).final().first())]),
)
#set text(font: look.body, size: 10.5pt, lang: "sv", region: "SE", hyphenate: true, fill: ink)
#set par(leading: 0.68em, spacing: 1.2em)
#set list(indent: 0pt, body-indent: 0.6em, marker: ([•], [–]))
#set enum(indent: 0pt, body-indent: 0.5em)

#let sizes = (17pt, 14.5pt, 12.5pt, 11.5pt, 10.5pt, 10pt)
#show heading: it => {
  set text(font: look.heading, weight: "bold", size: sizes.at(calc.min(it.level, 6) - 1), hyphenate: false)
  set par(leading: 0.45em)
  let rule = if it.level == 1 { (bottom: 0.8pt + accent) } else { none }
  block(above: 1.9em, below: 0.8em, sticky: true, width: 100%, stroke: rule, inset: (bottom: if it.level == 1 { 5pt } else { 0pt }), it.body)
}
#show link: it => underline(text(fill: rgb(look.link), it))
#show outline.entry: set text(font: look.heading, hyphenate: false)
#show outline.entry.where(level: 1): set text(weight: "bold")

#let inline(parts) = for part in parts {
  let body = if part.long { text(hyphenate: true, part.text) } else { part.text }
  if part.italic { body = emph(body) }
  if part.bold { body = strong(body) }
  if part.link != none { body = link(part.link, body) }
  [#body]
}

// In ragged text only long words are broken: breaking others saves little room. In narrow cells every break saves much.
#let prose(body) = { set text(hyphenate: false); body }

#let items(it) = {
  let bodies = it.items.map(item => {
    inline(item.content)
    item.children.map(items).join()
  })
  if it.ordered { enum(start: it.start, ..bodies) } else { list(..bodies) }
}

#let cell-text(body) = text(font: look.heading, size: 8.8pt, number-width: "tabular", body)
#let reading-text(body) = {
  set par(leading: 0.62em)
  text(font: look.heading, size: 9.6pt, number-width: "tabular", prose(body))
}
#let thin = 0.5pt + rgb(look.rule)
#let rows-of(it) = it.rows.map(row => row.map(cell => table.cell(
  colspan: cell.span,
  rowspan: cell.rows,
  breakable: not cell.whole,
  align: (if cell.right { right } else { left }) + (if cell.head { bottom } else { top }),
  inset: if cell.rows > 1 { 0pt } else { (left: if cell.spaced { 8pt } else { 0pt }, right: 4pt, y: 3.5pt) },
  stroke: (bottom: if cell.open { none } else if cell.head { 0.9pt + ink } else { thin }),
  if cell.long { reading-text(inline(cell.content)) } else { cell-text(if cell.head { text(hyphenate: false, strong(inline(cell.content))) } else { inline(cell.content) }) },
)))
#let grid-of(it) = {
  let rows = rows-of(it)
  let head = if it.header { (table.header(..rows.first()),) } else { () }
  let body = if it.header { rows.slice(1) } else { rows }
  set par(leading: 0.5em)
  block(above: 1.2em, below: 1.4em, table(
    columns: it.widths.map(width => if width == 0 { 0pt } else { width * 1fr }),
    stroke: none,
    ..head,
    ..body.flatten(),
  ))
}

// An assessment's shape, drawn: none of our fonts has them all.
#let mark(assessment) = box(width: 7pt, height: 7pt, baseline: 0.4pt, {
  place(circle(radius: 3.5pt, stroke: 0.9pt + ink, fill: if assessment == "fulfilled" { ink } else { none }))
  if assessment == "partlyFulfilled" { place(box(width: 3.5pt, height: 7pt, clip: true, circle(radius: 3.5pt, fill: ink))) }
})

#let part-itself(it) = {
  if it.type == "heading" {
    if it.newPage { pagebreak(weak: true) }
    heading(level: it.level, outlined: it.listed, bookmarked: true,
      if it.quiet { text(size: 10pt, fill: quiet, it.text) } else { it.text })
  } else if it.type == "status" {
    block(sticky: true, par(text(font: look.heading, weight: "bold")[#pdf.artifact(mark(it.assessment))#h(4pt)#it.text]))
  } else if it.type == "paragraph" {
    prose(par(inline(it.content)))
  } else if it.type == "subheading" {
    block(sticky: true, above: 1.3em, below: 0.7em, par(strong(inline(it.content))))
  } else if it.type == "list" {
    prose(if it.short { block(breakable: false, items(it)) } else { items(it) })
  } else {
    grid-of(it)
  }
}

// What leads to something is on the same page as it.
#let part(it) = if it.at("leads", default: false) { block(sticky: true, part-itself(it)) } else { part-itself(it) }

#let entries(gap) = {
  show outline.entry: set block(spacing: gap)
  show outline.entry.where(level: 1): set block(above: 1.5 * gap)
  outline(title: [Innehåll], depth: doc.contents)
}
// A few lines over a page are drawn in, so they do not end up alone on the next.
#let contents = if not doc.mayTurn { entries(0.68em) } else { layout(size => {
  let high = measure(entries(0.68em), width: size.width).height
  entries(if high > size.height and high < 1.15 * size.height { 0.45em } else { 0.68em })
}) }

// Without a table of contents the text begins on the first page.
#let whole-page = doc.contents > 0
#block(height: if whole-page { 58mm } else { 24mm }, {
  let sender = ()
  if look.logo != none {
    let logo = look.logo
    sender.push(image(bytes(logo.picture), format: logo.format, width: logo.width * 1mm, height: logo.height * 1mm, alt: logo.alt))
  }
  if look.name != none { sender.push(par(text(font: look.heading, size: 13pt, weight: "bold", hyphenate: false, look.name))) }
  if sender.len() > 0 { grid(columns: sender.len(), column-gutter: 4mm, align: horizon, ..sender) }
})
#if doc.form != none { block(below: 10pt, text(font: look.heading, size: 12pt, fill: quiet, doc.form)) }
#block(below: 14pt, { set text(font: look.heading, hyphenate: false); set par(leading: 0.4em); show title: set text(size: 28pt, weight: "bold"); title() })
#line(length: 100%, stroke: 2.2pt + accent)
#v(24pt)
#{
  set text(font: look.heading, size: 12pt, hyphenate: false)
  for row in doc.front {
    block(above: 0pt, below: 8pt, par(hanging-indent: 40mm, box(width: 40mm, strong(row.label + ":")) + row.value))
  }
}
#for it in doc.frontParts { part(it) }
#if whole-page {
  pagebreak()
  contents
  pagebreak(weak: true)
}
#for it in doc.parts { part(it) }
`;
