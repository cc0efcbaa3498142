import type { MapBackground } from '#modules/agencies/index.ts'
import { dateIn, numberIn } from '#modules/problems/index.ts'
import { paths } from '#paths.ts'
import { countInWords, dayInWords, percentInWords } from '#ui/calendar.ts'
import { LineChart } from '#ui/chart-line.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { FindingCard } from '#ui/finding-card.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Section, Split } from '#ui/section.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import { Table } from '#ui/table.tsx'
import { Trail } from '#ui/trail.tsx'
import { Acts, type ActsProps } from './candidate-act.pages.tsx'
import { chanceOf, placeOf, sentenceOf, Tags, whatOf, whereOf } from './candidate-piece.pages.tsx'
import { type CandidateEvent, doubtsOf, surenessOf } from './candidate-view.ts'
import { type CandidateKind, oneIn } from './finding.ts'
import { dayOfNumber } from './scan.ts'

export type CandidateProps = ActsProps & {
  background: MapBackground | undefined
  /** The circle and the box around it, [west, south, east, north]. */
  circle: { readonly ring: readonly (readonly [number, number])[]; readonly bounds: readonly [number, number, number, number] }
  /** Undefined for those who see circle and counts alone. */
  events: readonly CandidateEvent[] | undefined
}

const METHOD = {
  emerging: 'emerging-change',
  'near-repeat': 'near-repeats',
  'hot-spot': 'hot-spots',
  'repeat-place': 'repeat-places',
} as const satisfies Record<CandidateKind, string>

const Sure = ({ view, card: { candidate } }: CandidateProps) => {
  const { sure } = view.words.pinpoint
  const facts = [
    { term: sure.observed, value: countInWords(view, candidate.observed) },
    { term: sure.usual, value: numberIn(view.language, candidate.usual) },
    { term: sure.chanceTerm, value: sure.chanceValue(countInWords(view, oneIn(candidate.p))) },
    { term: sure.looks, value: sure.looksValue },
    ...(candidate.stability === null
      ? []
      : [{ term: sure.stability, value: sure.stabilityValue(percentInWords(view, candidate.stability)) }]),
    ...(candidate.startedWeeksAgo === null ? [] : [{ term: sure.started, value: sure.startedValue(candidate.startedWeeksAgo) }]),
    ...(candidate.elevatedUntilDay === null
      ? []
      : [{ term: sure.elevated, value: sure.elevatedValue(dateIn(view.language, dayOfNumber(candidate.elevatedUntilDay))) }]),
    { term: sure.voices, value: sure.voicesValue(candidate.voices) },
    { term: sure.span, value: sure.spanValue(dateIn(view.language, candidate.fromOn), dateIn(view.language, candidate.untilOn)) },
  ]
  return (
    <Section title={sure.title} aside={<a href={paths.method(METHOD[candidate.kind])}>{sure.method}</a>}>
      <DefinitionList facts={facts} />
    </Section>
  )
}

const Doubts = ({ view, card }: CandidateProps) => {
  const { notMeans } = view.words.pinpoint
  return (
    <Section title={notMeans.title}>
      <ul>
        {doubtsOf(card.candidate).map((doubt) => (
          <li>{notMeans[doubt]}</li>
        ))}
      </ul>
    </Section>
  )
}

const Weekly = ({ view, card: { candidate } }: CandidateProps) => {
  const { chart } = view.words.pinpoint
  const last = candidate.weeks.length - 1
  const usual = candidate.weeks.map(({ usual: value }) => (value === null ? undefined : { value: Math.round(value * 10) / 10 }))
  return (
    <LineChart
      view={view}
      title={chart.title}
      note={chart.note}
      desc={chart.desc}
      moments={candidate.weeks.map((_, i) => chart.week(last - i))}
      series={[
        { name: chart.counted, values: candidate.weeks.map(({ count }) => ({ value: count })) },
        ...(usual.some(Boolean) ? [{ name: chart.usual, values: usual, dashed: true }] : []),
      ]}
      format={(value) => numberIn(view.language, value)}
    />
  )
}

const Events = ({ view, card: { candidate }, events }: CandidateProps) => {
  const words = view.words.pinpoint.events
  if (!events)
    return (
      <Section title={words.title}>
        <p class="muted">{words.hidden}</p>
      </Section>
    )
  if (events.length === 0)
    return (
      <Section title={words.title}>
        <p class="muted">{words.gone}</p>
      </Section>
    )
  return (
    <Section title={words.title} aside={words.shown(events.length, candidate.events)}>
      <Table
        caption={words.title}
        quietCaption
        rows={events}
        columns={[
          { head: words.when, cell: ({ on }) => dateIn(view.language, on) },
          { head: words.what, cell: ({ what, reference }) => (reference ? <a href={paths.inboxReport(reference)}>{what}</a> : what) },
          { head: words.place, cell: ({ place }) => place ?? '' },
        ]}
      />
    </Section>
  )
}

/** One thing that stands out: the sentence, where and when, how sure and why, what it might not mean, what is behind it, and three acts. */
export const CandidatePage = (props: CandidateProps) => {
  const { view, card, background, circle } = props
  const words = view.words.pinpoint
  const title = words.title1(whatOf(props), card.candidate.kind === 'repeat-place' ? placeOf(props) : whereOf(props))
  return (
    <Page
      view={view}
      title={title}
      eyebrow={words.kinds[card.candidate.kind]}
      indexed={false}
      trail={<Trail view={view} steps={[{ label: words.title, href: paths.candidates() }, { label: title }]} />}
    >
      <Split>
        <Flow>
          <FindingCard
            view={view}
            level={2}
            sentence={sentenceOf(props)}
            sureness={surenessOf(card.candidate)}
            surenessWords={chanceOf(props)}
            picture={<Tags view={view} card={card} />}
          />
          <Weekly {...props} />
        </Flow>
        <StaticMap
          view={view}
          label={words.map}
          data={{ bounds: circle.bounds, ...background, areas: [{ rings: [circle.ring], tone: 'strong' }] }}
        />
      </Split>
      <Acts {...props} />
      <Split even>
        <div>
          <Sure {...props} />
        </div>
        <div>
          <Doubts {...props} />
        </div>
      </Split>
      <Events {...props} />
      {card.candidate.decidedAt && <p class="small muted">{words.act.decided(dayInWords(view, card.candidate.decidedAt))}</p>}
    </Page>
  )
}
