import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { looksLikeEmail } from './agency-form.ts'
import { listCategories } from './category.store.ts'
import { type NameRefusal, refusalOfName } from './neighborhood.ts'
import { freeSlug } from './slug.ts'
import { endUnitRow, findUnit, listUnitSlugs, listUnits, saveUnit, saveUnits } from './unit.store.ts'
import { UNIT_KINDS, type Unit } from './unit.ts'

export type UnitFields = { readonly name: string; readonly kind: string; readonly contactName: string; readonly email: string }
export type UnitRefusals = { readonly name?: NameRefusal; readonly kind?: 'kind-missing'; readonly email?: 'email-wrong' }

async function readUnit(
  at: WriteAt,
  typed: UnitFields,
  ownId?: string,
): Promise<{ refusals: UnitRefusals } | { unit: Omit<Unit, 'id' | 'slug'> }> {
  const name = refusalOfName(
    typed.name,
    (await listUnits(at)).filter(({ id }) => id !== ownId).map((unit) => unit.name),
  )
  const kind = UNIT_KINDS.find((each) => each === typed.kind)
  const emailWrong = typed.email !== '' && !looksLikeEmail(typed.email)
  if (name || !kind || emailWrong)
    return {
      refusals: { ...(name ? { name } : {}), ...(kind ? {} : { kind: 'kind-missing' }), ...(emailWrong ? { email: 'email-wrong' } : {}) },
    }
  return { unit: { name: typed.name.trim(), kind, contactName: typed.contactName.slice(0, 120) || null, email: typed.email || null } }
}

export async function addUnit(at: WriteAt, typed: UnitFields): Promise<UnitRefusals | undefined> {
  const read = await readUnit(at, typed)
  if ('refusals' in read) return read.refusals
  const id = newId()
  await saveUnits(at, [{ id, slug: freeSlug(typed.name, await listUnitSlugs(at)), ...read.unit }])
  await recordEvent(at, { kind: 'unit-added', about: { kind: 'unit', id } })
  return undefined
}

export async function changeUnit(at: WriteAt, id: string, typed: UnitFields): Promise<'not-found' | UnitRefusals | undefined> {
  const before = await findUnit(at, id)
  if (!before) return 'not-found'
  const read = await readUnit(at, typed, id)
  if ('refusals' in read) return read.refusals
  await saveUnit(at, { id, slug: before.slug, ...read.unit })
  await recordEvent(at, { kind: 'unit-changed', about: { kind: 'unit', id } })
  return undefined
}

/** Ends a unit. Refused while a category still sends its reports there: they would reach nobody. */
export async function endUnit(at: WriteAt, id: string): Promise<'not-found' | 'still-receives' | undefined> {
  if (!(await findUnit(at, id))) return 'not-found'
  if ((await listCategories(at)).some(({ unitId }) => unitId === id)) return 'still-receives'
  await endUnitRow(at, id)
  await recordEvent(at, { kind: 'unit-ended', about: { kind: 'unit', id } })
  return undefined
}
