import type { Child } from 'hono/jsx'
import type { MapData } from '#ui/map-data.ts'
import { type MapItem, MapWithList } from '#ui/map-with-list.tsx'
import type { View } from '#ui/view.ts'
import type { ControlArea, DesignAreas, NamedCircle } from './design-area.ts'
import { type DesignGround, type DrawnArea, drawnAreas } from './design-map.ts'
import { metersInWords } from './problem-pieces.pages.tsx'

/** An area to compare with, in words: "240 m around Mill Lane", "Quarry Hill, the whole neighborhood". */
export const controlName = (view: View, area: ControlArea): string => {
  const { design } = view.words.problems
  return area.kind === 'circle' ? design.circle(area.name, metersInWords(view, area.radiusM)) : design.neighborhood(area.name)
}

/** What is watched for it moving, in words. */
export const bufferName = (view: View, buffer: NamedCircle): string => {
  const { design } = view.words.problems
  return buffer.name
    ? design.circle(buffer.name, metersInWords(view, buffer.radiusM))
    : `${design.ring}, ${metersInWords(view, buffer.radiusM)}`
}

const markOf = (view: View, { key }: DrawnArea, nth: number): string => {
  const { marks } = view.words.problems.design
  return key === 'control' ? marks.control(nth) : marks[key]
}

type MapProps = {
  view: View
  areas: DesignAreas
  ground: DesignGround
  /** What stands below the name of each, in the order of the map: area, buffer, areas to compare with. */
  notes?: readonly Child[] | undefined
}

/** The three kinds of area on a map, each with a mark and a line of its own kind, and the same as a list. */
export const DesignMap = ({ view, areas, ground, notes = [] }: MapProps) => {
  const { design } = view.words.problems
  const drawn = drawnAreas(areas, ground)
  const first = areas.buffer ? 2 : 1
  const nameAt = (index: number): string => {
    if (index === 0) return design.areaOf(metersInWords(view, areas.area.radiusM))
    if (index === 1 && areas.buffer) return bufferName(view, areas.buffer)
    const control = areas.controls[index - first]
    return control ? controlName(view, control) : ''
  }
  const kinds = { area: design.area, buffer: design.buffer, control: design.controls }
  const marks = drawn.map((one, index) => markOf(view, one, index - first + 1))
  const { west, south, east, north } = ground.box
  const data: MapData = {
    bounds: [west, south, east, north],
    ...ground.background,
    areas: drawn.map(({ rings, tone }) => ({ rings, tone })),
    pins: drawn.map(({ at }, index) => ({ item: marks[index] ?? '', at, mark: marks[index] })),
  }
  const items = drawn.map(
    (one, index): MapItem => ({
      item: marks[index] ?? '',
      mark: marks[index] ?? '',
      title: kinds[one.key],
      note: (
        <>
          {nameAt(index)} <span class="muted">({design.lines[one.key]})</span>
          {notes[index] !== undefined && <span class="muted">. {notes[index]}</span>}
        </>
      ),
    }),
  )
  return <MapWithList view={view} label={design.map} data={data} items={items} note={false} moving="never" />
}
