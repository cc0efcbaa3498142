import { type ColumnMatching, type MatchingRefusal, ROLES, type Role, refusalOfMatching } from './column-matching.ts'
import type { DateOrder } from './date-reading.ts'
import type { RejectReason } from './draft.ts'
import type { FilePreview } from './file-reading.ts'
import type { Holds, ImportMapping } from './import-run.ts'
import { genericPreset } from './preset.ts'
import { type ReadingPlace, rowReader } from './row-reading.ts'

/** Roles in the order in which a person is asked for them. */
export const ROLE_GROUPS = {
  when: ['date', 'time'],
  what: ['label', 'code'],
  where: ['lat', 'lng', 'x', 'y', 'place'],
  more: ['key', 'endDate', 'count', 'closed', 'cancelled', 'status', 'unit'],
} as const satisfies Record<string, readonly Role[]>
export type RoleGroup = keyof typeof ROLE_GROUPS

/** The field of a second column for the place: house number and street are often apart. */
export const PLACE_MORE = 'place-more'

export type ColumnChoice = { readonly holds: Holds; readonly mapping: ImportMapping }

const LONGEST_SOURCE = 40
const holdsIn = (text: string): Holds => (text === 'service-requests' ? 'service-requests' : 'incidents')
const orderIn = (text: string): DateOrder => (text === 'dmy' ? 'dmy' : 'mdy')

/** What a posted form says about the columns; columns that the file does not have count as not chosen. */
export function choiceIn(text: (name: string) => string, header: readonly string[]): ColumnChoice {
  const chosen = (name: string): string[] => header.filter((heading) => heading !== '' && heading === text(name)).slice(0, 1)
  const columns: { [R in Role]?: readonly string[] } = {}
  for (const role of ROLES) {
    const names = role === 'place' ? [...chosen('place'), ...chosen(PLACE_MORE)] : chosen(role)
    if (names.length > 0) columns[role] = names
  }
  const mapping = {
    source: text('source').toLowerCase().replace(/\s+/g, '-').slice(0, LONGEST_SOURCE),
    dateOrder: orderIn(text('dateOrder')),
    projection: text('projection') || null,
    columns,
  }
  return { holds: holdsIn(text('holds')), mapping }
}

/** What the form shows before anybody typed: the guess. */
export function typedOf(matching: ColumnMatching): Record<string, string> {
  const typed: Record<string, string> = { holds: 'incidents', dateOrder: 'mdy' }
  for (const role of ROLES) if (matching[role]?.[0]) typed[role] = matching[role][0]
  if (matching.place?.[1]) typed[PLACE_MORE] = matching.place[1]
  return typed
}

export type ChoiceRefusal = MatchingRefusal | 'no-source' | { readonly unreadable: RejectReason }

/**
 * Why a file cannot be read with these columns; undefined when it can. The rows of the preview are read on trial: where none of them can be
 * taken, the choice is wrong, and the most frequent reason says what.
 */
export function refusalOfChoice({ holds, mapping }: ColumnChoice, preview: FilePreview, place: ReadingPlace): ChoiceRefusal | undefined {
  if (mapping.source === '') return 'no-source'
  const refusal = refusalOfMatching(mapping.columns, mapping.projection ?? undefined)
  if (refusal) return refusal
  const { dateOrder, columns, projection } = mapping
  const read = rowReader(genericPreset({ holds, dateOrder, columns, projection: projection ?? undefined }), preview.header, place)
  const outcomes = preview.rows.map((row) => read?.(row))
  const reasons = outcomes.flatMap((outcome) => (outcome?.is === 'reject' ? [outcome.reason] : []))
  if (outcomes.length === 0 || reasons.length < outcomes.length) return undefined
  const groups = [...Map.groupBy(reasons, (reason) => reason)].sort((a, b) => b[1].length - a[1].length)
  return groups[0] && { unreadable: groups[0][0] }
}

/** The field that a refusal leads to. */
export function fieldOf(refusal: ChoiceRefusal): string {
  if (typeof refusal === 'object')
    return refusal.unreadable === 'no-kind' ? 'label' : refusal.unreadable === 'unreadable-count' ? 'count' : 'date'
  const fields: Record<MatchingRefusal | 'no-source', string> = {
    'no-source': 'source',
    'no-date-column': 'date',
    'no-kind-column': 'label',
    'half-a-place': 'lat',
    'no-projection': 'projection',
    'unknown-projection': 'projection',
  }
  return fields[refusal]
}
