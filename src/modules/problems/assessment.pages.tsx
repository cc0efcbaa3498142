import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section, Split } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { FEWEST_WEEKS, MOST_WEEKS } from './assessment.ts'
import { Results } from './assessment-result.pages.tsx'
import { ClosingParts, type ClosingProps } from './closing.pages.tsx'
import type { Weekly } from './problem-case.ts'
import { AreaMap, metersInWords } from './problem-pieces.pages.tsx'
import { WorkFrame, type WorkProps } from './work-frame.pages.tsx'

export type AssessmentProps = WorkProps &
  ClosingProps & {
    /** Weekly counts over the windows of the latest assessment; undefined where there is none. */
    weekly: Weekly | undefined
    /** Whole weeks since the first day; undefined until it is set. */
    over: number | undefined
  }

const Needs = ({ view, found: { problem } }: AssessmentProps) => {
  const { needs } = view.words.problems.assessment
  const hasCounted = problem.counted.incidentKinds.length + problem.counted.categories.length > 0
  const lacking = [
    ...(problem.area && hasCounted ? [] : [needs.area]),
    ...(problem.responseFromOn ? [] : [needs.firstDay]),
    ...(problem.control ? [] : [needs.control]),
  ]
  if (lacking.length === 0) return null
  return (
    <Notice tone="warm">
      {lacking.map((line) => (
        <p>{line}</p>
      ))}
    </Notice>
  )
}

const Control = ({ view, found, may, refused }: AssessmentProps) => {
  const words = view.words.problems
  const { assessment, scanning } = words
  const { problem, background } = found
  const radius = refused?.typed.controlRadius ?? String(Math.round(problem.control?.radiusM ?? problem.area?.radiusM ?? 250))
  return (
    <Section title={assessment.control} lede={assessment.controlWhy}>
      <Split even>
        {problem.area && problem.control && (
          <div>
            <AreaMap view={view} label={assessment.control} area={problem.area} control={problem.control} background={background} />
            <p class="small muted">{assessment.controlSet(metersInWords(view, problem.control.radiusM))}</p>
          </div>
        )}
        {may.assess && (
          <Form view={view} action={paths.problemControl(problem.slug)}>
            <TextField
              view={view}
              name="controlWhere"
              label={assessment.controlWhere}
              hint={scanning.areaHint}
              autocomplete="off"
              value={refused?.typed.controlWhere}
              error={refused?.errors.controlWhere}
            />
            <TextField
              view={view}
              name="controlRadius"
              type="number"
              label={scanning.radius}
              hint={scanning.radiusHint}
              step={10}
              value={radius}
              error={refused?.errors.controlRadius}
            />
            <FormActs>
              <Button kind="quiet">{assessment.controlAct}</Button>
            </FormActs>
          </Form>
        )}
      </Split>
    </Section>
  )
}

const CountForm = ({ view, found, over, refused }: AssessmentProps) => {
  const { assessment } = view.words.problems
  const usual = String(Math.max(FEWEST_WEEKS, Math.min(over ?? 0, 52)))
  return (
    <Section title={found.assessments.length > 0 ? assessment.again : assessment.weigh}>
      <Form view={view} action={paths.problemAssessments(found.problem.slug)}>
        <TextField
          view={view}
          name="weeksBefore"
          type="number"
          label={assessment.weeksBefore}
          min={FEWEST_WEEKS}
          max={MOST_WEEKS}
          value={refused?.typed.weeksBefore ?? usual}
          error={refused?.errors.weeksBefore}
        />
        <TextField
          view={view}
          name="weeksAfter"
          type="number"
          label={assessment.weeksAfter}
          hint={assessment.weeksHint(over ?? 0)}
          min={FEWEST_WEEKS}
          max={MOST_WEEKS}
          value={refused?.typed.weeksAfter ?? usual}
          error={refused?.errors.weeksAfter}
        />
        <TextArea
          view={view}
          name="words"
          label={assessment.words}
          hint={assessment.wordsHint}
          optional
          rows={4}
          maxLength={2000}
          value={refused?.typed.words}
        />
        <FormActs>
          <Button icon="scale">{assessment.act}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

/** Check: the comparison area, the counts, what they say and how sure; then those who reported, and the end. */
export const AssessmentPage = (props: AssessmentProps) => {
  const { problem, assessments } = props.found
  const [latest] = assessments
  const isReady = problem.stage === 'assessment' && problem.area && problem.control && problem.responseFromOn
  return (
    <WorkFrame {...props} stage="assessment">
      <Needs {...props} />
      {latest && <Results view={props.view} latest={latest} weekly={props.weekly} />}
      <Control {...props} />
      {props.may.assess && isReady && <CountForm {...props} />}
      <ClosingParts {...props} />
    </WorkFrame>
  )
}
