import { DRAWING, type MapData, type MapPin, type Plane, pathsOf, planeFor, spread } from './map-data.ts'
import type { View } from './view.ts'

const HEIGHT = { usual: DRAWING.height, strip: DRAWING.height / 2 } as const
export type MapShape = keyof typeof HEIGHT

const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`

/** Land, water, streets and outlines: one path each. Strokes keep their width at every size. */
const Ground = ({ plane, data }: { plane: Plane; data: MapData }) => {
  const streets = data.streets ?? []
  const lines = (main: boolean) => streets.filter((street) => (street.main ?? false) === main).map(({ line }) => line)
  const closed = (rings: MapData['parks']) => pathsOf(plane, rings ?? [], true)
  return (
    <>
      <path class="water" d={closed(data.water)} />
      <path class="park" d={closed(data.parks)} />
      <path class="water-line" d={pathsOf(plane, data.rivers ?? [], false)} />
      <path class="street" d={pathsOf(plane, lines(false), false)} />
      <path class="street main-street" d={pathsOf(plane, lines(true), false)} />
      {(data.areas ?? []).map(({ rings, tone }) => (
        <path class={tone ? `area ${tone}` : 'area'} fill-rule="evenodd" d={pathsOf(plane, rings, true)} />
      ))}
      <path class="boundary" d={closed(data.boundaries)} />
      {data.walk && <path class="step" d={pathsOf(plane, [data.walk], false)} />}
    </>
  )
}

/** Words and pins stand in a frame of their own at a share of the drawing, so that their size in pixels stays. */
const PlaceNames = ({ plane, data }: { plane: Plane; data: MapData }) => (
  <>
    {(data.places ?? []).map(({ at, name }) => {
      const [x, y] = plane.place(at)
      return (
        <svg x={share(x, plane.width)} y={share(y, plane.height)} overflow="visible" aria-hidden="true">
          <text class="place-name" dy="0.35em">
            {name}
          </text>
        </svg>
      )
    })}
  </>
)

const Pins = ({ plane, pins }: { plane: Plane; pins: readonly MapPin[] }) => {
  const points = spread(
    pins.map(({ at }) => plane.place(at)),
    DRAWING.width * 0.058,
  )
  return (
    <>
      {pins.map(({ item, mark, tone }, index) => {
        const [x, y] = points[index]!
        return (
          <svg x={share(x, plane.width)} y={share(y, plane.height)} overflow="visible" aria-hidden="true">
            <g class={tone === 'warm' ? 'pin warm-pin' : 'pin'} data-item={item}>
              <circle r="14" />
              {mark && <text dy="0.35em">{mark}</text>}
            </g>
          </svg>
        )
      })}
    </>
  )
}

type DrawingProps = { view: View; label: string; data: MapData; shape?: MapShape | undefined }

/** The map's drawing alone, without its frame. */
export const MapDrawing = ({ view, label, data, shape = 'usual' }: DrawingProps) => {
  const plane = planeFor(data.bounds, DRAWING.width, HEIGHT[shape])
  const pins = data.pins ?? []
  const words = view.words.shell.map
  const says = [words.label(label), pins.length > 0 ? words.counted(pins.length) : ''].filter(Boolean).join('. ')
  return (
    <svg class="drawn" role="img" aria-label={says}>
      <svg viewBox={`0 0 ${plane.width} ${plane.height}`} overflow="visible" aria-hidden="true">
        {Ground({ plane, data })}
      </svg>
      {PlaceNames({ plane, data })}
      {Pins({ plane, pins })}
    </svg>
  )
}

/** A quiet map drawn by the server: no script, no tiles, light and dark by the style. `strip` is a band across a page. */
export const StaticMap = (props: DrawingProps) => (
  <div class={props.shape === 'strip' ? 'map strip' : 'map'} dir="ltr">
    {MapDrawing(props)}
  </div>
)
