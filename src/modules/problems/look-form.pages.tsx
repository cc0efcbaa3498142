import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { type ResponseDesign, weeksPlanned } from './design.ts'
import { isEarly, looksThatCount } from './look.ts'
import { dateIn } from './problem-wording.ts'
import type { WorkProps } from './work-frame.pages.tsx'

type LookProps = WorkProps & { today: string }

const Words = ({ view, refused }: LookProps) => (
  <TextArea
    view={view}
    name="words"
    label={view.words.problems.judged.words}
    hint={view.words.problems.judged.wordsHint}
    optional
    rows={4}
    maxLength={2000}
    value={refused?.typed.words}
  />
)

const PlannedForm = (props: LookProps & { design: ResponseDesign; isAgain: boolean }) => {
  const { view, found, design, isAgain } = props
  const { judged } = view.words.problems
  const form = (
    <Form view={view} action={paths.problemAssessments(found.problem.slug)}>
      <p>{judged.lookWords(weeksPlanned(design))}</p>
      <Words {...props} />
      <FormActs>
        <Button icon="scale" kind={isAgain ? 'quiet' : undefined}>
          {isAgain ? judged.again : judged.act}
        </Button>
      </FormActs>
    </Form>
  )
  return isAgain ? <Details summary={judged.again}>{form}</Details> : form
}

const EarlyForm = (props: LookProps) => {
  const { view, found, refused } = props
  const { judged } = view.words.problems
  return (
    <Details summary={judged.earlyTitle} open={refused?.errors.earlyReason !== undefined}>
      <Form view={view} action={paths.problemAssessments(found.problem.slug)}>
        <TextField
          view={view}
          name="earlyReason"
          label={judged.earlyReason}
          hint={judged.earlyHint}
          maxLength={500}
          value={refused?.typed.earlyReason}
          error={refused?.errors.earlyReason}
        />
        <Words {...props} />
        <FormActs>
          <Button kind="quiet">{judged.earlyAct}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

/** When the look is planned, and the look itself once its day has come; before it only with a reason, which everybody can read. */
export const Look = (props: LookProps) => {
  const { view, found, may, today } = props
  const { judged, design: words } = view.words.problems
  const [design] = found.designs
  if (!design)
    return (
      <Notice tone="warm">
        <p>{judged.needs}</p>
        {may.assess && <ButtonLink href={paths.problemDesign(found.problem.slug)}>{words.plan}</ButtonLink>}
      </Notice>
    )
  const isBegun = today > design.startsOn
  const isNow = !isEarly(design, today)
  const isAgain = looksThatCount(found.assessments, design).length > 0
  const day = (on: string) => dateIn(view.language, on)
  const says = isNow ? (isAgain ? judged.plannedDone : judged.plannedToday) : judged.planned(day(design.lookOn))
  const mayLook = may.assess && found.problem.stage === 'assessment' && isBegun
  return (
    <Section title={judged.lookTitle}>
      <p>{isBegun ? says : judged.notBegun(day(design.startsOn))}</p>
      {mayLook && (isNow ? <PlannedForm {...props} design={design} isAgain={isAgain} /> : <EarlyForm {...props} />)}
    </Section>
  )
}
