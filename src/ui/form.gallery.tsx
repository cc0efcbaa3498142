import { Button, ButtonLink } from './button.tsx'
import { CheckBox, CheckBoxes, type Choice, Choices, Select } from './choice-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { AskForm, Form, FormActs } from './form.tsx'
import type { GalleryExample } from './gallery.ts'
import { Page } from './layout.tsx'
import { DangerNotice } from './notice.tsx'
import { FileField, TextArea, TextField } from './text-field.tsx'
import type { View } from './view.ts'

const KINDS: readonly Choice[] = [
  { value: 'light', label: 'Light is out', icon: 'lightbulb-off' },
  { value: 'noise', label: 'Noise', icon: 'volume-2' },
  { value: 'dumped', label: 'Dumped things', icon: 'trash-2' },
  { value: 'paint', label: 'Paint on walls', icon: 'spray-can' },
  { value: 'car', label: 'Cars and parking', icon: 'car' },
  { value: 'road', label: 'Road or sidewalk', icon: 'construction' },
  { value: 'animal', label: 'Animals', icon: 'dog' },
  { value: 'other', label: 'Something else', icon: 'info' },
]

const Report = ({ view, errors = {}, kind, what }: { view: View; errors?: Record<string, string>; kind?: string; what?: string }) => (
  <Page view={view} title="Report a problem" lede="It takes about a minute. You need no account." shape="narrow">
    <ErrorSummary view={view} errors={errors} />
    <Form view={view} action="/report" multipart>
      <DangerNotice view={view} />
      <Choices view={view} name="kind" label="What is wrong?" question look="tiles" choices={KINDS} value={kind} error={errors.kind} />
      <TextField
        view={view}
        name="place"
        label="Where is it?"
        hint="A street and number, a corner, or a place that people know."
        error={errors.place}
        autocomplete="address-line1"
      />
      <TextArea
        view={view}
        name="what"
        label="Tell us more"
        hint="What do you see, and when?"
        value={what}
        maxLength={2000}
        error={errors.what}
        optional
      />
      <FileField view={view} name="photo" label="A photo" maxMegabytes={10} optional />
      <TextField
        view={view}
        name="email"
        label="Email, to hear back"
        type="email"
        autocomplete="email"
        optional
        error={errors.email}
        value={errors.email ? 'maria@' : undefined}
      />
      <Choices
        view={view}
        name="hear"
        label="How shall we write to you?"
        look="row"
        choices={[
          { value: 'email', label: 'Email' },
          { value: 'sms', label: 'Text' },
          { value: 'none', label: 'Not at all' },
        ]}
        value="email"
      />
      <CheckBox view={view} name="follow" label="Tell me when something happens" hint="You can stop at any time." checked />
      <FormActs>
        <Button>{view.words.shell.form.send}</Button>
        <ButtonLink href="/" kind="text">
          {view.words.shell.form.cancel}
        </ButtonLink>
      </FormActs>
    </Form>
  </Page>
)

export const gallery: GalleryExample[] = [
  { name: 'a report form, empty', render: (view) => <Report view={view} /> },
  {
    name: 'a report form, refused',
    render: (view) => (
      <Report
        view={view}
        kind="light"
        what="Four lamps are out."
        errors={{ place: 'Tell us where it is.', email: 'This email address is not complete.' }}
      />
    ),
  },
  {
    name: 'a list with its search, and other fields',
    render: (view) => (
      <Page view={view} title="Find your neighborhood">
        <AskForm action="/find" label="Find your neighborhood">
          <TextField view={view} name="address" label="Your address" type="search" hint="We do not keep it." />
          <Button icon="search">{view.words.shell.form.search}</Button>
        </AskForm>
        <Form view={view} action="/x">
          <Select
            view={view}
            name="beat"
            label="Beat"
            choices={[
              { value: 'n', label: 'North of the brook' },
              { value: 's', label: 'South' },
            ]}
            error="Choose a beat."
          />
          <TextField view={view} name="due" label="By when" type="date" value="2026-12-03" />
          <CheckBoxes
            view={view}
            name="days"
            label="Days"
            hint="All that fit."
            choices={[
              { value: 'mon', label: 'Monday', hint: 'Library, 5 pm' },
              { value: 'sat', label: 'Saturday' },
            ]}
            values={['sat']}
          />
        </Form>
      </Page>
    ),
  },
]
