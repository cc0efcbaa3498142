import { randomInt } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { countPrinted, countSamples, listHomes, listLetters, saveSamples } from './sample.store.ts'
import { drawHomes, MOST_PER_NEIGHBORHOOD } from './sample-draw.ts'
import { codeOfSample, hashOfCode } from './survey-code.actions.ts'

export type SampleRefusal = 'no-count' | 'no-addresses' | 'drawn-already' | 'not-a-draft'

/** Draws `each` homes of every neighborhood by true chance and gives each a code. Once for a wave, while it is a draft. */
export async function drawSample(
  at: WriteAt,
  wave: { readonly id: string; readonly state: string },
  each: number,
  key: string,
): Promise<SampleRefusal | undefined> {
  if (!(Number.isInteger(each) && each >= 1 && each <= MOST_PER_NEIGHBORHOOD)) return 'no-count'
  if (wave.state !== 'draft') return 'not-a-draft'
  if ((await countSamples(at, wave.id)) > 0) return 'drawn-already'
  const drawn = drawHomes(await listHomes(at), each, (n) => randomInt(n))
  if (drawn.length === 0) return 'no-addresses'
  const samples = drawn.map(({ id: addressId, neighborhoodId }) => {
    const id = newId()
    return { id, neighborhoodId, addressId, codeHash: hashOfCode(key, codeOfSample(key, at.agencyId, id)) }
  })
  await saveSamples(at, wave.id, samples)
  await recordEvent(at, {
    kind: 'survey-sample-drawn',
    about: { kind: 'survey-wave', id: wave.id },
    detail: { letters: samples.length, each },
  })
  return undefined
}

export type Letter = { readonly address: string; readonly code: string }
const MOST_AT_ONCE = 500

/** The next letters to print, at most 500, with their codes; they count as printed. Reminders go where the code is unused, once. */
export async function takeLetters(at: WriteAt, waveId: string, reminder: boolean, key: string): Promise<Letter[]> {
  const rows = await listLetters(at, waveId, reminder, MOST_AT_ONCE)
  await countPrinted(
    at,
    rows.map(({ id }) => id),
  )
  const kind = reminder ? 'survey-reminders-printed' : 'survey-letters-printed'
  if (rows.length > 0) await recordEvent(at, { kind, about: { kind: 'survey-wave', id: waveId }, detail: { letters: rows.length } })
  return rows.map(({ id, label }) => ({ address: label, code: codeOfSample(key, at.agencyId, id) }))
}
