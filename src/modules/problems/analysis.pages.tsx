import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Form, FormActs } from '#ui/form.tsx'
import { Cluster, Flow, Section } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { KeptPictures } from './analysis-picture.pages.tsx'
import type { Kept } from './analysis-picture.ts'
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

type AnalysisProps = WorkProps & { kept?: Kept | undefined }

const Numbers = ({ view, found, may, refused, kept }: AnalysisProps) => {
  const words = view.words.problems.pictures
  const { slug } = found.problem
  const pictures = kept?.pictures ?? []
  return (
    <Section title={words.kept} aside={pictures.length > 0 && <a href={paths.problemNumbers(slug)}>{words.look}</a>}>
      <Flow room="loose">
        {pictures.length === 0 && <p class="muted">{words.keptNone}</p>}
        <KeptPictures view={view} slug={slug} kept={pictures} background={kept?.background} mayWork={may.work} refused={refused} />
        {pictures.length === 0 && (
          <Cluster>
            <ButtonLink href={paths.problemNumbers(slug)} icon="chart-column" kind="quiet">
              {words.look}
            </ButtonLink>
          </Cluster>
        )}
      </Flow>
    </Section>
  )
}

/** Understand: the triangle, what the numbers said, causes with their evidence, and what follows from them. */
export const AnalysisPage = (props: AnalysisProps) => {
  const { view, found, may } = props
  const { analysis } = view.words.problems
  return (
    <WorkFrame {...props} stage="analysis">
      <Section title={analysis.triangle} lede={analysis.triangleWords}>
        <TrianglePicture view={view} triangle={found.problem.triangle} />
      </Section>
      <Numbers {...props} />
      <Causes {...props} />
      {may.work ? <AnalysisForm {...props} /> : <Understood {...props} />}
    </WorkFrame>
  )
}
