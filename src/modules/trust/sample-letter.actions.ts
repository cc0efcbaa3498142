import PDFDocument from 'pdfkit'
import { create } from 'qrcode'
import type { Letter } from './sample.actions.ts'
import { codeInPrint } from './survey-code.ts'

/** A letter's words in one language, already about this wave. */
export type LetterWords = {
  readonly to: string
  readonly title: string
  readonly words: string
  readonly how: string
  readonly code: string
  readonly private: string
  readonly paper: string
  readonly reminder: string
}
export type LetterFile = {
  readonly agency: string
  readonly languages: readonly LetterWords[]
  /** Where a code is typed. */
  readonly url: string
  readonly urlWithCode: (code: string) => string
  readonly isReminder: boolean
  readonly letters: readonly Letter[]
}

type Doc = InstanceType<typeof PDFDocument>
const MARGIN = 54
const SQUARE = 96
const [INK, MUTED] = ['#1d2426', '#566064']

/** The square code of a text (ISO 18004, error correction M), drawn module by module. */
function drawSquare(doc: Doc, text: string, x: number, y: number): void {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const step = SQUARE / size
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (data[row * size + column]) doc.rect(x + column * step, y + row * step, step, step)
  doc.fill(INK)
}

const line = (doc: Doc, text: string, size: number, { bold = false, muted = false, width = 504 } = {}) =>
  doc
    .font(bold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(size)
    .fillColor(muted ? MUTED : INK)
    .text(text, MARGIN, doc.y, { width, lineGap: size * 0.2 })
    .moveDown(0.45)

function writeLanguage(doc: Doc, words: LetterWords, file: LetterFile, letter: Letter): void {
  line(doc, words.title, 15, { bold: true })
  if (file.isReminder) line(doc, words.reminder, 10, { bold: true })
  line(doc, words.words, 10)
  const top = doc.y
  line(doc, words.how, 10, { width: 504 - SQUARE - 24 })
  line(doc, file.url, 10, { bold: true, width: 504 - SQUARE - 24 })
  line(doc, `${words.code}:`, 10, { muted: true, width: 504 - SQUARE - 24 })
  line(doc, codeInPrint(letter.code), 17, { bold: true, width: 504 - SQUARE - 24 })
  drawSquare(doc, file.urlWithCode(codeInPrint(letter.code)), 612 - MARGIN - SQUARE, top)
  doc.y = Math.max(doc.y, top + SQUARE + 8)
  line(doc, words.private, 9)
  line(doc, words.paper, 9, { muted: true })
}

/** One page (US Letter) for each address, in every language of the agency, with a square code. Nothing is kept: whoever asked gets the only copy. */
export function drawLetters(file: LetterFile): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'LETTER', margin: MARGIN, autoFirstPage: false, info: { Title: file.agency } })
  const parts: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
  for (const letter of file.letters) {
    doc.addPage()
    line(doc, file.agency, 9, { muted: true })
    line(doc, file.languages.map(({ to }) => to).join(' / '), 9, { muted: true })
    line(doc, letter.address, 12, { bold: true }).moveDown(0.8)
    file.languages.forEach((words, i) => {
      if (i > 0) doc.moveDown(1.2)
      writeLanguage(doc, words, file, letter)
    })
  }
  doc.end()
  return done
}
