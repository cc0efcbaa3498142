import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { AgencyData } from '#data/scope.ts'
import { acceptBoundaries, chooseInDraft, uploadBoundaries } from '#modules/agencies/index.ts'
import { reassignIncidents } from '#modules/incidents/index.ts'
import { CommandRefusal } from './command-line.ts'

export type BoundaryWish = { readonly file: string; readonly nameProperty: string | undefined; readonly only: string | undefined }

const UPLOAD_REFUSALS = {
  'not-json': 'it is no GeoJSON.',
  'no-areas': 'it holds no areas.',
  projected: 'its coordinates are not degrees. Convert it to WGS84 (EPSG:4326) first.',
} as const

/** `NHD_NUM<=79` as a property with limits, `KIND=home` as a property with one value. */
export function onlyOf(text: string): { property: string; values: string[]; from: string; to: string } {
  const [, property, sign, value] = /^\s*([^<>=]+?)\s*(<=|>=|=)\s*(.+?)\s*$/.exec(text) ?? []
  if (!property || !sign || !value) throw new CommandRefusal(`--only needs a property, <= or >= or =, and a value; not "${text}"`)
  return { property, values: sign === '=' ? [value] : [], from: sign === '<=' ? '' : value, to: sign === '>=' ? '' : value }
}

/**
 * Makes the areas of a GeoJSON file the agency's neighborhoods, as the set-up page does, and puts what was imported before into them.
 * Returns how many areas. Neighborhoods that the file does not have stay.
 */
export async function importBoundaries(data: AgencyData, { file, nameProperty, only }: BoundaryWish): Promise<number> {
  const refuse = (why: string) => new CommandRefusal(`${file} cannot be taken: ${why}`)
  const text = readFileSync(file, 'utf8')
  const refusal = await data.write(null, (at) => uploadBoundaries(at, { name: basename(file), text }))
  if (refusal) throw refuse(UPLOAD_REFUSALS[refusal])
  const wish = { nameProperty: nameProperty ?? '', ...(only ? onlyOf(only) : { property: '', values: [], from: '', to: '' }) }
  // Twice: values of a property can be chosen only once the property is.
  for (let step = 0; step < 2; step++) await data.write(null, (at) => chooseInDraft(at, wish))
  const accepted = await data.write(null, (at) => acceptBoundaries(at, { endMissing: false }))
  if (typeof accepted === 'string') throw refuse('it holds no area that could be a neighborhood.')
  await reassignIncidents(data)
  return accepted.count
}
