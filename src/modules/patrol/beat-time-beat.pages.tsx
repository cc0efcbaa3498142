import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { percentInWords } from '#ui/calendar.ts'
import { BarChart } from '#ui/chart-bar.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import { Cluster, Flow, Section } from '#ui/section.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { BeatMonth } from './beat-month.ts'
import {
  abstractedShare,
  type BeatTime,
  deliveredMin,
  deliveredShare,
  NO_BEAT_TIME,
  plus,
  reasonShares,
  SHIFTS_AT_LEAST,
} from './beat-time.ts'
import { Months } from './beat-time-months.pages.tsx'
import { hoursInWords } from './beat-time-words.pages.tsx'
import { Guarantee } from './guarantee.pages.tsx'
import type { Measure } from './guarantee.ts'

export type BeatTimeOfProps = {
  view: View
  beat: { readonly slug: string; readonly name: string }
  neighborhoods: readonly { readonly slug: string; readonly name: string }[]
  /** Twelve full months, the oldest first, each with a moment in it. */
  months: readonly (BeatMonth & { readonly moment: Date })[]
  /** The month that runs; undefined on pages of earlier years. */
  running?: (BeatMonth & { readonly moment: Date }) | undefined
  /** Undefined on pages of earlier years: the measures are of today. */
  measures?: readonly Measure[] | undefined
  earlier?: string | undefined
  later?: string | undefined
}

const sumOf = (months: readonly BeatTime[]): BeatTime => months.reduce(plus, NO_BEAT_TIME)

const Taken = ({ view, time }: { view: View; time: BeatTime }) => {
  const words = view.words.beatTime
  const { reasons } = view.words.shifts.abstractions
  const share = abstractedShare(time)
  if (time.abstractedMin === 0 || share === undefined)
    return (
      <Section title={words.of.taken}>
        <p>{words.of.takenNone}</p>
      </Section>
    )
  const shares = reasonShares(time)
  const notNamed = shares.find(({ named }) => named === 'not-named')
  return (
    <Section title={words.of.taken} lede={words.of.takenLede(hoursInWords(view, time.abstractedMin), percentInWords(view, share))}>
      {notNamed && <p class="warm-words">{words.of.notNamed(percentInWords(view, notNamed.share))}</p>}
      <BarChart
        view={view}
        title={words.of.takenChart}
        desc={words.of.takenDesc}
        bars={shares.map((one) => ({ label: reasons[one.named], value: one.share, lit: one.named === 'not-named' }))}
        format={(value) => percentInWords(view, value)}
        measure={words.takenOff}
      />
    </Section>
  )
}

const Years = ({ view, beat, earlier, later }: BeatTimeOfProps) => {
  const words = view.words.beatTime.of
  if (!earlier && !later) return null
  return (
    <nav aria-label={words.years}>
      <Cluster>
        {earlier && (
          <ButtonLink kind="quiet" icon="arrow-left" href={paths.beatTimeOf(beat.slug, earlier)}>
            {words.earlier}
          </ButtonLink>
        )}
        {later && (
          <ButtonLink kind="quiet" icon="arrow-right" href={paths.beatTimeOf(beat.slug, later)}>
            {words.later}
          </ButtonLink>
        )}
      </Cluster>
    </nav>
  )
}

const sentence = (view: View, time: BeatTime): string => {
  const { of } = view.words.beatTime
  const share = deliveredShare(time)
  if (share === undefined || time.shifts < SHIFTS_AT_LEAST) return of.tooFew(time.shifts)
  return of.sentence(hoursInWords(view, deliveredMin(time)), hoursInWords(view, time.plannedMin), percentInWords(view, share))
}

/** One beat, in public: what it can hold its police to, twelve months of planned and delivered time, and what took the rest. */
export const BeatTimeOfPage = (props: BeatTimeOfProps) => {
  const { view, beat, neighborhoods, months, running, measures } = props
  const words = view.words.beatTime
  const time = sumOf(months)
  return (
    <Page
      view={view}
      title={words.of.title(beat.name)}
      description={words.of.description(beat.name)}
      lede={sentence(view, time)}
      trail={<Trail view={view} steps={[{ label: words.short, href: paths.beatTime() }, { label: beat.name }]} />}
    >
      {neighborhoods.length > 0 && (
        <p>
          {words.of.neighborhoods}:{' '}
          {neighborhoods.map(({ slug, name }, i) => (
            <>
              {i > 0 && ', '}
              <a href={paths.neighborhood(slug)}>{name}</a>
            </>
          ))}
        </p>
      )}
      {measures && <Guarantee view={view} measures={measures} />}
      {time.shifts === 0 ? (
        <EmptyState icon="clock" title={words.none}>
          {words.noneOfBeat}
        </EmptyState>
      ) : (
        <>
          <Months view={view} months={months} running={running} />
          <Taken view={view} time={running ? plus(time, running) : time} />
        </>
      )}
      <Section title={words.how}>
        <Flow>
          <p>
            <a href={paths.method('beat-time')}>{view.words.methods.each['beat-time'].name}</a>
          </p>
          <Years {...props} />
        </Flow>
      </Section>
    </Page>
  )
}
