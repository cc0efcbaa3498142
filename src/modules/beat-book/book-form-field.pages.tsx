import { CheckBoxes, Choices, Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { type EntryKind, SOURCE_KINDS } from './book-entry.ts'
import type { Ground } from './book-view.ts'
import { monthChoices, todayOf, weekdayChoices } from './book-wording.pages.tsx'
import { LONGEST_SOURCE } from './book-words.ts'
import { ORGANIZATION_KINDS } from './organization.ts'

type Around = Pick<Ground, 'beat' | 'places' | 'neighborhoods'>
/** What is in the fields: one text by name, lists for days and months. */
export type Typed = {
  readonly text: Readonly<Record<string, string>>
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
}

export type EntryFormProps = {
  view: View
  ground: Around
  kind: EntryKind
  typed: Typed
  /** Words for the fields that are refused, by field name. */
  errors: Readonly<Record<string, string | undefined>>
  /** The entry that is changed; undefined: a new one. */
  entryId?: string | undefined
}

export const RhythmFields = ({ view, typed, errors }: EntryFormProps) => {
  const words = view.words.beatBook.form
  return (
    <>
      <CheckBoxes
        view={view}
        name="weekdays"
        label={words.weekdays}
        choices={weekdayChoices(view)}
        values={typed.weekdays}
        look="row"
        error={errors.weekdays}
        optional
      />
      <div class="cluster">
        <TextField
          view={view}
          name="fromClock"
          label={words.fromClock}
          type="time"
          value={typed.text.fromClock}
          error={errors.fromClock}
          optional
        />
        <TextField
          view={view}
          name="untilClock"
          label={words.untilClock}
          type="time"
          value={typed.text.untilClock}
          error={errors.untilClock}
          optional
        />
      </div>
      <Details summary={words.months} open={typed.months.length > 0} bare>
        <CheckBoxes view={view} name="months" label={words.months} choices={monthChoices(view)} values={typed.months} look="row" optional />
      </Details>
    </>
  )
}

/** Kind and languages of an organization that is written down for the first time; later they are changed on its page. */
export const OrganizationFields = ({ view, typed, errors }: EntryFormProps) => {
  const words = view.words.beatBook
  const choices = ORGANIZATION_KINDS.map((value) => ({ value, label: words.organizationKinds[value] }))
  return (
    <>
      <Select
        view={view}
        name="organizationKind"
        label={words.form.organizationKind}
        choices={choices}
        value={typed.text.organizationKind}
        error={errors.organizationKind}
      />
      <TextField
        view={view}
        name="languages"
        label={words.form.languages}
        hint={words.form.languagesHint}
        value={typed.text.languages}
        optional
      />
    </>
  )
}

export const PlaceFields = ({ view, ground, typed }: EntryFormProps) => {
  const words = view.words.beatBook.form
  const places = [{ value: '', label: words.noPlace }, ...ground.places.map(({ id, name }) => ({ value: id, label: name }))]
  const neighborhoods = [{ value: '', label: words.wholeBeat }, ...ground.neighborhoods.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <div class="cluster">
      <Select view={view} name="place" label={words.place} choices={places} value={typed.text.place ?? ''} noBlank />
      <Select
        view={view}
        name="neighborhood"
        label={words.neighborhood}
        choices={neighborhoods}
        value={typed.text.neighborhood ?? ''}
        noBlank
      />
    </div>
  )
}

export const SourceFields = ({ view, typed, errors }: EntryFormProps) => {
  const words = view.words.beatBook
  return (
    <>
      <Choices
        view={view}
        name="source"
        label={words.form.source}
        choices={SOURCE_KINDS.map((value) => ({ value, label: words.sources[value] }))}
        value={typed.text.source ?? 'seen'}
        look="row"
      />
      <TextField
        view={view}
        name="sourceWords"
        label={words.form.sourceWords}
        hint={words.form.sourceHint}
        value={typed.text.sourceWords}
        maxLength={LONGEST_SOURCE}
        error={errors.sourceWords}
        optional
      />
      <TextField
        view={view}
        name="observedOn"
        label={words.form.observedOn}
        type="date"
        value={typed.text.observedOn ?? todayOf(view)}
        max={todayOf(view)}
        error={errors.observedOn}
      />
    </>
  )
}
