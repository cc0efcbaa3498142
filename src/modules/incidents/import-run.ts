import type { ColumnMatching } from './column-matching.ts'
import type { DateOrder } from './date-reading.ts'
import { genericPreset, type Preset, presetById } from './preset.ts'

export type Holds = Preset['holds']

/** What a person said about the columns of a file of no known publisher. */
export type ImportMapping = {
  /** Whose files these are: rows of one source are known again by their number, whatever file they come in. */
  readonly source: string
  readonly dateOrder: DateOrder
  /** Of `x` and `y`; null where the file has degrees, or no places. */
  readonly projection: string | null
  readonly columns: ColumnMatching
}

/** `waiting`: for somebody to say which column is what, or for its turn. `failed`: what was taken until then is kept. */
export const IMPORT_STATES = ['waiting', 'reading', 'done', 'failed'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Why an import ended early. `interrupted`: something else broke (the database, the machine); it goes on where it stopped when tried again. */
export const IMPORT_FAILURES = ['empty-file', 'not-this-layout', 'broken-file', 'interrupted', 'never-matched'] as const
export type ImportFailure = (typeof IMPORT_FAILURES)[number]

/** Rows of the file: `read` is always the sum of new, same, changed and rejected. `unlocated` are among the first three. */
export type ImportCounts = {
  readonly rowsRead: number
  readonly rowsNew: number
  readonly rowsSame: number
  readonly rowsChanged: number
  readonly rowsRejected: number
  readonly rowsUnlocated: number
}

export const NO_ROWS: ImportCounts = { rowsRead: 0, rowsNew: 0, rowsSame: 0, rowsChanged: 0, rowsRejected: 0, rowsUnlocated: 0 }

/** One file read in, or being read in. */
export type ImportRun = ImportCounts & {
  readonly id: string
  readonly holds: Holds
  /** A publisher's preset, or 'generic' with a mapping. */
  readonly preset: string
  /** Null for a publisher's preset, and for 'generic' until somebody has said which column is what. */
  readonly mapping: ImportMapping | null
  readonly fileName: string
  readonly fileBytes: number
  readonly state: ImportState
  readonly failure: ImportFailure | null
  readonly startedBy: string | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

export const added = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  rowsRead: a.rowsRead + b.rowsRead,
  rowsNew: a.rowsNew + b.rowsNew,
  rowsSame: a.rowsSame + b.rowsSame,
  rowsChanged: a.rowsChanged + b.rowsChanged,
  rowsRejected: a.rowsRejected + b.rowsRejected,
  rowsUnlocated: a.rowsUnlocated + b.rowsUnlocated,
})

/** Nobody has said yet which column is what. */
export const needsColumns = (run: Pick<ImportRun, 'preset' | 'mapping' | 'state'>): boolean =>
  run.preset === 'generic' && run.mapping === null && run.state === 'waiting'

/** Its numbers still move. */
export const isRunning = (run: Pick<ImportRun, 'preset' | 'mapping' | 'state'>): boolean =>
  run.state === 'reading' || (run.state === 'waiting' && !needsColumns(run))

/** How the run's file is read; undefined until its columns are matched. */
export function presetOf(run: Pick<ImportRun, 'preset' | 'mapping' | 'holds'>): Preset | undefined {
  if (run.preset !== 'generic') return presetById(run.preset)
  if (!run.mapping) return undefined
  const { dateOrder, projection, columns } = run.mapping
  return genericPreset({ holds: run.holds, dateOrder, columns, projection: projection ?? undefined })
}

/** Under which name its rows are kept: a publisher's preset is its own source. */
export const sourceOf = (run: Pick<ImportRun, 'preset' | 'mapping'>): string => run.mapping?.source ?? run.preset

/** The job that reads an uploaded file; its payload is `{ importId }`. */
export const IMPORT_FILE_JOB = 'import-file'
export const LEARN_ADDRESSES_JOB = 'learn-addresses'
