import { parse } from 'csv-parse/sync'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { listAddressLabels, saveAddresses } from './address.store.ts'
import { type AddressLine, addressKey, type RefusedLine, readAddresses } from './address-file.ts'
import { middleOf } from './ground.ts'
import { groundIndex } from './neighborhood.store.ts'

export type AddressImport =
  | { readonly refusal: 'empty' | 'columns-missing' | 'not-csv' }
  | { readonly added: number; readonly known: number; readonly refused: readonly RefusedLine[] }

/** Adds the addresses of a CSV file (label, lat, lng, and kind if it has one). Those that are known by their label are left alone. */
export async function importAddresses(at: WriteAt, text: string): Promise<AddressImport> {
  const rows = csvRows(text)
  if (!rows) return { refusal: 'not-csv' }
  const first = (await groundIndex(at)).neighborhoods[0]
  const read = readAddresses(rows, first && middleOf(first.area))
  if ('refusal' in read) return read
  const added = await addAddresses(at, read.lines)
  return { added, known: read.lines.length - added, refused: read.refused }
}

function csvRows(text: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true, delimiter: [',', ';', '\t'] })
  } catch {
    return undefined
  }
}

/**
 * Adds addresses that are not known yet, each in the neighborhood that holds it. Returns how many were new.
 * Also for places learned elsewhere: an import of incidents whose rows name a street and where it is.
 */
export async function addAddresses(at: WriteAt, lines: readonly AddressLine[]): Promise<number> {
  const known = new Set((await listAddressLabels(at)).map(addressKey))
  const fresh: AddressLine[] = []
  for (const line of lines) {
    const key = addressKey(line.label)
    if (known.has(key)) continue
    known.add(key)
    fresh.push(line)
  }
  if (fresh.length === 0) return 0
  const ground = await groundIndex(at)
  await saveAddresses(
    at,
    fresh.map((line) => ({ id: newId(), ...line, neighborhoodId: ground.neighborhoodAt(line.lat, line.lng)?.id ?? null })),
  )
  await recordEvent(at, { kind: 'addresses-added', about: { kind: 'agency', id: at.agencyId }, detail: { count: fresh.length } })
  return fresh.length
}
