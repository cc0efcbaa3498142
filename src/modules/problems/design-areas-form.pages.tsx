import { CheckBoxes, Choices } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import type { MapData } from '#ui/map-data.ts'
import { Notice } from '#ui/notice.tsx'
import { PlacePicker } from '#ui/place-picker.tsx'
import { Flow } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { keyOf } from './design-area.ts'
import { controlName } from './design-map.pages.tsx'
import { drawnAreas } from './design-map.ts'
import type { Planning } from './design-planning.ts'
import type { Case } from './problem-case.ts'
import type { Refused } from './work-frame.pages.tsx'

export type DesignPageProps = { view: View; found: Case; planning: Planning | undefined; refused?: Refused | undefined }
export type PlanProps = DesignPageProps & { planning: Planning }

/** Where it may go: a ring, a place, or not watched. */
export const Buffer = ({ view, planning: { typed }, refused }: PlanProps) => {
  const { design: words } = view.words.problems
  const choices = [
    { value: 'ring', label: words.ring },
    { value: 'place', label: words.place },
    { value: 'none', label: words.noBuffer },
  ]
  return (
    <>
      <Choices
        view={view}
        name="buffer"
        label={words.buffer}
        hint={words.bufferHint}
        choices={choices}
        value={typed.buffer}
        error={refused?.errors.buffer}
      />
      <TextField
        view={view}
        name="ringRadius"
        type="number"
        label={`${words.ring}: ${words.ringRadius.toLowerCase()}`}
        step={10}
        optional
        value={typed.ringRadius}
        error={refused?.errors.ringRadius}
      />
      <TextField
        view={view}
        name="bufferWhere"
        label={`${words.place}: ${words.placeWhere.toLowerCase()}`}
        autocomplete="off"
        optional
        value={typed.bufferWhere}
        error={refused?.errors.bufferWhere}
      />
      <TextField
        view={view}
        name="bufferRadius"
        type="number"
        label={`${words.place}: ${words.placeRadius.toLowerCase()}`}
        step={10}
        optional
        value={typed.bufferRadius}
        error={refused?.errors.bufferRadius}
      />
    </>
  )
}

/** What we compare with, proposed by how alike they went before. */
export const Controls = ({ view, planning, refused }: PlanProps) => {
  const { design: words } = view.words.problems
  const { suggestions, chosen } = planning
  const choices = suggestions.map(({ area, events, fit }) => ({
    value: keyOf(area),
    label: controlName(view, area),
    hint: `${words.events(events)}, ${words.fits[fit]}`,
  }))
  return choices.length > 0 ? (
    <CheckBoxes
      view={view}
      name="controls"
      label={words.controls}
      hint={words.controlsHint}
      choices={choices}
      values={chosen}
      error={refused?.errors.controls}
    />
  ) : (
    <Notice>
      <p id="controls">{refused?.errors.controls ?? words.noControls}</p>
    </Notice>
  )
}

/** The areas of the plan behind the picker, so that whoever picks sees what is taken. */
const pickerData = ({ draft, ground }: Planning): MapData => {
  const { west, south, east, north } = ground.box
  return {
    bounds: [west, south, east, north],
    ...ground.background,
    areas: drawnAreas(draft, ground).map(({ rings, tone }) => ({ rings, tone })),
  }
}

/** A place of one's own to compare with, typed or picked. */
export const Own = ({ view, planning, refused }: PlanProps) => {
  const { design: words } = view.words.problems
  const { typed } = planning
  const hasErrors = refused?.errors.controlWhere !== undefined || refused?.errors.controlRadius !== undefined
  return (
    <Details summary={words.own} open={hasErrors || planning.suggestions.length === 0}>
      <Flow>
        <TextField
          view={view}
          name="controlWhere"
          label={words.ownWhere}
          hint={words.ownHint}
          autocomplete="off"
          optional
          value={typed.controlWhere}
          error={refused?.errors.controlWhere}
        />
        <TextField
          view={view}
          name="controlRadius"
          type="number"
          label={words.placeRadius}
          step={10}
          optional
          value={typed.controlRadius}
          error={refused?.errors.controlRadius}
        />
        <PlacePicker
          view={view}
          name="pick"
          area={words.map}
          data={pickerData(planning)}
          lat={typed.lat}
          lng={typed.lng}
          error={undefined}
        />
      </Flow>
    </Details>
  )
}
