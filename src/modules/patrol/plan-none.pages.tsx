import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { weekdayInWords } from '#ui/calendar.ts'
import { Select } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { NoPlan } from './plan.ts'
import { SPARE_CHOICES_MIN } from './plan-spare.ts'

const ICON: Record<NoPlan, IconName> = {
  'on-leave': 'coffee',
  'no-beat': 'map',
  'no-shift': 'clock',
  'shift-over': 'clock',
  'no-gaps': 'calendar-check',
  'nothing-near': 'circle-check',
}

/** Whoever has no beat has nowhere to walk; whoever is on leave should not. */
const MAY_SPARE: readonly NoPlan[] = ['no-shift', 'shift-over', 'no-gaps', 'nothing-near']

type NoneProps = { view: View; why: NoPlan; typed?: string | undefined; isWrong?: boolean | undefined }

const Spare = ({ view, typed, isWrong }: Omit<NoneProps, 'why'>) => {
  const { spare } = view.words.plan
  return (
    <Section title={spare.title}>
      <Form view={view} action={paths.planMaking()}>
        <Select
          view={view}
          name="minutes"
          label={spare.minutes}
          noBlank
          value={typed ?? '40'}
          choices={SPARE_CHOICES_MIN.map((minutes) => ({ value: String(minutes), label: spare.choice(minutes) }))}
          error={isWrong ? spare.wrong : undefined}
        />
        <FormActs>
          <Button icon="footprints" wide>
            {spare.act}
          </Button>
        </FormActs>
      </Form>
    </Section>
  )
}

/** Why there is no plan today, and what can be done all the same. */
export const NoPlanPage = ({ view, why, typed, isWrong }: NoneProps) => {
  const words = view.words.plan
  const { title, words: text } = words.none[why]
  return (
    <Page view={view} title={words.title} eyebrow={weekdayInWords(view, view.now)} shape="on-foot">
      <ErrorSummary view={view} errors={{ minutes: isWrong ? words.spare.wrong : undefined }} />
      <EmptyState icon={ICON[why]} level={2} title={title}>
        {text}
      </EmptyState>
      {MAY_SPARE.includes(why) && <Spare view={view} typed={typed} isWrong={isWrong} />}
      <p class="small">
        <a href={paths.method('contact-plan')}>{words.how}</a>
        {' · '}
        <a href={paths.followUps()}>{words.followUps.link}</a>
      </p>
    </Page>
  )
}
