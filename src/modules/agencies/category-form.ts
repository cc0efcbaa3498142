import type { Category } from './category.ts'
import { LONGEST_NAME, sameName } from './neighborhood.ts'

export type CategoryFields = {
  /** By language. */
  readonly names: Readonly<Record<string, string>>
  readonly kind: string
  readonly icon: string
  readonly answerHours: string
  readonly unitId: string
  readonly isSensitive: boolean
}

export type CategoryRefusal = 'name-missing' | 'name-too-long' | 'name-taken' | 'kind-missing' | 'hours-wrong' | 'unit-unknown'
export type CategoryRefusals = {
  readonly name?: CategoryRefusal
  readonly kind?: CategoryRefusal
  readonly answerHours?: CategoryRefusal
  readonly unitId?: CategoryRefusal
}

/** Pictures offered for a category; each stands beside its name, so that none has to be understood alone. */
export const CATEGORY_ICONS = [
  'lightbulb-off',
  'trash-2',
  'spray-can',
  'door-open',
  'trees',
  'construction',
  'car',
  'tree-deciduous',
  'volume-2',
  'triangle-alert',
  'traffic-cone',
  'wine',
  'circle-alert',
  'hand',
  'droplets',
  'flame',
  'dog',
  'bike',
  'footprints',
  'school',
  'store',
  'house',
  'signpost',
  'wrench',
] as const

/** A week to a month is a promise nobody waits for; the longest first answer that may be set is 30 days. */
export const LONGEST_ANSWER_HOURS = 720

export type CategoryRead = { readonly refusals: CategoryRefusals } | { readonly category: Omit<Category, 'id' | 'slug' | 'position'> }

/** The typed category, or what is wrong with it. `others`: those of today beside itself; `unitIds`: the units of today. */
export function readCategory(typed: CategoryFields, others: readonly Category[], unitIds: readonly string[]): CategoryRead {
  const names = Object.fromEntries(Object.entries(typed.names).filter(([, name]) => name !== ''))
  const kind = typed.kind === 'disorder' || typed.kind === 'neglect' ? typed.kind : undefined
  const hours = /^\d{1,3}$/.test(typed.answerHours) ? Number(typed.answerHours) : 0
  const name = refusalOfNames(names, others)
  const refusals: CategoryRefusals = {
    ...(name ? { name } : {}),
    ...(kind ? {} : { kind: 'kind-missing' }),
    ...(hours >= 1 && hours <= LONGEST_ANSWER_HOURS ? {} : { answerHours: 'hours-wrong' }),
    ...(typed.unitId === '' || unitIds.includes(typed.unitId) ? {} : { unitId: 'unit-unknown' }),
  }
  if (!kind || Object.keys(refusals).length > 0) return { refusals }
  const icon = CATEGORY_ICONS.find((each) => each === typed.icon) ?? 'circle-alert'
  return { category: { names, kind, icon, answerHours: hours, unitId: typed.unitId || null, isSensitive: typed.isSensitive } }
}

function refusalOfNames(names: Readonly<Record<string, string>>, others: readonly Category[]): CategoryRefusal | undefined {
  const english = names.en
  if (!english) return 'name-missing'
  if (Object.values(names).some((name) => name.length > LONGEST_NAME)) return 'name-too-long'
  return others.some((other) => sameName(other.names.en ?? '', english)) ? 'name-taken' : undefined
}
