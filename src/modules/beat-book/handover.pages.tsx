import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { DefinitionList } from '#ui/details.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { Ground } from './book-view.ts'
import { dayWords } from './book-wording.pages.tsx'
import type { ClosingRefusal, Side } from './handover.ts'
import { Checklist, Closing, PromisesOneByOne } from './handover-checklist.pages.tsx'
import type { PackFacts } from './handover-facts.ts'
import { type CutSection, cutToRead, PACK_SECTIONS, readingMin } from './handover-pack.ts'
import { packInWords, stateOf } from './handover-wording.pages.tsx'

export type HandoverProps = {
  view: View
  ground: Pick<Ground, 'beat' | 'places' | 'neighborhoods'>
  facts: PackFacts
  /** Which of the two looks; undefined: neither. */
  side: Side | undefined
  may: { tick: boolean; close: boolean }
  refusal?: ClosingRefusal | undefined
}

const Dates = ({ view, facts: { handover, names } }: HandoverProps) => {
  const words = view.words.beatBook.handover.dates
  const facts = [
    { term: words.opens, value: dayWords(view, handover.opensOn) },
    { term: words.leaves(names.from), value: dayWords(view, handover.leavesOn) },
    { term: words.overlap, value: dayWords(view, handover.overlapUntil) },
    ...(handover.closedAt ? [{ term: words.closed, value: dayInWords(view, handover.closedAt) }] : []),
  ]
  return <DefinitionList facts={facts} wide />
}

const PackPart = ({ view, section }: { view: View; section: CutSection }) => {
  const { heading, lede, lines, left, href, name } = section
  const words = view.words.beatBook.handover
  return (
    <Section title={heading} id={name}>
      {lede && <p class={lines.length === 0 ? 'muted' : undefined}>{lede}</p>}
      {lines.length > 0 && (
        <ul class="rows pack">
          {lines.map((line) => (
            <li>
              <div>
                <h3>{line.href ? <a href={line.href}>{line.title}</a> : line.title}</h3>
                {line.words && <p>{line.words}</p>}
                {line.note && <p class="small muted">{line.note}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p>{href ? <a href={href}>{words.more(left)}</a> : words.more(left)}</p>}
    </Section>
  )
}

const TONE = { soon: 'plain', now: 'accent', over: 'warm', closed: 'plain' } as const

/** The handover pack of a beat: what matters first, cut so that it is read in a quarter of an hour, and the checklist of both. */
export const HandoverPage = (props: HandoverProps) => {
  const { view, ground, facts } = props
  const words = view.words.beatBook.handover
  const { slug, name } = ground.beat
  const sections = cutToRead(packInWords({ view, ground, facts }, PACK_SECTIONS))
  const state = stateOf(view, facts.handover)
  const { from, to } = facts.names
  return (
    <Page
      view={view}
      title={words.title(name)}
      eyebrow={`${words.eyebrow} · ${words.reading(readingMin(sections))}`}
      lede={words.lede(from, to ?? words.nobodyYet)}
      acts={
        <ButtonLink href={paths.handoverPaper(slug, facts.handover.id)} kind="quiet" icon="download">
          {words.download}
        </ButtonLink>
      }
      trail={<Trail view={view} steps={[{ label: view.words.beatBook.title(name), href: paths.book(slug) }, { label: words.eyebrow }]} />}
      indexed={false}
    >
      <p class="state-line">
        <Tag tone={TONE[state]} icon={state === 'closed' ? 'circle-check' : 'clock'}>
          {words.state[state]}
        </Tag>
      </p>
      <Dates {...props} />
      {sections.map((section) => (
        <PackPart view={view} section={section} />
      ))}
      <PromisesOneByOne {...props} />
      <Checklist {...props} />
      <Closing {...props} />
    </Page>
  )
}
