import { type ColumnMatching, guessMatching } from './column-matching.ts'
import { CsvReading, type CsvRow } from './csv-reading.ts'
import { type RowOutcome, reject } from './draft.ts'
import { layoutOf, type Preset, recognizePreset } from './preset.ts'
import { type ReadingPlace, type RowReader, rowReader } from './row-reading.ts'
import { type Encoding, textDecoding } from './text-decoding.ts'

/** A file as it comes: a Node stream, a web stream, or chunks at hand. */
export type FileChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Why a whole file cannot be read: it is empty, or its header is none of the preset's layouts. */
export type FileRefusal = 'empty-file' | 'not-this-layout'

/** Thrown by `readFileRows` at the header, before any row; so the person who uploads should see `previewFile` first. */
export class UnreadableFile extends Error {
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(`unreadable file: ${refusal}`)
    this.refusal = refusal
  }
}

/**
 * Every row of a file as a draft or a reject, in the file's order, in batches of what a chunk held: one `await` per chunk, not per row.
 * Holds one chunk and the keys seen so far in memory. Throws `UnreadableFile`.
 */
export async function* readFileRows(chunks: FileChunks, preset: Preset, place: ReadingPlace): AsyncGenerator<RowOutcome[]> {
  let reader: RowReader | undefined
  const outcomeOf = (row: CsvRow): RowOutcome | undefined => {
    if (!reader) {
      reader = row.problem ? undefined : rowReader(preset, row.values, place)
      if (!reader) throw new UnreadableFile('not-this-layout')
      return undefined
    }
    return { line: row.line, ...(row.problem ? reject(row.problem, '', row.text) : reader(row.values)) }
  }
  for await (const rows of csvRows(chunks)) {
    const outcomes = rows.map(outcomeOf).filter((outcome) => outcome !== undefined)
    if (outcomes.length > 0) yield outcomes
  }
  if (!reader) throw new UnreadableFile('empty-file')
}

/** The rows of a file as text, header included, in batches; problems included. */
export async function* csvRows(chunks: FileChunks): AsyncGenerator<CsvRow[]> {
  const decoding = textDecoding()
  const reading = new CsvReading()
  // No database keeps the character zero, and no value means anything by it.
  const pushed = (text: string) => reading.push(text.includes('\0') ? text.replaceAll('\0', '') : text)
  for await (const chunk of chunks) yield pushed(decoding.push(chunk))
  yield pushed(decoding.end())
  yield reading.end()
}

/** What a person sees before a file is read: does the machine understand it, and if not, which column is what? */
export type FilePreview = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly encoding: Encoding
  /** The publisher's preset that the header fits, if any. */
  readonly presetId: string | undefined
  /** The preset's matching, else the guess by usual headers. */
  readonly matching: ColumnMatching
}

const PREVIEW_ROWS = 20

/** A look at the beginning of a file (64 KB are plenty): its header and first 20 good rows. A refusal where there is no header. */
export function previewRows(start: Uint8Array): FilePreview | FileRefusal {
  const decoding = textDecoding()
  const reading = new CsvReading()
  const whole = [...reading.push(decoding.push(start))]
  const rows = whole.length > 1 ? whole : [...whole, ...reading.push(decoding.end()), ...reading.end()]
  const [header, ...others] = rows.flatMap((row) => (row.problem ? [] : [row.values]))
  if (!header || header.every((name) => name.trim() === '')) return 'empty-file'
  const preset = recognizePreset(header)
  return {
    header,
    rows: others.slice(0, PREVIEW_ROWS),
    encoding: decoding.encoding(),
    presetId: preset?.id,
    matching: (preset && layoutOf(preset, header)) ?? guessMatching(header),
  }
}
