import type { Child } from 'hono/jsx'
import type { Interval } from '#engines/statistics/interval.ts'
import { paths } from '#paths.ts'
import { countInWords, percentInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Grid } from '#ui/section.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { Familiarity } from './familiarity.ts'

type Part = { view: View; familiarity: Familiarity }
type MeasureProps = { title: string; value: string; says: string; details: readonly (string | undefined)[] }

const Measure = ({ title, value, says, details }: MeasureProps) => (
  <Card title={title} level={2}>
    <div class="number modest">
      <p class="value">{value}</p>
      <p class="says">{says}</p>
      <p class="muted small">{details.filter(Boolean).join(' ')}</p>
    </div>
  </Card>
)

/** A measure for which there were too few contacts, or no blocks. */
const Refused = ({ view, title, why }: { view: View; title: string; why: 'contacts' | 'blocks' }) => {
  const words = view.words.familiarity
  const isFew = why === 'contacts'
  return (
    <Measure title={title} value={isFew ? words.tooFew : words.noBlocks} says={isFew ? words.tooFewWhy : words.noBlocksWhy} details={[]} />
  )
}

const likely = (view: View, { low, high }: Interval) =>
  view.words.familiarity.interval(percentInWords(view, low), percentInWords(view, high))

const Reach = ({ view, familiarity: { coverage } }: Part): Child => {
  const { measures } = view.words.familiarity
  const { title, says, detail, effective } = measures.coverage
  if (typeof coverage === 'string') return [title, measures.recency.title].map((name) => <Refused view={view} title={name} why="blocks" />)
  const { recency } = measures
  const days = coverage.medianDays
  const share = percentInWords(view, coverage.effective)
  return (
    <>
      <Measure
        title={title}
        value={percentInWords(view, coverage.share)}
        says={says}
        details={[
          detail(countInWords(view, coverage.met), countInWords(view, coverage.units)),
          likely(view, coverage.interval),
          effective(share),
        ]}
      />
      <Measure
        title={recency.title}
        value={days === undefined ? recency.never : recency.value(Math.round(days))}
        says={days === undefined ? recency.neverSays : recency.says}
        details={[measures.coverage.detail(countInWords(view, coverage.met), countInWords(view, coverage.units))]}
      />
    </>
  )
}

const Spread = ({ view, familiarity: { breadth } }: Part) => {
  const { title, says, detail } = view.words.familiarity.measures.breadth
  if (typeof breadth === 'string') return <Refused view={view} title={title} why={breadth === 'too-few-groups' ? 'blocks' : 'contacts'} />
  const details = [detail(countInWords(view, breadth.unmet), countInWords(view, breadth.groups)), likely(view, breadth.interval)]
  return <Measure title={title} value={percentInWords(view, breadth.breadth)} says={says} details={details} />
}

const BothWays = ({ view, familiarity: { reciprocity } }: Part) => {
  const { title, says, detail } = view.words.familiarity.measures.reciprocity
  if (typeof reciprocity === 'string') return <Refused view={view} title={title} why="contacts" />
  const details = [detail(countInWords(view, reciprocity.twoWay), countInWords(view, reciprocity.n)), likely(view, reciprocity.interval)]
  return <Measure title={title} value={percentInWords(view, reciprocity.share)} says={says} details={details} />
}

const SameFace = ({ view, familiarity: { continuity } }: Part) => {
  const { title, says, detail } = view.words.familiarity.measures.continuity
  if (typeof continuity === 'string') return <Refused view={view} title={title} why="contacts" />
  const details = [detail(countInWords(view, continuity.n)), likely(view, continuity.interval)]
  return <Measure title={title} value={percentInWords(view, continuity.same)} says={says} details={details} />
}

/** Five measures of how well a neighborhood and its officers know each other, for everybody; the sixth is what residents will say. */
export const FamiliarityPage = ({ view, familiarity, neighborhood }: Part & { neighborhood: { slug: string; name: string } }) => {
  const words = view.words.familiarity
  const { title, value, says } = words.measures.recognition
  const steps = [{ label: neighborhood.name, href: paths.neighborhood(neighborhood.slug) }, { label: words.short }]
  return (
    <Page view={view} title={words.title(neighborhood.name)} lede={words.lede} trail={<Trail view={view} steps={steps} />}>
      <Flow>
        <p>{words.since(countInWords(view, familiarity.contacts))}</p>
        <Grid columns="two">
          <Reach view={view} familiarity={familiarity} />
          <Spread view={view} familiarity={familiarity} />
          <BothWays view={view} familiarity={familiarity} />
          <SameFace view={view} familiarity={familiarity} />
          <Measure title={title} value={value} says={says} details={[]} />
        </Grid>
        <p>
          <a href={paths.method('familiarity')}>{words.method}</a>
        </p>
      </Flow>
    </Page>
  )
}
