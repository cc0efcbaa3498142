import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { PICKER_ISLANDS } from '#ui/place-picker.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import { countedWords, RecordedLine } from './design.pages.tsx'
import { FEWEST_WEEKS_BEFORE, MOST_WEEKS } from './design.ts'
import { Buffer, Controls, type DesignPageProps, Own, type PlanProps } from './design-areas-form.pages.tsx'
import { Fit } from './design-fit.pages.tsx'
import { DesignMap } from './design-map.pages.tsx'

const Days = ({ view, found, planning: { typed }, refused }: PlanProps) => {
  const { design: words } = view.words.problems
  return (
    <>
      <TextField
        view={view}
        name="startsOn"
        type="date"
        label={words.startsOn}
        hint={words.startsHint}
        value={typed.startsOn}
        error={refused?.errors.startsOn}
      />
      <TextField
        view={view}
        name="lookOn"
        type="date"
        label={words.lookOn}
        hint={words.lookHint}
        value={typed.lookOn}
        error={refused?.errors.lookOn}
      />
      <TextField
        view={view}
        name="weeksBefore"
        type="number"
        label={words.weeksBefore}
        hint={words.weeksBeforeHint}
        min={FEWEST_WEEKS_BEFORE}
        max={MOST_WEEKS}
        value={typed.weeksBefore}
        error={refused?.errors.weeksBefore}
      />
      <p>
        <strong>{words.counted}</strong>: {countedWords(view, found.problem.counted, found.categories)}.{' '}
        <a href={paths.problemStage(found.problem.slug, 'scanning')}>{words.countedFrom}</a>
      </p>
    </>
  )
}

const Change = ({ view, found, planning, refused }: PlanProps) => {
  const { design: words } = view.words.problems
  const [standing] = found.designs
  if (!standing) return null
  return (
    <TextArea
      view={view}
      name="reason"
      label={words.reason}
      hint={words.reasonHint}
      rows={3}
      maxLength={500}
      value={planning.typed.reason}
      error={refused?.errors.reason}
    />
  )
}

/** What is told before it is recorded: that the response has begun. */
const Begun = ({ view, found, planning: { draft, today } }: PlanProps) => {
  const { design: words } = view.words.problems
  const [standing] = found.designs
  const begins = standing && standing.startsOn < draft.startsOn ? standing.startsOn : draft.startsOn
  if (begins === '' || today <= begins) return null
  return (
    <Notice tone="warm">
      <p>{standing ? words.afterStart : words.begun}</p>
    </Notice>
  )
}

const Shown = ({ view, planning }: PlanProps) => {
  const { design: words } = view.words.problems
  const { draft, foreseen, ground, until } = planning
  return (
    <Section title={words.sizeTitle}>
      <Flow>
        {foreseen && <Fit view={view} foreseen={foreseen} lookOn={draft.lookOn} until={until} />}
        <DesignMap view={view} areas={draft} ground={ground} />
      </Flow>
    </Section>
  )
}

const PlanForm = (props: PlanProps) => {
  const { view, found } = props
  const { design: words } = view.words.problems
  return (
    <Form view={view} action={paths.problemDesign(found.problem.slug)}>
      <Days {...props} />
      <Buffer {...props} />
      <Controls {...props} />
      <Own {...props} />
      <Change {...props} />
      <Begun {...props} />
      <p class="muted">{words.forGood}</p>
      <FormActs>
        <Button name="act" value="record" icon="check">
          {words.record}
        </Button>
        <Button name="act" value="show" kind="quiet">
          {words.show}
        </Button>
      </FormActs>
    </Form>
  )
}

/** How a response is going to be judged: the days, where it may go, what it is compared with; above it what could be seen that way. */
export const DesignPage = (props: DesignPageProps) => {
  const { view, found, planning, refused } = props
  const { problem, designs } = found
  const words = view.words.problems
  const trail = [
    { label: words.title, href: paths.problems() },
    { label: problem.title, href: paths.problem(problem.slug) },
    { label: words.stages.response.name, href: paths.problemStage(problem.slug, 'response') },
    { label: words.design.title },
  ]
  return (
    <Page
      view={view}
      title={words.design.page}
      eyebrow={problem.title}
      lede={words.design.question}
      indexed={false}
      islands={PICKER_ISLANDS}
      trail={<Trail view={view} steps={trail} />}
    >
      <ErrorSummary view={view} errors={refused?.errors} />
      {problem.state !== 'open' && <Notice title={words.states[problem.state]} />}
      {designs[0] && <RecordedLine view={view} design={designs[0]} before={designs[1]} />}
      {planning ? (
        <>
          <Shown {...props} planning={planning} />
          <PlanForm {...props} planning={planning} />
        </>
      ) : (
        <Notice tone="warm">
          <p>
            <a href={paths.problemStage(problem.slug, 'scanning')}>{words.design.needs}</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
