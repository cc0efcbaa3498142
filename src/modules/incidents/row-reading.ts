import type { Box } from '#engines/geometry/cell-cover.ts'
import { columnsOf, plainHeader, type Role } from './column-matching.ts'
import { type DraftNote, type IncidentDraft, type Reject, type RejectReason, reject, type ServiceRequestDraft } from './draft.ts'
import { incidentKind } from './incident-kind.ts'
import { type Moment, momentReader } from './moment-reading.ts'
import { blockOf, NO_POINT, type Point, pointReader } from './place-reading.ts'
import { layoutOf, type Preset } from './preset.ts'
import { requestKind } from './request-kind.ts'
import { contentHash, keyReader } from './source-key.ts'

/** Where and when a file is read. */
export type ReadingPlace = {
  /** Of the agency: times without a zone are meant in it. */
  readonly timeZone: string
  readonly now: Date
  /** Points outside are not believed; undefined: any point on Earth is. */
  readonly within?: Box | undefined
}

export type RowReader = (values: readonly string[]) => IncidentDraft | ServiceRequestDraft | Reject

/** One row while it is read. */
type Row = {
  readonly text: (role: Role) => string
  readonly moment: (text: string) => Moment | RejectReason
  readonly start: Moment
  readonly sourceKey: string
  readonly point: Point
}

/**
 * Reads the rows of one file: made with its header, then given row after row in the file's order, since the order tells equal rows apart.
 * Undefined where the header is none of the preset's layouts. About 30 microseconds a row.
 */
export function rowReader(preset: Preset, header: readonly string[], { timeZone, now, within }: ReadingPlace): RowReader | undefined {
  const layout = layoutOf(preset, header)
  if (!layout) return undefined
  const columns = columnsOf(header, layout)
  const moment = momentReader({ ...preset, timeZone, now })
  const pointOf = pointReader(preset.projection, within)
  const keyAt = columns.get('key') ?? []
  const changing = new Set(preset.changing.map(plainHeader))
  const changingAt = new Set(header.flatMap((name, at) => (changing.has(plainHeader(name)) ? [at] : [])))
  const keyOf = keyReader({ keyAt, changingAt, isUnique: preset.keyIsUnique })
  return (values) => {
    const text = (role: Role) => textAt(values, columns.get(role) ?? [])
    const refuse = (reason: RejectReason, detail: string) => reject(reason, detail, values.join(','))
    const date = `${text('date')} ${text('time')}`.trim()
    const start = moment(date)
    if (typeof start === 'string') return refuse(start, date)
    if (!text('code') && !text('label')) return refuse('no-kind', '')
    if (columns.has('count') && !/^-?\d{1,6}$/.test(text('count'))) return refuse('unreadable-count', text('count'))
    const sourceKey = keyOf(values)
    if (!sourceKey) return refuse('repeated-key', text('key'))
    const point = pointOf({ lat: text('lat'), lng: text('lng'), x: text('x'), y: text('y') })
    const row: Row = { text, moment, start, sourceKey, point }
    return preset.holds === 'incidents' ? incidentOf(row, preset) : requestOf(row)
  }
}

function incidentOf({ text, moment, start, sourceKey, point }: Row, preset: Preset): IncidentDraft {
  const [code, label] = [text('code'), text('label')]
  const until = moment(text('endDate'))
  const isBackward = typeof until !== 'string' && until.at < start.at
  const notes: readonly DraftNote[] = isBackward ? [...point.notes, 'end-before-start'] : point.notes
  return withHash({
    is: 'incident',
    sourceKey,
    ...incidentKind(preset.kinds, code, label),
    code: code || null,
    label: label || code,
    occurredAt: start.at,
    occurredUntil: typeof until === 'string' || isBackward ? null : until.at,
    preciseTo: start.precision,
    count: text('count') ? Number(text('count')) : 1,
    place: blockOf(text('place')),
    ...point,
    notes,
  })
}

function requestOf({ text, moment, start, sourceKey, point }: Row): ServiceRequestDraft {
  const [code, label] = [text('code'), text('label')]
  const { kind, isSensitive } = requestKind(code, label)
  const [closed, cancelled] = [moment(text('closed')), moment(text('cancelled'))]
  const isCancelled = typeof cancelled !== 'string' || /^cancel/i.test(text('status'))
  const end = [closed, cancelled].find((one): one is Moment => typeof one !== 'string')
  return withHash({
    is: 'service-request',
    sourceKey,
    kind,
    code: code || null,
    label: label || code,
    openedAt: start.at,
    closedAt: end?.at ?? null,
    status: isCancelled ? 'cancelled' : end || /^(closed|complete)/i.test(text('status')) ? 'closed' : 'open',
    unitName: text('unit').replace(/,\s*$/, '') || null,
    place: isSensitive ? null : blockOf(text('place')),
    ...(isSensitive ? NO_POINT : point),
  })
}

function withHash<D extends object>(draft: D): D & { readonly contentHash: string } {
  const parts = Object.values(draft).map((value) => (value instanceof Date ? value.getTime() : value))
  return { ...draft, contentHash: contentHash(parts.join('\u001f')) }
}

/** Literals that mean nothing is there. */
const NOTHING = /^(NA|N\/A|NULL|NONE|-)?$/i

/** The columns' texts, trimmed, single-spaced and joined; '' for none. */
function textAt(values: readonly string[], columns: readonly number[]): string {
  let joined = ''
  for (const at of columns) {
    const value = (values[at] ?? '').trim()
    if (!NOTHING.test(value)) joined += joined ? ` ${value}` : value
  }
  return joined
}
