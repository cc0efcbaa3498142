import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { SET_UP_STEPS, type SetUpStep } from './set-up-step.ts'

export const STEP_PATHS: Record<SetUpStep, string> = {
  agency: paths.setUpAgency(),
  neighborhoods: paths.setUpNeighborhoods(),
  beats: paths.setUpBeats(),
  units: paths.setUpUnits(),
  categories: paths.setUpCategories(),
  masking: paths.setUpMasking(),
  addresses: paths.setUpAddresses(),
  streets: paths.setUpStreets(),
}

type StepPageProps = {
  view: View
  step: SetUpStep
  title: string
  lede?: Child
  acts?: Child
  /** A page below its step, such as one neighborhood: its own name ends the trail. */
  below?: boolean | undefined
  shape?: 'usual' | 'narrow' | undefined
  islands?: readonly string[] | undefined
  errors?: FormErrors | undefined
  children?: Child
}

/** The frame of every page of the set-up: where one is among the steps, what needs another look, and the way on. */
export const StepPage = ({ view, step, title, lede, acts, below, shape, islands, errors, children }: StepPageProps) => {
  const words = view.words.agencies.setUp
  const at = SET_UP_STEPS.indexOf(step)
  const next = SET_UP_STEPS[at + 1]
  const trail = [
    { label: words.title, href: paths.setUp() },
    { label: words.names[step], href: STEP_PATHS[step] },
    ...(below ? [{ label: title }] : []),
  ]
  return (
    <Page
      view={view}
      title={title}
      eyebrow={words.step(at + 1, SET_UP_STEPS.length)}
      lede={lede}
      acts={acts}
      shape={shape ?? 'usual'}
      islands={islands}
      trail={<Trail view={view} steps={trail} />}
      indexed={false}
    >
      <ErrorSummary view={view} errors={errors} />
      {children}
      {!below && (
        <div class="section">
          <FormActs>
            {next && (
              <ButtonLink href={STEP_PATHS[next]} kind="quiet" icon="arrow-right">
                {words.next}: {words.names[next]}
              </ButtonLink>
            )}
            <ButtonLink href={paths.setUp()} kind="text">
              {words.back}
            </ButtonLink>
          </FormActs>
        </div>
      )}
    </Page>
  )
}
