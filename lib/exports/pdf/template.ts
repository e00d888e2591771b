/**
 * The page in Typst. Everything that people wrote comes in as data and is set with `text(…)`, never read as markup.
 * Line numbers are artifacts: printed for the eye, not read aloud between the words.
 */
export const pdfTemplate = `
#let v = json(bytes(sys.inputs.printed))
#let quiet = luma(35%)

#set document(title: v.title, description: v.symbol + " – " + v.reading, keywords: (v.symbol,), date: none)
#set page(
  paper: "a4",
  margin: (left: v.measure.left * 1pt, right: v.measure.right * 1pt, top: 32mm, bottom: 28mm),
  background: context {
    let page = here().page()
    let width = 24pt
    // Several of the screen's lines may begin in one printed line: it carries all their numbers, "20–21".
    let rows = (:)
    for start in query(<line-start>).filter(start => start.location().page() == page) {
      let row = str(calc.round(start.location().position().y.pt()))
      rows.insert(row, rows.at(row, default: ()) + (start,))
    }
    for starts in rows.values() {
      let numbers = starts.map(start => str(start.value)).join("–")
      place(top + left, dx: v.measure.left * 1pt - width - 12pt, dy: starts.first().location().position().y - 0.6em,
        box(width: width, align(right, text(8pt, fill: luma(35%), numbers))))
    }
  },
  header: text(9.5pt)[#text(v.symbol) #h(1fr) #text(v.date) \\ #text(v.reading)],
  footer: context text(9.5pt, align(right, text(v.page + " " + counter(page).display() + " " + v.of + " " + str(counter(page).final().first())))),
)
#set text(lang: v.lang, region: v.region, font: ("Libertinus Serif", "Noto Emoji"), size: v.measure.size * 1pt, hyphenate: false)
#set par(justify: false, leading: 0.75em, spacing: 1.1em)
#set footnote.entry(separator: line(length: 30%, stroke: 0.5pt))
#show footnote.entry: set text(9.5pt)
#show heading: set block(above: 1.6em, below: 0.9em)
#show heading.where(level: 1): set text(15pt)
#show heading.where(level: 2): set text(12.5pt)

#let words(run) = {
  let set-text = run.text.split("\\n").map(part => text(part)).join(linebreak())
  if run.lang != none { set-text = text(lang: run.lang, set-text) }
  if run.italic { set-text = emph(set-text) }
  if run.bold { set-text = strong(set-text) }
  if run.role == "names" { set-text = text(0.88em, set-text) }
  if run.role == "author" or run.role == "separator" { set-text = super(set-text) }
  if run.link != none { set-text = link(run.link, set-text) }
  set-text
}
#let changed(change, body) = {
  if change == "inserted" { underline(text(fill: rgb("#0b5c2b"), body), offset: 2pt) }
  else if change == "deleted" { strike(text(fill: rgb("#9a1c1c"), body)) }
  else { body }
}
#let inline(it) = {
  // Nothing is drawn here: a number in the line could break it. The page draws all numbers from where these are.
  if it.kind == "lineStart" { return [#metadata(it.number)<line-start>] }
  if it.kind == "note" { changed(it.change, footnote(it.content.map(words).join())) }
  else { changed(it.change, words(it)) }
}
#let inlines(list) = list.map(inline).join()
// Typst counts the lines it numbers; where the screen has broken them, the nth has the screen's number.
#let number-of(n) = str(v.numbers.at(n - 1, default: ""))
#let margin-number(n) = pdf.artifact(text(8pt, fill: quiet, number-of(n)))
#let with-numbers(b, body) = {
  set par.line(numbering: if b.lines != none { margin-number } else { none })
  body
}
#let words-of(b) = {
  if b.lines != none { b.lines.map(inlines).join(text(" ") + linebreak()) }
  else { inlines(b.inlines) }
}
#let paragraph(b) = {
  let label = if b.label.len() == 0 { none } else { inlines(b.label) + text(" ") }
  let status = if b.status == none { none } else { text(0.88em, fill: quiet, " (" + b.status + ")") }
  par(label + words-of(b) + status)
}

#for remark in v.remarks { par(text(9.5pt, fill: quiet, style: "italic", remark)) }
#for b in v.blocks {
  if b.kind == "title" { heading(level: 1, inlines(b.inlines)) }
  else if b.kind == "section" { heading(level: 2, inlines(b.inlines)) }
  else { with-numbers(b, paragraph(b)) }
}
#if v.annex != none {
  heading(level: 2, v.annex.heading)
  set text(9.5pt)
  table(
    columns: (1.4fr,) + (1fr,) * (v.annex.header.len() - 1),
    stroke: 0.5pt + luma(50%),
    table.header(..v.annex.header.map(cell => strong(cell))),
    ..v.annex.rows.map(row => (row.target,) + row.cells).flatten().map(cell => text(cell)),
  )
}
#v.closing.map(said => par(text(8pt, fill: quiet, said))).join()
#block(breakable: false, grid(
  columns: (24mm, 1fr), gutter: 10pt, align: horizon,
  image(bytes(v.verification.code), format: "svg", width: 24mm, alt: v.verification.said + " " + v.verification.address),
  text(8pt, fill: quiet)[#text(v.verification.said) \\ #link(v.verification.address, text(v.verification.address))],
))
`;
