import { dateIn } from '#modules/problems/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { countInWords, percentInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FindingCard } from '#ui/finding-card.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Moment } from '#ui/moment.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow, Grid } from '#ui/section.tsx'
import { Tabs } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { CANDIDATE_STATES, type CandidateState } from './candidate.ts'
import { chanceOf, hrefOf, Spark, sentenceOf, Tags } from './candidate-piece.pages.tsx'
import { type CandidateCard, type ScanView, surenessOf } from './candidate-view.ts'

export type CandidatesProps = {
  view: View
  state: CandidateState
  cards: readonly CandidateCard[]
  counts: Readonly<Record<CandidateState, number>>
  scan: ScanView
  mayScan: boolean
}

/** How far a look is, or what the last one looked at. */
const Looked = ({ view, scan }: Pick<CandidatesProps, 'view' | 'scan'>) => {
  const words = view.words.pinpoint.scan
  const { latest, done, isUnderWay } = scan
  if (isUnderWay && latest)
    return (
      <Notice icon="hourglass">
        <p>{latest.state === 'waiting' ? words.waiting : words.looking(percentInWords(view, latest.doneShare))}</p>
        <ButtonLink kind="quiet" href={paths.candidates()} icon="refresh-cw">
          {words.refresh}
        </ButtonLink>
      </Notice>
    )
  const sources = done?.looked.sources.map(({ source, events, untilOn }) =>
    words.sourceLine(countInWords(view, events), words.source[source], dateIn(view.language, untilOn)),
  )
  return (
    <>
      {latest && latest.state !== 'done' && (
        <Notice tone="warm">
          <p>{words.failed}</p>
        </Notice>
      )}
      {done?.finishedAt ? (
        <p class="small muted">
          {words.last} <Moment view={view} at={done.finishedAt} />.{' '}
          {sources && sources.length > 0 && words.looked(sources.join(', '), countInWords(view, done.looked.looks))}{' '}
          <a href={paths.method('false-discoveries')}>{words.falseShare}</a>
        </p>
      ) : (
        <p class="muted">{words.never}</p>
      )}
    </>
  )
}

const Cards = ({ view, cards }: Pick<CandidatesProps, 'view' | 'cards'>) => (
  <Grid columns="two">
    {cards.map((card) => (
      <FindingCard
        view={view}
        level={2}
        eyebrow={view.words.pinpoint.kinds[card.candidate.kind]}
        sentence={sentenceOf({ view, card })}
        href={hrefOf(card)}
        sureness={surenessOf(card.candidate)}
        surenessWords={chanceOf({ view, card })}
        picture={
          <>
            <Spark view={view} card={card} />
            <Tags view={view} card={card} />
          </>
        }
      />
    ))}
  </Grid>
)

/** What stands out, residents' own words first; what is watched, dismissed, or has become a problem. */
export const CandidatesPage = ({ view, state, cards, counts, scan, mayScan }: CandidatesProps) => {
  const words = view.words.pinpoint
  const tabs = CANDIDATE_STATES.map((one) => ({
    label: counts[one] > 0 ? `${words.states[one]} (${countInWords(view, counts[one])})` : words.states[one],
    href: paths.candidates({ state: one }),
    current: one === state,
  }))
  return (
    <Page
      view={view}
      title={words.title}
      lede={words.lede}
      indexed={false}
      islands={scan.isUnderWay ? ['page-progress'] : []}
      acts={
        mayScan &&
        !scan.isUnderWay && (
          <Form view={view} action={paths.scans()} layout="plain">
            <Button kind="quiet" icon="search">
              {words.scan.act}
            </Button>
          </Form>
        )
      }
    >
      <Flow room="loose">
        <page-progress {...(scan.isUnderWay ? { 'data-running': '' } : {})}>
          <Looked view={view} scan={scan} />
        </page-progress>
        <Tabs label={words.tabs} tabs={tabs} />
        {cards.length === 0 ? (
          <EmptyState icon="search" level={2} title={words.empty[state]}>
            {words.empty[`${state}Text`]}
          </EmptyState>
        ) : (
          <Cards view={view} cards={cards} />
        )}
      </Flow>
    </Page>
  )
}
