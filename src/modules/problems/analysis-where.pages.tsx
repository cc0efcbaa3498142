import { cellBoundary, cellCenter } from '#engines/geometry/cell.ts'
import { ringOf } from '#engines/geometry/circle-ring.ts'
import { BarChart } from '#ui/chart-bar.tsx'
import { DotsIntervalChart } from '#ui/chart-dots-interval.tsx'
import { heatOf } from '#ui/chart-heat.tsx'
import { Details } from '#ui/details.tsx'
import type { AreaTone, MapData } from '#ui/map-data.ts'
import { MapWithList } from '#ui/map-with-list.tsx'
import { Flow } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import type { FollowUps } from './analysis-follow.ts'
import type { PictureQuery } from './analysis-picture.ts'
import type { Told } from './analysis-told.pages.tsx'
import type { CellCount, CellMap, Places } from './analysis-where.ts'
import type { Case } from './problem-case.ts'
import { boxAround } from './problem-map.ts'
import { numberIn } from './problem-wording.ts'

const [MOST_PINS, MOST_ROWS] = [4, 40]

/** A hidden number draws like one. */
const weightOf = ({ incidents, reports }: CellCount): number => (incidents ?? 1) + reports

function mapOf({ cells, around, resolution }: CellMap, area: PictureQuery['area'], background: Case['background']): MapData {
  const most = Math.max(0, ...cells.map(weightOf))
  const { west, south, east, north } = boxAround([{ ...around, radiusM: around.radiusM * 0.7 }])
  const fields = cells.map((one) => ({
    rings: [cellBoundary(one.cell, resolution).map(({ lat, lng }) => [lng, lat] as const)],
    tone: `heat-${heatOf(weightOf(one), most)}` as AreaTone,
  }))
  const pins = cells.slice(0, MOST_PINS).map(({ cell }, i) => {
    const { lat, lng } = cellCenter(cell, resolution)
    return { item: String(cell), mark: String(i + 1), at: [lng, lat] as const }
  })
  return { bounds: [west, south, east, north], ...background, areas: [...fields, { rings: [ringOf(area)], tone: 'outline' }], pins }
}

const Fields = ({ view, map }: { view: View; map: CellMap }) => {
  const words = view.words.problems.pictures
  const columns = [
    { head: words.map.title, cell: ({ name }: CellCount) => name ?? words.map.nameless },
    { head: words.weeks.recorded, cell: ({ incidents }: CellCount) => incidents ?? words.few, figure: true },
    { head: words.weeks.told, cell: ({ reports }: CellCount) => reports, figure: true },
  ]
  return (
    <Details summary={view.words.shell.chart.table} bare>
      <Table caption={words.map.table} quietCaption columns={columns} rows={map.cells.slice(0, MOST_ROWS)} />
    </Details>
  )
}

/** Where: fields darker where more happened, the five with most as a list. */
export function tellMap(view: View, map: CellMap, query: PictureQuery, background: Case['background']): Told {
  const words = view.words.problems.pictures
  const items = map.cells.slice(0, MOST_PINS).map(({ cell, name, incidents, reports }, i) => ({
    item: String(cell),
    mark: String(i + 1),
    title: name ?? words.map.nameless,
    note: words.map.counts(incidents === null ? words.few : String(incidents), String(reports)),
  }))
  return {
    title: words.map.title,
    sentence: words.map.sentence(map),
    drawing: (
      <Flow>
        <p>
          <strong>{words.map.title}</strong>
        </p>
        <MapWithList
          view={view}
          label={words.map.label}
          data={mapOf(map, query.area, background)}
          items={items}
          note={words.map.cell(map.resolution === 11 ? 50 : 130)}
          moving="never"
        />
        <Fields view={view} map={map} />
      </Flow>
    ),
    notes: [
      map.told > 0 && words.map.points,
      map.placeless > 0 && words.map.placeless(map.placeless),
      map.sensitive > 0 && words.map.sensitive(map.sensitive),
      map.cells.some(({ incidents }) => incidents === null) && words.publicNote,
    ],
  }
}

/** Places where it repeats: what is to be expected of each, with its range, beside what is usual. */
export function tellPlaces(view: View, { places, recorded, grounds }: Places): Told {
  const { pictures } = view.words.problems
  const words = pictures.places
  const number = (value: number) => numberIn(view.language, value)
  const count = places.reduce((sum, place) => sum + place.count, 0)
  return {
    title: words.title,
    sentence: places.length === 0 ? words.none(recorded) : words.sentence({ places: places.length, count, n: recorded, grounds }),
    drawing: places.length > 0 && (
      <DotsIntervalChart
        view={view}
        title={words.title}
        note={words.expected}
        desc={words.desc}
        rows={places.map((place) => ({
          label: place.name ?? pictures.map.nameless,
          n: words.row(place.count),
          value: place.expected,
          low: place.low,
          high: place.high,
          lit: place.standsOut,
        }))}
        format={number}
      />
    ),
    notes: [
      places[0] !== undefined && words.usual(number(places[0].usual / places[0].cells.length)),
      places.length > 0 && `${words.why} ${pictures.howSure}`,
    ],
  }
}

function followsInWords(view: View, { pairs, expected, p, radiusM, windowDays }: FollowUps): string {
  const words = view.words.problems.pictures['near-repeats']
  const reach = { meters: radiusM, days: windowDays }
  if (p > 0.05 || pairs <= expected) return words.no(reach)
  const sure = p <= 0.01 ? words.chance.rare(100) : words.chance.some(Math.round(p * 100))
  return words.more({ ...reach, times: numberIn(view.language, pairs / expected), sure })
}

/** Whether one incident is followed by another nearby. */
export function tellFollowUps(view: View, follows: FollowUps): Told {
  const words = view.words.problems.pictures['near-repeats']
  const number = (value: number) => numberIn(view.language, value)
  const sentence = followsInWords(view, follows)
  return {
    title: words.title,
    sentence,
    drawing: (
      <BarChart
        view={view}
        title={words.pairs}
        note={words.n(follows.n)}
        desc={sentence}
        measure={words.pairs}
        format={number}
        bars={[
          { label: words.seen, value: follows.pairs, lit: follows.p <= 0.05 && follows.pairs > follows.expected },
          { label: words.expected, value: follows.expected },
        ]}
      />
    ),
    notes: [words.why, follows.isLatestOnly && words.latest],
  }
}
