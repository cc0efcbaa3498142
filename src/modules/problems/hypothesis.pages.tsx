import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Choices } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Flow, Section, Split } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { Hypothesis } from './problem-case.ts'
import type { WorkProps } from './work-frame.pages.tsx'

export const STANDINGS = ['open', 'supported', 'rejected'] as const

const EvidenceList = ({ view, cause, speaks }: WorkProps & { cause: Hypothesis; speaks: 'for' | 'against' }) => {
  const { analysis } = view.words.problems
  const pieces = cause.evidence.filter((piece) => piece.speaks === speaks)
  return (
    <div>
      <h4>{analysis[speaks]}</h4>
      {pieces.length === 0 && <p class="muted">{analysis.unknown}</p>}
      <ul>
        {pieces.map(({ words, source }) => (
          <li>
            {words}
            {source && <span class="muted small"> ({source})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

const EvidenceForm = (props: WorkProps & { cause: Hypothesis }) => {
  const { view, found, cause, refused } = props
  const { analysis } = view.words.problems
  const field = (name: string) => `${name}-${cause.id}`
  const value = (name: string) => refused?.typed[field(name)]
  const error = refused?.errors[field('evidence')]
  const choices = [
    { value: 'for', label: analysis.for },
    { value: 'against', label: analysis.against },
  ]
  return (
    <Details summary={analysis.addEvidence} bare open={error !== undefined}>
      <Form view={view} action={paths.problemEvidence(found.problem.slug, cause.id)}>
        <TextArea
          view={view}
          name={field('evidence')}
          label={analysis.evidence}
          rows={2}
          maxLength={2000}
          value={value('evidence')}
          error={error}
        />
        <Choices view={view} name={field('speaks')} label={analysis.speaks} look="row" choices={choices} value={value('speaks') ?? 'for'} />
        <TextField view={view} name={field('source')} label={analysis.source} optional maxLength={200} value={value('source')} />
        <FormActs>
          <Button kind="quiet">{analysis.addEvidence}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

const Judge = ({ view, found, cause }: WorkProps & { cause: Hypothesis }) => {
  const { analysis, standing } = view.words.problems
  return (
    <Details summary={analysis.judge} bare>
      <Form view={view} action={paths.problemStandings(found.problem.slug, cause.id)}>
        <Choices
          view={view}
          name={`standing-${cause.id}`}
          label={analysis.judge}
          look="row"
          choices={STANDINGS.map((value) => ({ value, label: standing[value] }))}
          value={cause.standing}
        />
        <FormActs>
          <Button kind="quiet">{analysis.judgeAct}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

const TONE = { open: 'plain', supported: 'accent', rejected: 'plain' } as const

const Cause = (props: WorkProps & { cause: Hypothesis }) => {
  const { view, cause, may } = props
  return (
    <Card title={cause.words}>
      <p>
        <Tag tone={TONE[cause.standing]}>{view.words.problems.standing[cause.standing]}</Tag>
      </p>
      <Split even>
        <EvidenceList {...props} speaks="for" />
        <EvidenceList {...props} speaks="against" />
      </Split>
      {may.contribute && <EvidenceForm {...props} />}
      {may.work && <Judge {...props} />}
    </Card>
  )
}

/** Causes with what speaks for and against each, and the forms of those who may add. */
export const Causes = (props: WorkProps) => {
  const { view, found, may, refused } = props
  const { analysis } = view.words.problems
  return (
    <Section title={analysis.causes}>
      <Flow>
        {found.hypotheses.length === 0 && <p class="muted">{analysis.noCauses}</p>}
        {found.hypotheses.map((cause) => (
          <Cause {...props} cause={cause} />
        ))}
        {may.contribute && (
          <Form view={view} action={paths.problemHypotheses(found.problem.slug)}>
            <TextArea
              view={view}
              name="cause"
              label={analysis.cause}
              hint={analysis.causeHint}
              rows={2}
              maxLength={500}
              value={refused?.typed.cause}
              error={refused?.errors.cause}
            />
            <FormActs>
              <Button kind="quiet" icon="plus">
                {analysis.addCause}
              </Button>
            </FormActs>
          </Form>
        )}
      </Flow>
    </Section>
  )
}
