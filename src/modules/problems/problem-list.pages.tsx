import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords, monthInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AskForm, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Grid, Section } from '#ui/section.tsx'
import { State } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import { type ProblemState, STAGES, type Stage } from './problem.ts'
import { StageSteps } from './problem-pieces.pages.tsx'

/** A problem as the list shows it. */
export type Shown = {
  readonly slug: string
  readonly title: string
  readonly statement: string
  readonly stage: Stage
  readonly state: ProblemState
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly neighborhoodName: string | null
  readonly reports: number
}

type ListProps = {
  view: View
  chosen: { readonly neighborhood: string; readonly stage: string }
  neighborhoods: readonly { readonly slug: string; readonly name: string }[]
  open: readonly Shown[]
  closed: readonly Shown[]
  older?: string | undefined
  isFirst: boolean
  mayOpen: boolean
}

const Tile = ({ view, problem }: { view: View; problem: Shown }) => {
  const words = view.words.problems
  const since = words.startedFrom(monthInWords(view, problem.openedAt), problem.reports)
  return (
    <Card eyebrow={[problem.neighborhoodName, since].filter(Boolean).join('. ')} title={problem.title} href={paths.problem(problem.slug)}>
      <p class="muted">{problem.statement}</p>
      <StageSteps view={view} problem={problem} />
      {problem.closedAt && (
        <p>
          <State view={view} state={problem.state === 'closed' ? 'kept' : 'late'} words={words.states[problem.state]} />{' '}
          <span class="small muted">{dayInWords(view, problem.closedAt)}</span>
        </p>
      )}
    </Card>
  )
}

const Tiles = ({ view, problems }: { view: View; problems: readonly Shown[] }) => (
  <Grid>
    {problems.map((problem) => (
      <Tile view={view} problem={problem} />
    ))}
  </Grid>
)

const ALL = 'all'

const Filters = ({ view, chosen, neighborhoods }: Pick<ListProps, 'view' | 'chosen' | 'neighborhoods'>) => {
  const { filter, stages } = view.words.problems
  const places = [{ value: ALL, label: filter.everywhere }, ...neighborhoods.map(({ slug, name }) => ({ value: slug, label: name }))]
  const steps = [{ value: ALL, label: filter.everyStage }, ...STAGES.map((stage) => ({ value: stage, label: stages[stage].name }))]
  return (
    <Details summary={filter.label} open={Boolean(chosen.neighborhood || chosen.stage)} bare>
      <AskForm action={paths.problems()} label={filter.label}>
        <div class="grid two">
          <Select view={view} name="neighborhood" label={filter.neighborhood} value={chosen.neighborhood || ALL} noBlank choices={places} />
          <Select view={view} name="stage" label={filter.stage} value={chosen.stage || ALL} noBlank choices={steps} />
        </div>
        <FormActs>
          <Button kind="quiet">{filter.show}</Button>
        </FormActs>
      </AskForm>
    </Details>
  )
}

const Nothing = ({ view, chosen }: Pick<ListProps, 'view' | 'chosen'>) => {
  const { empty, emptyFilter } = view.words.problems
  if (!chosen.neighborhood && !chosen.stage)
    return (
      <EmptyState
        icon="search"
        title={empty.title}
        acts={<ButtonLink href={paths.report()}>{view.words.problems.page.sayReport}</ButtonLink>}
      >
        {empty.words}
      </EmptyState>
    )
  return (
    <EmptyState
      title={emptyFilter.title}
      acts={
        <ButtonLink kind="quiet" href={paths.problems()}>
          {emptyFilter.act}
        </ButtonLink>
      }
    >
      {emptyFilter.words}
    </EmptyState>
  )
}

/** Everything that is worked on, and what was closed. */
export const ProblemsPage = (props: ListProps) => {
  const { view, chosen, open, closed, older, isFirst, mayOpen } = props
  const words = view.words.problems
  return (
    <Page
      view={view}
      title={words.title}
      lede={words.lede}
      description={words.description}
      acts={
        mayOpen && (
          <ButtonLink href={paths.newProblem()} icon="plus">
            {words.openNew}
          </ButtonLink>
        )
      }
    >
      <Filters {...props} />
      {isFirst && (
        <Section title={words.open}>
          {open.length > 0 ? <Tiles view={view} problems={open} /> : <Nothing view={view} chosen={chosen} />}
        </Section>
      )}
      {(closed.length > 0 || !isFirst) && (
        <Section title={words.closed}>
          <Tiles view={view} problems={closed} />
          <Pagination view={view} newer={isFirst ? undefined : paths.problems(chosen)} older={older} />
        </Section>
      )}
    </Page>
  )
}
