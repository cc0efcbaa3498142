import type { Place } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { countInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import type { MapData } from '#ui/map-data.ts'
import { Grid, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import type { View } from '#ui/view.ts'
import { FindForm } from './front.pages.tsx'

export type ListedNeighborhood = {
  readonly slug: string
  readonly name: string
  readonly population: number | null
  readonly officer: string | undefined
}

const Cards = ({ view, neighborhoods }: { view: View; neighborhoods: readonly ListedNeighborhood[] }) => {
  const words = view.words.home.neighborhoods
  return (
    <Grid>
      {neighborhoods.map(({ slug, name, population, officer }) => (
        <Card title={name} href={paths.neighborhood(slug)} door>
          <p class="small muted">{officer ? words.officer(officer) : words.noOfficer}</p>
          {population !== null && <p class="small muted">{words.people(countInWords(view, population))}</p>}
        </Card>
      ))}
    </Grid>
  )
}

/** Every neighborhood with its officer, and a map of all. */
export const NeighborhoodsPage = ({
  view,
  neighborhoods,
  map,
}: {
  view: View
  neighborhoods: readonly ListedNeighborhood[]
  map: MapData | undefined
}) => {
  const words = view.words.home.neighborhoods
  return (
    <Page view={view} title={words.title} lede={words.lede}>
      {neighborhoods.length === 0 ? <EmptyState title={words.empty} level={2} /> : <FindForm view={view} />}
      {map && (
        <Section title={words.map}>
          <StaticMap view={view} label={view.agency.name} data={map} />
        </Section>
      )}
      <Section title={view.words.home.front.neighborhoods}>
        <Cards view={view} neighborhoods={neighborhoods} />
      </Section>
    </Page>
  )
}

type FindProps = {
  view: View
  text: string
  /** What the text may mean; `neighborhood` undefined: outside of all. */
  places: readonly { readonly place: Place; readonly neighborhood: { readonly slug: string; readonly name: string } | undefined }[]
  neighborhoods: readonly ListedNeighborhood[]
}

/** Which neighborhood a typed place lies in, when it may mean several or none. */
export const FindPage = ({ view, text, places, neighborhoods }: FindProps) => {
  const words = view.words.home.find
  return (
    <Page view={view} title={words.title} shape="narrow" indexed={false}>
      <FindForm view={view} text={text} />
      {text === '' && <p class="muted">{words.empty}</p>}
      {text !== '' && places.length === 0 && (
        <EmptyState icon="search" title={words.nothing(text)} level={2}>
          {words.nothingHelp}
        </EmptyState>
      )}
      {places.length > 0 && (
        <Section title={words.found(places.length)}>
          <StackList
            items={places.map(({ place, neighborhood }) => ({
              title: place.label,
              href: neighborhood && paths.neighborhood(neighborhood.slug),
              note: neighborhood?.name ?? words.outside,
            }))}
          />
        </Section>
      )}
      <Section title={words.pick}>
        <Cards view={view} neighborhoods={neighborhoods} />
      </Section>
    </Page>
  )
}
