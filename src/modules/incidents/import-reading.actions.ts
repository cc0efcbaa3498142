import { recordEvent } from '#data/events.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { findAgency, groundIndex } from '#modules/agencies/index.ts'
import type { IncidentDraft, RowOutcome, ServiceRequestDraft } from './draft.ts'
import { type FileChunks, readFileRows, UnreadableFile } from './file-reading.ts'
import { findRun, lockRun, saveCounts, saveState } from './import.store.ts'
import { deleteFile } from './import-file.store.ts'
import { saveRejects } from './import-reject.store.ts'
import { added, type ImportCounts, type ImportFailure, type ImportRun, presetOf, sourceOf } from './import-run.ts'
import { saveIncidents } from './incident.store.ts'
import { believableBox } from './reading-box.ts'
import type { ReadingPlace } from './row-reading.ts'
import { inPieces } from './saving.ts'
import { saveServiceRequests } from './service-request.store.ts'
import { BrokenFile, unpacked } from './unpacking.actions.ts'

/** Rows of one transaction: what is lost and read again when the machine stops, and how often the page's numbers move. */
const BATCH_ROWS = 2000

/** Thrown when another process reads the same import: what it has taken is not taken twice. */
export class ReadElsewhere extends Error {
  override name = 'ReadElsewhere'
}

type Reading = { readonly run: ImportRun; readonly place: ReadingPlace }

/**
 * Reads an import's file to its end and returns the finished run: every row is new, the same, changed or rejected with its reason.
 * Each batch is a transaction of its own with its counts, so that what was taken before a failure is kept, and a second try goes on behind
 * it. A file that cannot be read ends as `failed` and is no error; anything else is recorded as `interrupted` and thrown.
 * Memory does not grow with the file but for its keys, some 100 bytes a row.
 */
export async function runImport(
  data: AgencyData,
  importId: string,
  chunks: FileChunks,
  onProgress: (counts: ImportCounts) => void = () => undefined,
): Promise<ImportRun | undefined> {
  const begun = await data.read((at) => findRun(at, importId))
  if (!begun || begun.state === 'done') return begun
  const by = begun.startedBy
  const reading = await data.write(by, (at) => beginReading(at, importId))
  if (!reading) return begun
  try {
    await readAll(data, reading, chunks, onProgress)
  } catch (error) {
    if (error instanceof ReadElsewhere) throw error
    const failure = failureOf(error)
    await data.write(by, (at) => endReading(at, importId, failure))
    if (failure === 'interrupted') throw error
    return data.read((at) => findRun(at, importId))
  }
  await data.write(by, (at) => endReading(at, importId, null))
  return data.read((at) => findRun(at, importId))
}

const failureOf = (error: unknown): ImportFailure =>
  error instanceof UnreadableFile ? error.refusal : error instanceof BrokenFile ? 'broken-file' : 'interrupted'

async function beginReading(at: WriteAt, importId: string): Promise<Reading | undefined> {
  const run = await lockRun(at, importId)
  if (!run || run.state === 'done' || !presetOf(run)) return undefined
  await saveState(at, importId, 'reading')
  const { timeZone } = await findAgency(at)
  const { neighborhoods } = await groundIndex(at)
  return { run, place: { timeZone, now: at.now, within: believableBox(neighborhoods.map(({ area }) => area)) } }
}

async function readAll(data: AgencyData, { run, place }: Reading, chunks: FileChunks, onProgress: (counts: ImportCounts) => void) {
  const preset = presetOf(run)
  if (!preset) return
  let skip = run.rowsRead
  let counts: ImportCounts = run
  let batch: RowOutcome[] = []
  const flush = async () => {
    for (const rows of inPieces(batch, BATCH_ROWS)) {
      const before = counts
      counts = await data.write(run.startedBy, (at) => saveBatch(at, run, before, rows))
      onProgress(counts)
    }
    batch = []
  }
  for await (const outcomes of readFileRows(unpacked(chunks), preset, place)) {
    // Rows that an earlier try has taken are read again, since they number the equal rows that follow, and not saved again.
    batch.push(...outcomes.slice(skip))
    skip = Math.max(0, skip - outcomes.length)
    if (batch.length >= BATCH_ROWS) await flush()
  }
  await flush()
}

/** Saves what became of some rows, and the counts with them. Returns the counts so far. */
async function saveBatch(at: WriteAt, run: ImportRun, before: ImportCounts, outcomes: readonly RowOutcome[]): Promise<ImportCounts> {
  const now = await lockRun(at, run.id)
  if (now?.state !== 'reading' || now.rowsRead !== before.rowsRead) throw new ReadElsewhere(`import ${run.id} is read by another process`)
  const rejects = outcomes.filter((outcome) => outcome.is === 'reject')
  const incidents = outcomes.filter((outcome): outcome is { line: number } & IncidentDraft => outcome.is === 'incident')
  const requests = outcomes.filter((outcome): outcome is { line: number } & ServiceRequestDraft => outcome.is === 'service-request')
  const origin = { source: sourceOf(run), importId: run.id }
  const saved = run.holds === 'incidents' ? await saveIncidents(at, origin, incidents) : await saveServiceRequests(at, origin, requests)
  await saveRejects(at, run.id, rejects)
  const counts = added(before, {
    rowsRead: outcomes.length,
    rowsNew: saved.created,
    rowsSame: saved.same,
    rowsChanged: saved.changed,
    rowsRejected: rejects.length,
    rowsUnlocated: [...incidents, ...requests].filter(({ located }) => !located).length,
  })
  await saveCounts(at, run.id, counts)
  return counts
}

async function endReading(at: WriteAt, importId: string, failure: ImportFailure | null): Promise<void> {
  const run = await lockRun(at, importId)
  if (run?.state !== 'reading') return
  await saveState(at, importId, failure ? 'failed' : 'done', failure)
  if (failure !== 'interrupted') await deleteFile(at, importId)
  const { rowsRead, rowsNew, rowsSame, rowsChanged, rowsRejected, rowsUnlocated } = run
  const counts = { rowsRead, rowsNew, rowsSame, rowsChanged, rowsRejected, rowsUnlocated }
  await recordEvent(at, {
    kind: failure ? 'import-failed' : 'import-finished',
    about: { kind: 'import', id: importId },
    detail: { ...(failure ? { failure } : {}), ...counts },
  })
}
