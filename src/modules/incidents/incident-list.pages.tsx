import type { Area } from '#engines/geometry/polygon.ts'
import { ringsOf } from '#engines/geometry/polygon.ts'
import type { MapBackground } from '#modules/agencies/index.ts'
import { clockInWords, dayInWords } from '#ui/calendar.ts'
import { boundsAround, type MapData, type Position } from '#ui/map-data.ts'
import { MapWithList } from '#ui/map-with-list.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import type { View } from '#ui/view.ts'
import type { SeenIncident } from './incident.ts'
import { asWritten, labelAsWritten } from './learned-address.ts'

export type IncidentList = {
  readonly incidents: readonly SeenIncident[]
  /** Outlines of the chosen neighborhood, or of all. */
  readonly areas: readonly Area[]
  readonly background: MapBackground
  readonly newer?: string | undefined
  readonly older?: string | undefined
}

type Placed = SeenIncident & { readonly lat: number; readonly lng: number }
const isPlaced = (incident: SeenIncident): incident is Placed => incident.lat !== null && incident.lng !== null

const position = ([lng = 0, lat = 0]: readonly number[]): Position => [lng, lat]

/** When it happened, as exactly as the source says. */
function whenInWords(view: View, { occurredAt, occurredUntil, preciseTo }: SeenIncident): string {
  const { list } = view.words.incidents
  const moment = (at: Date) => `${dayInWords(view, at)}, ${clockInWords(view, at)}`
  if (preciseTo !== 'minute') return list.dayOnly(dayInWords(view, occurredAt))
  return occurredUntil ? list.until(moment(occurredAt), moment(occurredUntil)) : moment(occurredAt)
}

function noteOf(view: View, incident: SeenIncident): string {
  const { list } = view.words.incidents
  const where = [incident.place && asWritten(incident.place), incident.neighborhoodName].filter(Boolean).join(', ')
  return [
    whenInWords(view, incident),
    where || list.noPlace,
    incident.isSensitive ? list.sensitive : '',
    incident.count < 0 ? list.reversal : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

const titleOf = (view: View, { kind, label }: SeenIncident): string => {
  const name = view.words.incidents.kinds[kind]
  return label ? `${name}: ${labelAsWritten(label)}` : name
}

function mapOf({ areas, background }: IncidentList, placed: readonly Placed[]): MapData | undefined {
  const points = placed.map(({ lat, lng }): Position => [lng, lat])
  const bounds = boundsAround(areas.length === 1 ? areas.flatMap((area) => ringsOf(area).flat().map(position)) : points, 0.1)
  if (!bounds) return undefined
  return {
    bounds,
    ...background,
    boundaries: areas.flatMap((area) => ringsOf(area).map((ring) => ring.map(position))),
    pins: placed.map(({ id, lat, lng }, i) => ({ item: id, mark: String(i + 1), at: [lng, lat] as const })),
  }
}

/** Incidents one by one with their points, for those who work with them. */
export const IncidentListSection = ({ view, list }: { view: View; list: IncidentList }) => {
  const words = view.words.incidents.list
  const placed = list.incidents.filter(isPlaced)
  const unplaced = list.incidents.filter((incident) => !isPlaced(incident))
  const data = mapOf(list, placed)
  return (
    <Section title={words.title} lede={words.lede}>
      <Flow>
        {list.incidents.length === 0 && <p>{words.none}</p>}
        {data && placed.length > 0 && (
          <MapWithList
            view={view}
            label={words.mapOf}
            data={data}
            items={placed.map((incident, i) => ({
              item: incident.id,
              mark: String(i + 1),
              title: titleOf(view, incident),
              note: noteOf(view, incident),
            }))}
            note={false}
          />
        )}
        {unplaced.length > 0 && (
          <Flow room="tight">
            <h3>{words.unplaced}</h3>
            <StackList items={unplaced.map((incident) => ({ title: titleOf(view, incident), note: noteOf(view, incident) }))} />
          </Flow>
        )}
        <Pagination view={view} newer={list.newer} older={list.older} />
      </Flow>
    </Section>
  )
}
