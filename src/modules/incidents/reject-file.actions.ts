import type { AgencyData } from '#data/scope.ts'
import { listRejects } from './import-reject.store.ts'
import { REJECT_HEADER, rejectLine } from './reject-line.ts'

const ROWS_AT_ONCE = 1000

/** The rows that an import did not take, as a CSV file in pieces: line, reason, what could not be read, the row as it stood. */
export async function* rejectsAsCsv(data: AgencyData, importId: string): AsyncGenerator<string> {
  yield REJECT_HEADER
  let after = 0
  for (;;) {
    const from = after
    const rows = await data.read((at) => listRejects(at, importId, { after: from, limit: ROWS_AT_ONCE }))
    if (rows.length === 0) return
    yield rows.map(rejectLine).join('')
    after = rows.at(-1)?.line ?? after
  }
}
