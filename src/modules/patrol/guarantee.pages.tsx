import type { Child } from 'hono/jsx'
import { tagOf } from '#locales/language.ts'
import { paths } from '#paths.ts'
import { countInWords, dayInWords, percentInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Grid, Section } from '#ui/section.tsx'
import { State, type StateName } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import { hoursInWords } from './beat-time-words.pages.tsx'
import { LEAST_SHARE, type Measure, MOST_ABSTRACTED, type Standing } from './guarantee.ts'

const STATE: Record<Standing, StateName> = { met: 'kept', 'not-met': 'broken', 'cannot-tell': 'open' }

type Of<K extends Measure['kind']> = { view: View; measure: Extract<Measure, { kind: K }> }
type Counted = Extract<Measure, { kind: 'reply' }>['counted']

/** A share in whole percent; to a tenth where whole percent would stand on its line and the share does not. */
const shareInWords = (view: View, share: number, line: number): string =>
  Math.round(share * 100) === Math.round(line * 100) && share !== line
    ? new Intl.NumberFormat(tagOf(view.language), { style: 'percent', maximumFractionDigits: 1 }).format(share)
    : percentInWords(view, share)

const Give = ({ view, counted, n }: { view: View; counted: NonNullable<Counted>; n: string }) => (
  <p class="muted small">
    {view.words.beatTime.guarantee.give(percentInWords(view, counted.interval.low), percentInWords(view, counted.interval.high), n)}
  </p>
)

const Named = ({ view, measure: { name, hasChannel, officers } }: Of<'named-officer'>) => {
  const words = view.words.beatTime.guarantee.each['named-officer']
  return (
    <>
      <p>{name === null ? words.nobody : hasChannel ? words.met(name) : words.noChannel(name)}</p>
      <p class="muted small">{words.counted(officers)}</p>
    </>
  )
}

const Priorities = ({ view, measure: { newest, moved, open } }: Of<'priorities'>) => {
  const words = view.words.beatTime.guarantee.each.priorities
  if (newest === null) return <p>{words.none}</p>
  return (
    <>
      <p>
        {words.text(moved, open)} {words.newest(dayInWords(view, newest))}
      </p>
      <p class="muted small">{words.counted}</p>
    </>
  )
}

const Heard = ({ view, measure: { counted, n, news, promises } }: Of<'heard'>) => {
  const words = view.words.beatTime.guarantee.each.heard
  return (
    <>
      <p>{counted ? words.text(shareInWords(view, counted.share, LEAST_SHARE)) : words.tooFew(n)}</p>
      <p>{words.beside(news, promises)}</p>
      {counted && <Give view={view} counted={counted} n={words.n(countInWords(view, n))} />}
    </>
  )
}

const FootPatrol = ({ view, measure: { deliveredMin, walks } }: Of<'foot-patrol'>) => {
  const words = view.words.beatTime.guarantee.each['foot-patrol']
  return (
    <>
      <p>{words.text}</p>
      <p>{deliveredMin === 0 ? words.besideFew : words.beside(hoursInWords(view, deliveredMin), walks)}</p>
    </>
  )
}

/** The two measures that are a share and nothing beside it. */
const Shared = ({ view, measure: { kind, counted, n } }: Of<'abstraction' | 'reply'>) => {
  const words = view.words.beatTime.guarantee.each[kind]
  if (!counted) return <p>{words.tooFew(n)}</p>
  return (
    <>
      <p>{words.text(shareInWords(view, counted.share, kind === 'abstraction' ? MOST_ABSTRACTED : LEAST_SHARE))}</p>
      <Give view={view} counted={counted} n={words.n(countInWords(view, n))} />
    </>
  )
}

function content(view: View, measure: Measure): Child {
  switch (measure.kind) {
    case 'named-officer':
      return <Named view={view} measure={measure} />
    case 'priorities':
      return <Priorities view={view} measure={measure} />
    case 'heard':
      return <Heard view={view} measure={measure} />
    case 'foot-patrol':
      return <FootPatrol view={view} measure={measure} />
    default:
      return <Shared view={view} measure={measure} />
  }
}

/** What a neighborhood can hold its police to: each measure with its state in a word, its number, its line. */
export const Guarantee = ({ view, measures }: { view: View; measures: readonly Measure[] }) => {
  const words = view.words.beatTime.guarantee
  const met = measures.filter(({ standing }) => standing === 'met').length
  return (
    <Section title={words.title} lede={words.lede} aside={words.short(met, measures.length)} id="guarantee">
      <Grid columns="two">
        {measures.map((measure) => (
          <Card level={3} title={words.each[measure.kind].title}>
            <p>
              <State view={view} state={STATE[measure.standing]} words={words.standing[measure.standing]} />
            </p>
            {content(view, measure)}
            <p class="muted small">{words.line(words.each[measure.kind].line)}</p>
          </Card>
        ))}
      </Grid>
      <p>
        <a href={paths.method('beat-guarantee')}>{words.how}</a>
      </p>
    </Section>
  )
}
