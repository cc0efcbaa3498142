import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { fitted, type Paper, type PaperMap } from './handover-paper.ts'

const INK = '#1d2426'
const MUTED = '#566064'
const ACCENT = '#0b5d57'
const LINE = '#d9d5cc'
const WATER = '#cfe0e4'

/** US Letter in points, with room to punch holes. */
const MARGIN = 54
const MAP_HEIGHT = 210

type Doc = InstanceType<typeof PDFDocument>

/**
 * The text's typeface: Public Sans where its static files are installed, since the variable ones that pages use cannot be embedded (fontkit reads no
 * composite glyphs from WOFF2), else Helvetica, which every reader of PDF has; both write English and Spanish.
 */
function fontsOf(doc: Doc): void {
  const find = createRequire(import.meta.url)
  for (const [name, weight, fallback] of [
    ['text', 400, 'Helvetica'],
    ['bold', 700, 'Helvetica-Bold'],
  ] as const) {
    let source: string = fallback
    try {
      source = find.resolve(`@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff`)
    } catch {
      // Not installed: the built-in face serves.
    }
    doc.registerFont(name, source)
  }
}

/** A piece of text under its role in the document's structure, for whoever has it read aloud. */
type Writer = (role: string, text: string, style: Style) => void
type Style = {
  readonly font?: 'text' | 'bold'
  readonly size?: number
  readonly color?: string
  readonly before?: number
  readonly keep?: number
}

const LOWEST = 792 - MARGIN - 24

function writerOf(doc: Doc, root: PDFKit.PDFStructureElement): Writer {
  return (role, text, { font = 'text', size = 10, color = INK, before = 0, keep = 30 }) => {
    if (text === '') return
    doc.y += before
    // A heading never stands alone at the foot of a page.
    if (doc.y + keep > LOWEST) doc.addPage()
    root.add(
      doc.struct(role, {}, () => {
        doc.font(font).fontSize(size).fillColor(color)
        doc.text(text, MARGIN, doc.y, { width: doc.page.width - 2 * MARGIN, lineGap: size * 0.22 })
      }),
    )
  }
}

function drawMap(doc: Doc, root: PDFKit.PDFStructureElement, map: PaperMap): void {
  const [top, width] = [doc.y + 10, doc.page.width - 2 * MARGIN]
  const onPaper = fitted(map.outlines, width - 16, MAP_HEIGHT - 16)
  const place = (at: readonly [number, number]) => {
    const [x, y] = onPaper(at)
    return [MARGIN + 8 + x, top + 8 + y] as const
  }
  const path = (line: readonly (readonly [number, number])[], closed = false) => {
    for (const [i, at] of line.entries()) {
      const [x, y] = place(at)
      if (i === 0) doc.moveTo(x, y)
      else doc.lineTo(x, y)
    }
    if (closed) doc.closePath()
  }
  const figure = doc.struct('Figure', { alt: map.alt }, () => {
    doc.save()
    doc.rect(MARGIN, top, width, MAP_HEIGHT).clip()
    for (const ring of map.water) {
      path(ring, true)
      doc.fill(WATER)
    }
    for (const line of map.streets) {
      path(line)
      doc.lineWidth(0.5).stroke(LINE)
    }
    for (const ring of map.outlines) {
      path(ring, true)
      doc.lineWidth(1).dash(3, { space: 2 }).stroke(ACCENT).undash()
    }
    for (const { at, name } of map.places) {
      const [x, y] = place(at)
      doc.circle(x, y, 2.6).fill(ACCENT)
      doc
        .font('text')
        .fontSize(6.5)
        .fillColor(INK)
        .text(name, x + 4, y - 3.5, { lineBreak: false })
    }
    doc.restore()
  })
  root.add(figure)
  doc.y = top + MAP_HEIGHT + 6
  doc.x = MARGIN
}

function writeSections(write: Writer, { sections }: Paper): void {
  for (const { heading, lede, lines, left, more } of sections) {
    write('H2', heading, { font: 'bold', size: 13, color: ACCENT, before: 14, keep: 70 })
    write('P', lede, { color: MUTED, before: 2 })
    for (const line of lines) {
      write('H3', line.title, { font: 'bold', before: 6, keep: 40 })
      write('P', line.words, { before: 1 })
      write('P', line.note, { size: 8.5, color: MUTED, before: 1 })
    }
    if (left > 0) write('P', more, { size: 8.5, color: MUTED, before: 6 })
  }
}

function writeChecklist(write: Writer, { checklist }: Paper): void {
  write('H2', checklist.title, { font: 'bold', size: 13, color: ACCENT, before: 18, keep: 120 })
  write('P', checklist.lede, { color: MUTED, before: 2 })
  for (const { text, ticks } of checklist.items) {
    write('P', text, { font: 'bold', before: 7, keep: 30 })
    write('P', ticks, { size: 9, color: MUTED, before: 1 })
  }
}

/** Page numbers at the foot: not part of what is read aloud. */
function numberPages(doc: Doc, { page, title }: Paper): void {
  const { start, count } = doc.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i)
    const y = doc.page.height - MARGIN + 8
    doc.markContent('Artifact', { type: 'Pagination' })
    // Text below the margin would begin a page of its own.
    doc.page.margins.bottom = 0
    doc.font('text').fontSize(8).fillColor(MUTED)
    doc.text(title, MARGIN, y, { lineBreak: false })
    const words = page(i + 1 - start, count)
    doc.text(words, doc.page.width - MARGIN - doc.widthOfString(words), y, { lineBreak: false })
    doc.endMarkedContent()
  }
}

/**
 * The pack as a PDF: US Letter, tagged (headings, paragraphs, a figure with its words), with its language and title, text that can be searched.
 * A fraction of a second for ten pages; nothing is kept.
 */
export function drawPaper(paper: Paper): Promise<Uint8Array> {
  const info = { Title: paper.title, Subject: paper.lede }
  const doc = new PDFDocument({
    ...{ size: 'LETTER', margin: MARGIN, bufferPages: true, info },
    ...{ pdfVersion: '1.7', tagged: true, lang: paper.language, displayTitle: true },
  })
  const parts: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
  fontsOf(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const write = writerOf(doc, root)
  write('P', paper.eyebrow, { size: 9, color: MUTED })
  write('H1', paper.title, { font: 'bold', size: 22, before: 2 })
  write('P', paper.lede, { size: 12, before: 4 })
  for (const { term, value } of paper.dates) write('P', `${term}: ${value}`, { before: 2 })
  if (paper.map && paper.map.outlines.length > 0) drawMap(doc, root, paper.map)
  writeSections(write, paper)
  writeChecklist(write, paper)
  write('P', paper.made, { size: 8, color: MUTED, before: 18 })
  root.end()
  numberPages(doc, paper)
  doc.end()
  return done
}
