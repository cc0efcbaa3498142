import { cellCenter } from '#engines/geometry/cell.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { countInWords } from '#ui/calendar.ts'
import { Page } from '#ui/layout.tsx'
import { boundsAround, type MapData } from '#ui/map-data.ts'
import { Section, Split } from '#ui/section.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import { Table } from '#ui/table.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { blockCorners } from './contact.ts'
import { languageInWords } from './contact-choice-words.ts'
import type { ContactEquity, Reached, UnmetBlock } from './contact-equity.ts'
import { blockInWords } from './plan-line.pages.tsx'

const MOST_BLOCKS = 20

type EquityProps = {
  view: View
  beat: { readonly slug: string; readonly name: string }
  equity: ContactEquity
  background: Omit<MapData, 'bounds'>
}

const BlockMap = ({ view, unmet, background }: { view: View; unmet: readonly UnmetBlock[]; background: EquityProps['background'] }) => {
  const middles = unmet.map(({ block }) => cellCenter(block)).map(({ lat, lng }) => [lng, lat] as const)
  const bounds = boundsAround(middles)
  if (!bounds) return null
  const data: MapData = {
    ...background,
    bounds,
    areas: unmet.map(({ block }) => ({
      rings: [blockCorners(block).map(({ lat, lng }) => [lng, lat] as const)],
      tone: 'warm-area' as const,
    })),
  }
  return <StaticMap view={view} label={view.words.familiarity.equity.map} data={data} />
}

const Blocks = ({ view, equity: { blocks }, background }: EquityProps) => {
  const words = view.words.familiarity.equity
  const listed = blocks.unmet.slice(0, MOST_BLOCKS)
  const rest = blocks.unmet.length - listed.length
  const met = words.blocksMet(countInWords(view, blocks.met), countInWords(view, blocks.all))
  if (blocks.all === 0) return <Section title={words.blocks} lede={view.words.familiarity.noBlocksWhy} />
  if (listed.length === 0) return <Section title={words.blocks} lede={`${met} ${words.allMet}`} />
  return (
    <Section title={words.blocks} lede={met}>
      <Split>
        <BlockMap view={view} unmet={listed} background={background} />
        <div>
          <Table
            caption={words.blocks}
            quietCaption
            columns={[
              { head: words.block, cell: ({ name }) => blockInWords(view, name) },
              { head: words.addresses, cell: ({ addresses }) => countInWords(view, addresses), figure: true },
              { head: words.last, cell: ({ days }) => (days === undefined ? words.never : words.daysAgo(Math.round(days))) },
            ]}
            rows={listed}
          />
          {rest > 0 && <p class="muted small">{words.more(rest)}</p>}
        </div>
      </Split>
    </Section>
  )
}

type ReachedProps = { view: View; title: string; lede?: string; heads: readonly [string, string, string]; rows: readonly Reached[] }

const ReachedTable = ({ view, title, lede, heads: [name, known, contacts], rows }: ReachedProps) => (
  <Section title={title} lede={lede}>
    {rows.length === 0 ? (
      <p class="muted">{view.words.familiarity.equity.none}</p>
    ) : (
      <Table
        caption={title}
        quietCaption
        columns={[
          { head: name, cell: (row) => row.name },
          { head: known, cell: (row) => countInWords(view, row.known), figure: true },
          { head: contacts, cell: (row) => countInWords(view, row.contacts), figure: true },
        ]}
        rows={rows}
      />
    )}
  </Section>
)

/** Whom contact does not reach on a beat, for those who walk it: blocks, languages, kinds of places. No officer is named. */
export const ContactEquityPage = (props: EquityProps) => {
  const { view, beat, equity } = props
  const { equity: words, kinds } = view.words.familiarity
  const kindNames: Readonly<Record<string, string>> = kinds
  return (
    <Page
      view={view}
      title={words.title}
      lede={words.lede(beat.name)}
      trail={<Trail view={view} steps={[{ label: beat.name }, { label: words.title }]} />}
      acts={
        <ButtonLink href={paths.newContact()} icon="plus">
          {words.log}
        </ButtonLink>
      }
    >
      <Blocks {...props} />
      <Split>
        <ReachedTable
          view={view}
          title={words.languages}
          lede={words.languagesNote}
          heads={[words.language, words.reports, words.contacts]}
          rows={equity.languages.map((row) => ({ ...row, name: languageInWords(view, row.name) }))}
        />
        <ReachedTable
          view={view}
          title={words.placeKinds}
          heads={[words.placeKind, words.places, words.contacts]}
          rows={equity.placeKinds.map((row) => ({ ...row, name: kindNames[row.name] ?? row.name }))}
        />
      </Split>
    </Page>
  )
}
