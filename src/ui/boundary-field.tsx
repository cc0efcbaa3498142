import { describedBy, Field, type FieldProps } from './field.tsx'
import { IslandData } from './island.tsx'
import type { MapData } from './map-data.ts'
import { mapWords } from './map-with-list.tsx'
import { StaticMap } from './static-map.tsx'

/** The islands of a page that holds a `BoundaryField`. */
export const BOUNDARY_ISLANDS = ['boundary-draw'] as const

type BoundaryProps = FieldProps & { value?: string | undefined; area: string; data: MapData }

/** A boundary as GeoJSON: drawn on the map, or pasted into the field. */
export const BoundaryField = (props: BoundaryProps) => {
  const { drawHint, drawAgain, drawn } = props.view.words.shell.map
  return (
    <boundary-draw>
      <Field {...props}>
        <StaticMap view={props.view} label={props.area} data={props.data} />
        <textarea
          class="input"
          id={props.name}
          name={props.name}
          rows={4}
          spellcheck={false}
          required={!props.optional}
          aria-describedby={describedBy(props)}
          aria-invalid={props.error ? 'true' : undefined}
        >
          {props.value}
        </textarea>
      </Field>
      <IslandData value={{ map: props.data, words: { ...mapWords(props.view), drawHint, drawAgain, drawn } }} />
    </boundary-draw>
  )
}
