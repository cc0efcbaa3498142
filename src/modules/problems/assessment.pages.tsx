import { Details } from '#ui/details.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { Results } from './assessment-result.pages.tsx'
import { ClosingParts, type ClosingProps } from './closing.pages.tsx'
import { RecordedLine } from './design.pages.tsx'
import { DesignMap } from './design-map.pages.tsx'
import type { DesignGround } from './design-map.ts'
import { JudgedDetail, VerdictCard } from './judged.pages.tsx'
import { judgedIn } from './judged.ts'
import { Look } from './look-form.pages.tsx'
import type { Assessment, Weekly } from './problem-case.ts'
import { Found } from './problem-pieces.pages.tsx'
import { WorkFrame, type WorkProps } from './work-frame.pages.tsx'

export type AssessmentProps = WorkProps &
  ClosingProps & {
    /** Weekly counts over the windows of the latest assessment where it was made before there were designs. */
    weekly: Weekly | undefined
    /** Outlines of the areas of the latest judgement's design; undefined where there is none. */
    ground: DesignGround | undefined
    /** The agency's day. */
    today: string
  }

const designOf = ({ found }: Pick<AssessmentProps, 'found'>, made: Assessment) => found.designs.find(({ id }) => id === made.designId)

/** What the latest look found: the verdict, the chart, where it went, the map; everything else folded. */
const Latest = (props: AssessmentProps & { latest: Assessment }) => {
  const { view, found, latest, weekly, ground } = props
  const words = view.words.problems
  const judged = judgedIn(latest.result)
  if (!judged) return <Results view={view} latest={latest} weekly={weekly} />
  const design = designOf(props, latest)
  const before = design && found.designs.find(({ id }) => id === design.supersedes)
  const shown = { view, made: latest, judged, design }
  return (
    <Section title={words.page.happened}>
      <Flow room="loose">
        <VerdictCard {...shown} level={3} />
        {design && design.id !== found.designs[0]?.id && <p class="muted">{words.judged.byOther}</p>}
        <JudgedDetail {...shown} />
        {design && (
          <Flow>
            <h3>{words.design.title}</h3>
            <RecordedLine view={view} design={design} before={before} />
            {ground && <DesignMap view={view} areas={design} ground={ground} />}
          </Flow>
        )}
      </Flow>
    </Section>
  )
}

const Others = (props: AssessmentProps & { others: readonly Assessment[] }) => {
  const { view, others } = props
  if (others.length === 0) return null
  return (
    <Details summary={view.words.problems.judged.others}>
      <Flow>
        {others.map((made) => {
          const judged = judgedIn(made.result)
          return judged ? (
            <VerdictCard view={view} made={made} judged={judged} design={designOf(props, made)} />
          ) : (
            <Found view={view} assessment={made} />
          )
        })}
      </Flow>
    </Details>
  )
}

/** Check: what was found, the planned look; then those who reported, and the end. */
export const AssessmentPage = (props: AssessmentProps) => {
  const [latest, ...others] = props.found.assessments
  return (
    <WorkFrame {...props} stage="assessment">
      {latest && <Latest {...props} latest={latest} />}
      <Others {...props} others={others} />
      {props.found.problem.state === 'open' && <Look {...props} />}
      <ClosingParts {...props} />
    </WorkFrame>
  )
}
