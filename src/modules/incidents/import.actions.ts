import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { enqueue } from '#data/jobs.ts'
import type { WriteAt } from '#data/scope.ts'
import { listUnmatched, lockRun, saveMatching, saveRun, saveState } from './import.store.ts'
import { deleteFile, saveFile } from './import-file.store.ts'
import { forgetRejectedWords } from './import-reject.store.ts'
import { type Holds, IMPORT_FILE_JOB, type ImportMapping, needsColumns } from './import-run.ts'
import type { Preset } from './preset.ts'

type FileToImport = {
  readonly fileName: string
  readonly fileBytes: number
  /** Undefined: somebody has to say which column is what. */
  readonly preset: Pick<Preset, 'id' | 'holds'> | undefined
  /** An uploaded file is kept until a job has read it; the command line reads its own. */
  readonly bytes?: Uint8Array | undefined
}

const LONGEST_NAME = 200

/** Begins an import: its run, its file if it was uploaded, and - where the layout is known - the job that reads it. Returns the run's id. */
export async function startImport(at: WriteAt, { fileName, fileBytes, preset, bytes }: FileToImport): Promise<string> {
  const id = newId()
  await saveRun(at, {
    id,
    holds: preset?.holds ?? 'incidents',
    preset: preset?.id ?? 'generic',
    mapping: null,
    fileName: fileName.replaceAll('\u0000', '').slice(-LONGEST_NAME),
    fileBytes,
  })
  await recordEvent(at, {
    kind: 'import-started',
    about: { kind: 'import', id },
    detail: { preset: preset?.id ?? 'generic', bytes: fileBytes },
  })
  if (bytes) {
    await saveFile(at, id, bytes)
    if (preset) await enqueue(at, IMPORT_FILE_JOB, { importId: id })
  }
  return id
}

export type ColumnsRefusal = 'not-waiting'

/** Says which column of an uploaded file is what, and lets it be read. Refused where that was said already. */
export async function chooseColumns(
  at: WriteAt,
  id: string,
  choice: { holds: Holds; mapping: ImportMapping },
): Promise<ColumnsRefusal | 'done'> {
  const run = await lockRun(at, id)
  if (!run || !needsColumns(run)) return 'not-waiting'
  await saveMatching(at, id, choice)
  await recordEvent(at, { kind: 'import-columns-chosen', about: { kind: 'import', id }, detail: { holds: choice.holds } })
  await enqueue(at, IMPORT_FILE_JOB, { importId: id })
  return 'done'
}

/** Lets an import that was interrupted be read again, from where it stopped. Nothing where it is not one. */
export async function retryImport(at: WriteAt, id: string): Promise<boolean> {
  const run = await lockRun(at, id)
  if (run?.state !== 'failed' || run.failure !== 'interrupted') return false
  await saveState(at, id, 'waiting')
  await recordEvent(at, { kind: 'import-tried-again', about: { kind: 'import', id } })
  await enqueue(at, IMPORT_FILE_JOB, { importId: id })
  return true
}

const DAY_MS = 86_400_000
const UNMATCHED_DAYS = 7
const REJECTED_WORDS_DAYS = 90

/**
 * Removes what is not needed any longer: files whose columns nobody matched within a week, and after 90 days the words of rows that were
 * not taken, which may hold what the police wrote about people. Which line it was and why it was not taken stays.
 */
export async function forgetImported(at: WriteAt): Promise<void> {
  const daysAgo = (days: number) => new Date(at.now.getTime() - days * DAY_MS)
  for (const { id } of await listUnmatched(at, daysAgo(UNMATCHED_DAYS))) {
    await deleteFile(at, id)
    await saveState(at, id, 'failed', 'never-matched')
    await recordEvent(at, { kind: 'import-failed', about: { kind: 'import', id }, detail: { failure: 'never-matched' } })
  }
  const count = await forgetRejectedWords(at, daysAgo(REJECTED_WORDS_DAYS))
  if (count > 0)
    await recordEvent(at, { kind: 'rejected-rows-forgotten', about: { kind: 'incidents', id: at.agencyId }, detail: { count } })
}
