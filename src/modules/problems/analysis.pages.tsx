import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Causes } from './hypothesis.pages.tsx'
import { LONGEST_WORDS } from './problem.ts'
import { TrianglePicture } from './triangle.pages.tsx'
import { TRIANGLE } from './triangle.ts'
import { WorkFrame, type WorkProps } from './work-frame.pages.tsx'

const Understood = ({ view, found: { problem } }: WorkProps) => {
  const { analysis } = view.words.problems
  return (
    <Section title={analysis.text} aside={problem.analysisAt && analysis.writtenOn(dayInWords(view, problem.analysisAt))}>
      {problem.analysis ? problem.analysis.split(/\n+/).map((line) => <p>{line}</p>) : <p class="muted">{analysis.nobody}</p>}
    </Section>
  )
}

const AnalysisForm = ({ view, found, refused }: WorkProps) => {
  const { analysis } = view.words.problems
  const { problem } = found
  return (
    <Section title={analysis.text}>
      <Form view={view} action={paths.problemStage(problem.slug, 'analysis')}>
        <TextArea
          view={view}
          name="analysis"
          label={analysis.text}
          hint={analysis.textHint}
          optional
          rows={8}
          maxLength={LONGEST_WORDS}
          value={refused?.typed.analysis ?? problem.analysis ?? ''}
          error={refused?.errors.analysis}
        />
        <h3>{analysis.triangle}</h3>
        {TRIANGLE.map((side) => (
          <TextField
            view={view}
            name={`side-${side}`}
            label={analysis.sides[side]}
            hint={analysis.sideHints[side]}
            optional
            maxLength={300}
            value={refused?.typed[`side-${side}`] ?? problem.triangle[side]}
          />
        ))}
        <FormActs>
          <Button>{analysis.save}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

/** Understand: the triangle, causes with their evidence, and what follows from them. */
export const AnalysisPage = (props: WorkProps) => {
  const { view, found, may } = props
  const { analysis } = view.words.problems
  return (
    <WorkFrame {...props} stage="analysis">
      <Section title={analysis.triangle} lede={analysis.triangleWords}>
        <TrianglePicture view={view} triangle={found.problem.triangle} />
      </Section>
      <Causes {...props} />
      {may.work ? <AnalysisForm {...props} /> : <Understood {...props} />}
    </WorkFrame>
  )
}
