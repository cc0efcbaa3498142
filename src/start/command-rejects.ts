import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AgencyData } from '#data/scope.ts'
import { rejectsAsCsv } from '#modules/incidents/index.ts'

/** Writes the rows that an import did not take to a CSV file that only its owner may read: they hold what the source wrote. */
export const writeRejects = (data: AgencyData, importId: string, file: string): Promise<void> =>
  pipeline(Readable.from(rejectsAsCsv(data, importId)), createWriteStream(file, { mode: 0o600 }))
