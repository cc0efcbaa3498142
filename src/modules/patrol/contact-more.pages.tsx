import { Choices, Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { FileField, TextArea, TextField } from '#ui/text-field.tsx'
import type { Part } from './contact-form.pages.tsx'
import { LINE_MOST, PROMISE_MOST } from './contact-log.ts'

const LineField = ({ view, typed, errors, found }: Part) => {
  const { form } = view.words.contacts
  return (
    <div class="flow tight">
      <TextArea
        view={view}
        name="line"
        label={form.line}
        hint={form.lineHint}
        optional
        rows={2}
        maxLength={LINE_MOST}
        value={typed.line}
        error={errors.line}
      />
      <div data-part="found">{found}</div>
    </div>
  )
}

const PromiseFields = ({ view, typed, errors }: Part) => {
  const { form } = view.words.contacts
  return (
    <>
      <TextField
        view={view}
        name="promise"
        label={form.promise}
        hint={form.promiseHint}
        optional
        maxLength={PROMISE_MOST}
        value={typed.promise}
        error={errors.promise}
      />
      <TextField
        view={view}
        name="promiseDue"
        label={form.promiseDue}
        type="date"
        optional
        value={typed.promiseDue}
        error={errors.promiseDue}
      />
    </>
  )
} // prettier-ignore

const ReportFields = ({ view, choices, typed, errors }: Part) => {
  const { form } = view.words.contacts
  return (
    <>
      <Select
        view={view}
        name="report"
        label={form.report}
        hint={form.reportHint}
        optional
        noBlank
        value={typed.report}
        error={errors.report}
        choices={[{ value: '', label: form.noReport }, ...(choices?.categories ?? [])]}
      />
      <TextArea
        view={view}
        name="reportWords"
        label={form.reportWords}
        hint={form.reportWordsHint}
        optional
        rows={3}
        maxLength={2000}
        value={typed.reportWords}
      />
    </>
  )
}

const ExactFields = ({ view, typed, errors }: Part) => {
  const { form } = view.words.contacts
  return (
    <>
      <TextField
        view={view}
        name="exactly"
        label={form.exactly}
        type="number"
        inputmode="numeric"
        min={1}
        max={5000}
        optional
        value={typed.exactly}
      />
      <Choices
        view={view}
        name="began"
        label={form.began}
        look="row"
        value={typed.began}
        choices={[
          { value: 'officer', label: form.beganOfficer },
          { value: 'resident', label: form.beganResident },
        ]}
      />
      <TextField
        view={view}
        name="happened"
        label={form.earlier}
        hint={form.earlierHint}
        type="datetime-local"
        optional
        value={typed.happened}
        error={errors.happened}
      />
    </>
  )
}

/** Everything beyond the four taps: a line, a promise, a report, photos, another moment. */
export const MoreFields = (props: Part) => {
  const { view, typed, errors } = props
  const { form } = view.words.contacts
  const isOpen =
    [typed.line, typed.promise, typed.report, typed.happened, typed.exactly].some(Boolean) ||
    Object.keys(errors).some((name) => name !== 'kind')
  return (
    <Details summary={form.more} open={isOpen}>
      <div class="form">
        <LineField {...props} />
        <PromiseFields {...props} />
        <ReportFields {...props} />
        <FileField
          view={view}
          name="photos"
          label={form.photos}
          hint={form.photosHint}
          accept="image/*"
          multiple
          optional
          error={errors.photos}
        />
        <ul class="photo-row" data-part="photos" hidden></ul>
        <ExactFields {...props} />
      </div>
    </Details>
  )
}
