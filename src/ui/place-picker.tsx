import { FieldError, type FieldProps, hintId } from './field.tsx'
import { IslandData } from './island.tsx'
import { edgesOf, type MapData } from './map-data.ts'
import { mapWords } from './map-with-list.tsx'
import { StaticMap } from './static-map.tsx'
import type { View } from './view.ts'

/** The islands of a page that holds a `PlacePicker`. */
export const PICKER_ISLANDS = ['place-picker'] as const

type PickerProps = Pick<FieldProps, 'view' | 'error'> & {
  /** The id the error summary links to; the posted fields are `lat` and `lng`. */
  name: string
  /** What the map shows, for "Map of ...". */
  area: string
  data: MapData
  /** What was chosen before, in decimal degrees. */
  lat?: string | undefined
  lng?: string | undefined
}

const wordsFor = (view: View) => {
  const { pick, useMyLocation, locating, locationRefused, chosen, outside } = view.words.shell.map
  return { ...mapWords(view), pick, useMyLocation, locating, locationRefused, chosen, outside }
}

/** Choosing a place on the map; beside an address field, which does the same without script. Posts `lat` and `lng`, empty when nothing is chosen. */
export const PlacePicker = ({ view, error, name, area, data, lat, lng }: PickerProps) => {
  const words = view.words.shell.map
  return (
    <fieldset class={error ? 'field wrong' : 'field'} id={name} tabindex={-1} aria-describedby={hintId(name)}>
      <legend>{words.pick}</legend>
      <p class="hint" id={hintId(name)}>
        {words.pickHint}
      </p>
      <FieldError view={view} name={name} error={error} />
      <place-picker>
        <StaticMap view={view} label={area} data={data} />
        <input type="hidden" name="lat" value={lat} data-lat="" />
        <input type="hidden" name="lng" value={lng} data-lng="" />
        <IslandData value={{ map: data, edges: edgesOf(data.bounds), words: wordsFor(view) }} />
      </place-picker>
    </fieldset>
  )
}
