import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { FindingCard } from '#ui/finding-card.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { MAP_ISLANDS } from '#ui/map-with-list.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { Tabs, Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { Drawn, type KeptKinds, PictureSource, tellPicture } from './analysis-picture.pages.tsx'
import { type Asked, isRefused, type PictureKind } from './analysis-picture.ts'
import type { Refused as WhyNot } from './analysis-refusal.ts'
import type { Problem } from './problem.ts'
import type { May } from './problem-can.ts'
import type { Case } from './problem-case.ts'
import type { Refused } from './work-frame.pages.tsx'

export type NumbersProps = {
  view: View
  problem: Problem
  may: May
  /** Undefined: there is nothing to count yet. */
  pictures: readonly Asked[] | undefined
  background: Case['background']
  kept: KeptKinds
  refused?: Refused | undefined
}

const GROUPS: readonly {
  readonly group: 'when' | 'where' | 'kinds' | 'who' | 'changed' | 'follows'
  readonly kinds: readonly PictureKind[]
}[] = [
  { group: 'when', kinds: ['hours', 'weeks', 'season'] },
  { group: 'where', kinds: ['map', 'places'] },
  { group: 'kinds', kinds: ['kinds'] },
  { group: 'who', kinds: ['tellers'] },
  { group: 'changed', kinds: ['change'] },
  { group: 'follows', kinds: ['near-repeats'] },
]

function refusalInWords(view: View, kind: PictureKind, { refused, n, needed }: WhyNot): string {
  const words = view.words.problems.pictures
  return words.refused[refused](n, needed, words.tooFewFor[kind])
}

const Add = ({ view, problem, kind, title }: Pick<NumbersProps, 'view' | 'problem'> & { kind: PictureKind; title: string }) => {
  const words = view.words.problems.pictures
  return (
    <Form view={view} action={paths.problemPictures(problem.slug)} layout="plain">
      <Button kind="quiet" icon="plus" name="picture" value={kind} label={words.addLabel(title)}>
        {words.add}
      </Button>
    </Form>
  )
}

const One = ({ view, problem, may, kept, background, asked }: NumbersProps & { asked: Asked }) => {
  const words = view.words.problems.pictures
  const title = words[asked.kind].title
  if (isRefused(asked)) return <FindingCard view={view} eyebrow={title} sentence={refusalInWords(view, asked.kind, asked.refusal)} />
  const told = tellPicture(view, asked, background)
  const since = kept.get(asked.kind)
  return (
    <div id={asked.kind}>
      <FindingCard
        view={view}
        eyebrow={told.drawing === false ? title : undefined}
        sentence={told.sentence}
        surenessWords={since && words.alreadyIn(dayInWords(view, since))}
        picture={<Drawn told={told} />}
        acts={may.contribute && <Add view={view} problem={problem} kind={asked.kind} title={title} />}
        method={<PictureSource view={view} picture={asked} />}
      />
    </div>
  )
}

const Groups = (props: NumbersProps & { pictures: readonly Asked[] }) => {
  const { groups } = props.view.words.problems.pictures
  return (
    <>
      {GROUPS.map(({ group, kinds }) => (
        <Section title={groups[group]} id={`in-${group}`}>
          <Flow room="loose">
            {kinds
              .flatMap((kind) => props.pictures.filter((asked) => asked.kind === kind))
              .map((asked) => (
                <One {...props} asked={asked} />
              ))}
          </Flow>
        </Section>
      ))}
    </>
  )
}

/** Everything that is counted about a problem, each with a button that puts it into the analysis. */
export const NumbersPage = (props: NumbersProps) => {
  const { view, problem, pictures, refused } = props
  const { problems } = view.words
  const words = problems.pictures
  const trail = [
    { label: problems.title, href: paths.problems() },
    { label: problem.title, href: paths.problem(problem.slug) },
    { label: problems.stages.analysis.name, href: paths.problemStage(problem.slug, 'analysis') },
    { label: words.title },
  ]
  return (
    <Page
      view={view}
      title={words.title}
      eyebrow={problem.title}
      lede={words.lede}
      indexed={false}
      islands={MAP_ISLANDS}
      trail={<Trail view={view} steps={trail} />}
    >
      <ErrorSummary view={view} errors={refused?.errors} />
      {pictures ? (
        <>
          <Tabs label={words.contents} tabs={GROUPS.map(({ group }) => ({ label: words.groups[group], href: `#in-${group}` }))} />
          <Groups {...props} pictures={pictures} />
        </>
      ) : (
        <EmptyState
          icon="chart-line"
          level={2}
          title={words.needsArea.title}
          acts={<ButtonLink href={paths.problemStage(problem.slug, 'scanning')}>{words.needsArea.act}</ButtonLink>}
        >
          {words.needsArea.words}
        </EmptyState>
      )}
    </Page>
  )
}
