import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBox } from '#ui/choice-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { Survey } from './survey.ts'
import type { WaveRefusal, WaveTyped } from './wave-draft.ts'

const FIELD: Record<WaveRefusal, 'name' | 'opensOn' | 'closesOn' | 'isSampled'> = {
  'no-name': 'name',
  'long-name': 'name',
  'no-opens': 'opensOn',
  'no-closes': 'closesOn',
  'closes-before': 'closesOn',
  'closes-passed': 'closesOn',
  'too-long': 'closesOn',
  'nobody-asked': 'isSampled',
}

type NewProps = { view: View; survey: Survey; refused?: { readonly refusal: WaveRefusal; readonly typed: WaveTyped } | undefined }

/** A new wave: its days, and how people can answer. */
export const NewWavePage = ({ view, survey, refused }: NewProps) => {
  const { wave, list } = view.words.trustAsking
  const errors = refused && { [FIELD[refused.refusal]]: wave.refusals[refused.refusal] }
  const typed = refused?.typed
  const trail = [{ label: list.title, href: paths.surveys() }, { label: list.newWave }]
  return (
    <Page
      view={view}
      title={wave.newTitle(survey.name)}
      lede={wave.newLede}
      shape="narrow"
      indexed={false}
      trail={<Trail view={view} steps={trail} />}
    >
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={paths.surveyWaves(survey.slug)}>
        <TextField view={view} name="name" label={wave.name} hint={wave.nameHint} maxLength={80} value={typed?.name} error={errors?.name} />
        <TextField view={view} name="opensOn" type="date" label={wave.opensOn} value={typed?.opensOn} error={errors?.opensOn} />
        <TextField view={view} name="closesOn" type="date" label={wave.closesOn} value={typed?.closesOn} error={errors?.closesOn} />
        <p class="label">{wave.ways}</p>
        <CheckBox
          view={view}
          name="isSampled"
          label={wave.sampled}
          hint={wave.sampledHint}
          checked={typed?.isSampled ?? true}
          error={errors?.isSampled}
        />
        <CheckBox view={view} name="isOpen" label={wave.open} hint={wave.openHint} checked={typed?.isOpen ?? false} />
        <FormActs>
          <Button>{wave.make}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}
