import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { type Problem, STAGES, type Stage } from './problem.ts'
import type { May } from './problem-can.ts'
import type { Case } from './problem-case.ts'
import { StageSteps } from './problem-pieces.pages.tsx'

/** What was refused, by field, with everything that was typed. */
export type Refused = { readonly errors: FormErrors; readonly typed: Readonly<Record<string, string>> }

export type WorkProps = { view: View; found: Case; may: May; refused?: Refused | undefined }

const neighborsOf = (stage: Stage) => {
  const at = STAGES.indexOf(stage)
  return { before: STAGES[at - 1], after: STAGES[at + 1] }
}

/** On to the next step, or back to the one before, from where the problem is now. */
const Moves = ({ view, problem }: { view: View; problem: Problem }) => {
  const words = view.words.problems
  const { before, after } = neighborsOf(problem.stage)
  return (
    <Card title={words.moves.title} level={2} tone="sunk">
      <Form view={view} action={paths.problemMoves(problem.slug)} layout="plain">
        <div class="cluster">
          {after && (
            <Button name="to" value={after} icon="arrow-right">
              {words.moves.forward(words.stages[after].name)}
            </Button>
          )}
          {before && (
            <Button name="to" value={before} kind="quiet" icon="undo-2">
              {words.moves.back(words.stages[before].name)}
            </Button>
          )}
        </div>
      </Form>
      {before && <p class="small muted">{words.moves.backWhy}</p>}
    </Card>
  )
}

/** The frame of the four pages on which a problem is worked: where it is, the step's question, the step's parts, the next step. */
export const WorkFrame = ({ view, found, may, refused, stage, children }: WorkProps & { stage: Stage; children?: Child }) => {
  const { problem } = found
  const words = view.words.problems
  const trail = [
    { label: words.title, href: paths.problems() },
    { label: problem.title, href: paths.problem(problem.slug) },
    { label: words.stages[stage].name },
  ]
  return (
    <Page
      view={view}
      title={words.stages[stage].name}
      eyebrow={problem.title}
      lede={words.stages[stage].question}
      indexed={false}
      trail={<Trail view={view} steps={trail} />}
    >
      <ErrorSummary view={view} errors={refused?.errors} />
      {problem.state !== 'open' && <Notice title={words.states[problem.state]} />}
      <StageSteps view={view} problem={problem} linked large />
      {children}
      {may.work && problem.stage === stage && <Moves view={view} problem={problem} />}
    </Page>
  )
}
