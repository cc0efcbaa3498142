import { type Box } from '#engines/geometry/cell-cover.ts'
import { converterToWgs84 } from '#engines/geometry/projection.ts'
import { columnsOf, plainHeader, type Role } from './column-matching.ts'
import { readLocalTime, zoneClock } from './date-reading.ts'
import { type DraftNote, type IncidentDraft, type Precision, type Reject, type RejectReason, reject, type ServiceRequestDraft } from './draft.ts'
import { incidentKind, requestKind } from './kind.ts'
import { layoutOf, type Preset } from './preset.ts'
import { contentHash, occurrences } from './source-key.ts'

/** Where and when a file is read. */
export type ReadingPlace = {
  readonly timeZone: string
  readonly now: Date
  /** Points outside are not believed; undefined: any point on Earth is. */
  readonly within?: Box | undefined
}

export type RowReader = (values: readonly string[]) => IncidentDraft | ServiceRequestDraft | Reject

/** Literals that mean nothing is there. */
const NOTHING = new Set(['', 'NA', 'N/A', 'NULL', 'NONE', '-'])

const FIRST_YEAR = 1990
const DAY_MS = 86_400_000

type Moment = { readonly at: Date; readonly precision: Precision }

/**
 * Reads the rows of one file: made with its header, then given row after row in the file's order (the order tells equal rows apart).
 * Undefined where the header is none of the preset's layouts.
 */
export function rowReader(preset: Preset, header: readonly string[], place: ReadingPlace): RowReader | undefined {
  const layout = layoutOf(preset, header)
  if (!layout) return undefined
  const columns = columnsOf(header, layout)
  const field = (values: readonly string[], role: Role): string => textAt(values, columns.get(role) ?? [])
  const moment = momentReader(preset, place)
  const keyOf = keyReader(preset, header, columns.get('key') ?? [])
  const pointOf = pointReader(preset, place)
  return (values) => {
    const refuse = (reason: RejectReason, detail: string) => reject(reason, detail, values.join(','))
    const [code, label] = [field(values, 'code'), field(values, 'label')]
    const date = `${field(values, 'date')} ${field(values, 'time')}`.trim()
    const start = moment(date)
    if (typeof start === 'string') return refuse(start, date)
    if (!code && !label) return refuse('no-kind', '')
    const sourceKey = keyOf(values)
    if (!sourceKey) return refuse('repeated-key', textAt(values, columns.get('key') ?? []))
    const point = pointOf((role) => field(values, role))
    const common = { sourceKey, code: code || null, label: label || code, place: blockOf(field(values, 'place')), ...point }
    if (preset.holds === 'service-requests') return requestOf({ field: (role) => field(values, role), moment, start, common, code, label })
    const count = columns.has('count') ? Number(field(values, 'count') || Number.NaN) : 1
    if (!Number.isInteger(count)) return refuse('unreadable-count', field(values, 'count'))
    const until = moment(field(values, 'endDate'))
    const occurredUntil = typeof until === 'string' || until.at < start.at ? null : until.at
    const notes: DraftNote[] = typeof until !== 'string' && until.at < start.at ? [...point.notes, 'end-before-start'] : [...point.notes]
    return hashed({ is: 'incident', ...incidentKind(preset.kinds, code, label), ...common, notes, occurredAt: start.at, occurredUntil, preciseTo: start.precision, count } as const)
  }
}
