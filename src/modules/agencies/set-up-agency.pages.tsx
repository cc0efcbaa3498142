import { LANGUAGES } from '#locales/words.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBoxes, Select } from '#ui/choice-field.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { FileField, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { AgencyRefusals } from './agency-form.ts'
import { StepPage } from './set-up-frame.pages.tsx'

export type LogoProblem = 'logo-missing' | 'logo-too-large' | 'logo-not-a-picture'

type AgencyPageProps = {
  view: View
  typed: Readonly<Record<'name' | 'timeZone' | 'emergencyNumber' | 'publicEmail' | 'publicPhone', string>>
  languages: readonly string[]
  timeZones: readonly string[]
  refusals?: AgencyRefusals | undefined
  logoProblem?: LogoProblem | undefined
}

/** The first step: the agency's name, languages and contact, and its logo in a form of its own. */
export const SetUpAgencyPage = (props: AgencyPageProps) => {
  const { view, refusals, logoProblem } = props
  const words = view.words.agencies.agency
  const errors = Object.fromEntries(Object.entries(refusals ?? {}).map(([field, refusal]) => [field, words.refused[refusal]]))
  return (
    <StepPage
      view={view}
      step="agency"
      title={words.title}
      lede={words.lede}
      shape="narrow"
      errors={{ ...errors, ...(logoProblem ? { logo: words.refused[logoProblem] } : {}) }}
    >
      <AgencyForm {...props} errors={errors} />
      <LogoForm view={view} problem={logoProblem && words.refused[logoProblem]} />
    </StepPage>
  )
}

const AgencyForm = ({ view, typed, languages, timeZones, errors }: AgencyPageProps & { errors: Readonly<Record<string, string>> }) => {
  const words = view.words.agencies.agency
  const field = (name: keyof typeof typed) => ({ view, name, value: typed[name], error: errors[name] })
  return (
    <Form view={view} action={paths.setUpAgency()}>
      <TextField {...field('name')} label={words.name} hint={words.nameHint} maxLength={120} autocomplete="organization" />
      <Select
        {...field('timeZone')}
        label={words.timeZone}
        hint={words.timeZoneHint}
        choices={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <CheckBoxes
        view={view}
        name="languages"
        label={words.languages}
        hint={words.languagesHint}
        error={errors.languages}
        values={languages}
        look="row"
        choices={LANGUAGES.map((language) => ({ value: language, label: words.languageNames[language] }))}
      />
      <TextField {...field('emergencyNumber')} label={words.emergencyNumber} hint={words.emergencyHint} inputmode="tel" short />
      <TextField {...field('publicEmail')} label={words.publicEmail} type="email" autocomplete="email" optional />
      <TextField {...field('publicPhone')} label={words.publicPhone} hint={words.publicPhoneHint} type="tel" autocomplete="tel" optional />
      <FormActs>
        <Button name="act" value="describe">
          {view.words.shell.form.save}
        </Button>
      </FormActs>
    </Form>
  )
}

const LogoForm = ({ view, problem }: { view: View; problem: string | undefined }) => {
  const words = view.words.agencies.agency
  return (
    <Section title={words.logoTitle} lede={words.logoLede}>
      {view.agency.logoUrl && (
        <p>
          <img src={view.agency.logoUrl} alt={words.logoNow} height="64" />
        </p>
      )}
      <Form view={view} action={paths.setUpAgency()} multipart>
        <FileField
          view={view}
          name="logo"
          label={words.logo}
          hint={words.logoHint}
          error={problem}
          accept="image/png,image/jpeg,image/webp"
        />
        <FormActs>
          <Button kind="soft" name="act" value="logo">
            {words.logoSave}
          </Button>
          {view.agency.logoUrl && (
            <Button kind="text" name="act" value="remove-logo">
              {words.logoRemove}
            </Button>
          )}
        </FormActs>
      </Form>
    </Section>
  )
}
