import type { Child } from 'hono/jsx'
import { Button } from '#ui/button.tsx'
import { CheckBoxes, Choices, Select } from '#ui/choice-field.tsx'
import type { FormErrors } from '#ui/error-summary.tsx'
import { Field, FieldError } from '#ui/field.tsx'
import type { IconName } from '#ui/icon.tsx'
import type { View } from '#ui/view.ts'
import { CONTACT_KINDS, type ContactKind, THEMES } from './contact.ts'
import { BANDS, type ContactChoices, type Where } from './contact-choice.ts'
import type { ContactTyped } from './contact-form.ts'
import { MoreFields } from './contact-more.pages.tsx'

export const KIND_ICONS: Record<ContactKind, IconName> = {
  chat: 'message-circle',
  visit: 'door-open',
  group: 'users-round',
  event: 'calendar',
  'follow-up': 'undo-2',
  school: 'graduation-cap',
  business: 'store',
}

export type ContactFormProps = {
  view: View
  /** Undefined in the page that starts without signal: it fills them in from what the phone knows. */
  choices?: ContactChoices | undefined
  typed: ContactTyped
  errors?: FormErrors | undefined
  /** Said about the words: what was found in them and the tick that nobody is named. */
  found?: Child
}
export type Part = ContactFormProps & { errors: FormErrors }

const KindField = ({ view, typed, errors }: Part) => (
  <Choices
    view={view}
    name="kind"
    label={view.words.contacts.form.kind}
    look="tiles"
    value={typed.kind}
    error={errors.kind}
    choices={CONTACT_KINDS.map((kind) => ({ value: kind, label: view.words.contacts.kinds[kind], icon: KIND_ICONS[kind] }))}
  />
)

/** One of the places offered first; the position stands on it, so that a script can put the nearest first. */
const WhereChoice = ({ where, first, checked }: { where: Where; first: boolean; checked: boolean }) => (
  <label class="choice">
    <input
      type="radio"
      name="where"
      id={first ? 'where' : undefined}
      value={where.value}
      checked={checked}
      data-lat={where.lat}
      data-lng={where.lng}
    />
    <span>{where.label}</span>
  </label>
) // prettier-ignore

const Elsewhere = ({ view, choices, value }: { view: View; choices: ContactChoices | undefined; value: string | undefined }) => {
  const { form } = view.words.contacts
  const group = (label: string, all: readonly Where[]) => (
    <optgroup label={label}>
      {all.map((one) => (
        <option value={one.value} selected={one.value === value} data-lat={one.lat} data-lng={one.lng}>
          {one.label}
        </option>
      ))}
    </optgroup>
  )
  return (
    <Field view={view} name="elsewhere" label={form.elsewhere} optional>
      <select class="input" id="elsewhere" name="elsewhere">
        <option value=""></option>
        {group(form.places, choices?.places ?? [])}
        {group(form.blocks, choices?.blocks ?? [])}
      </select>
    </Field>
  )
}

const WhereField = ({ view, choices, typed, errors }: Part) => {
  const { form } = view.words.contacts
  const all = [...(choices?.places ?? []), ...(choices?.blocks ?? [])]
  const first = (choices?.usual ?? []).flatMap((value) => all.find((one) => one.value === value) ?? [])
  return (
    <>
      <fieldset class={errors.where ? 'field wrong' : 'field'} data-part="where">
        <legend>{form.where}</legend>
        <p class="hint">{form.whereHint}</p>
        <FieldError view={view} name="where" error={errors.where} />
        <div class="here" hidden data-part="here">
          <Button type="button" kind="quiet" icon="locate-fixed">
            {form.here}
          </Button>
          <p class="hint" role="status" data-part="here-says">
            {form.hereHint}
          </p>
        </div>
        <div class="choices tiles" data-part="nearest">
          {first.map((where, i) => (
            <WhereChoice where={where} first={i === 0} checked={typed.where === where.value} />
          ))}
        </div>
      </fieldset>
      <Elsewhere
        view={view}
        choices={choices}
        value={typed.elsewhere || (first.some(({ value }) => value === typed.where) ? undefined : typed.where)}
      />
    </>
  )
} // prettier-ignore

const PeopleField = ({ view, typed, errors }: Part) => (
  <Choices
    view={view}
    name="people"
    label={view.words.contacts.form.people}
    look="row"
    value={typed.people}
    error={errors.people}
    choices={Object.keys(BANDS).map((band) => ({ value: band, label: view.words.contacts.form.bands[band as keyof typeof BANDS] }))}
  />
)

const AboutFields = ({ view, choices, typed }: Part) => {
  const { form, themes } = view.words.contacts
  return (
    <>
      <CheckBoxes
        view={view}
        name="themes"
        label={form.themes}
        look="row"
        values={typed.themes}
        choices={THEMES.map((theme) => ({ value: theme, label: themes[theme] }))}
      />
      <Select view={view} name="language" label={form.language} noBlank value={typed.language} choices={choices?.languages ?? []} />
    </>
  )
}

/** The log, four taps first and everything else below: the same in the page that posts and in the page that starts without signal. */
export const ContactFields = (props: ContactFormProps) => {
  const part = { ...props, errors: props.errors ?? {} }
  return (
    <>
      <input type="hidden" name="id" value={props.typed.id} />
      <input type="hidden" name="opened" value={props.typed.opened} />
      <KindField {...part} />
      <WhereField {...part} />
      <PeopleField {...part} />
      <AboutFields {...part} />
      <MoreFields {...part} />
    </>
  )
}
