import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AskForm, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { OWNER_KINDS } from './promise.ts'
import { promiseLine, type Shown } from './promise-line.pages.tsx'
import { keptOf, LEDGER_STATES, type PromiseCount } from './promise-standing.ts'

/** What was chosen, as the address has it; '' is everything. */
export type Chosen = { readonly neighborhood: string; readonly owner: string; readonly state: string; readonly text: string }

type LedgerProps = {
  view: View
  chosen: Chosen
  neighborhoods: readonly { readonly slug: string; readonly name: string }[]
  count: PromiseCount
  open: readonly Shown[]
  settled: readonly Shown[]
  older?: string | undefined
  /** Further pages show only what is older, without the counts. */
  isFirst: boolean
  mayMake: boolean
}

const Counts = ({ view, count }: Pick<LedgerProps, 'view' | 'count'>) => {
  const words = view.words.promises
  const { kept, of } = keptOf(count)
  return (
    <div class="card sunk">
      <div class="number modest">
        <p class="value">{of === 0 ? words.noneSettledThisYear : words.keptThisYear(kept, of)}</p>
        <p class="says">{words.countLine(count.keptLate, count.broken + count.late, count.open)}</p>
      </div>
      <p class="small muted">{words.countNote}</p>
    </div>
  )
}

/** Every choice has a value, since a list that may not stay empty needs no "optional" behind its name. */
const ALL = 'all'

const Filters = ({
  view,
  chosen,
  neighborhoods,
  isFiltered,
}: Pick<LedgerProps, 'view' | 'chosen' | 'neighborhoods'> & { isFiltered: boolean }) => {
  const { filter, owners, states } = view.words.promises
  const all = (label: string) => ({ value: ALL, label })
  const places = neighborhoods.map(({ slug, name }) => ({ value: slug, label: name }))
  const kinds = OWNER_KINDS.map((kind) => ({ value: kind, label: owners[kind] }))
  const ends = LEDGER_STATES.map((state) => ({ value: state, label: states[state] }))
  const lists = [
    { name: 'neighborhood', label: filter.neighborhood, value: chosen.neighborhood, choices: [all(filter.everywhere), ...places] },
    { name: 'owner', label: filter.owner, value: chosen.owner, choices: [all(filter.everyone), ...kinds] },
    { name: 'state', label: filter.state, value: chosen.state, choices: [all(filter.every), ...ends] },
  ]
  return (
    <Details summary={filter.label} open={isFiltered} bare>
      <AskForm action={paths.promises()} label={filter.label}>
        <TextField view={view} name="text" type="search" label={filter.text} value={chosen.text} optional />
        <div class="grid">
          {lists.map((list) => (
            <Select view={view} {...list} value={list.value || ALL} noBlank />
          ))}
        </div>
        <FormActs>
          <Button kind="quiet">{filter.show}</Button>
        </FormActs>
      </AskForm>
    </Details>
  )
}

const Nothing = ({ view, isFiltered }: { view: View; isFiltered: boolean }) => {
  const { empty, emptyFilter } = view.words.promises
  if (!isFiltered)
    return (
      <EmptyState icon="handshake" title={empty.title}>
        {empty.words}
      </EmptyState>
    )
  return (
    <EmptyState
      title={emptyFilter.title}
      acts={
        <ButtonLink kind="quiet" href={paths.promises()}>
          {emptyFilter.act}
        </ButtonLink>
      }
    >
      {emptyFilter.words}
    </EmptyState>
  )
}

/** The ledger: how many were kept, what is due next, what became of the earlier ones. */
export const LedgerPage = (props: LedgerProps) => {
  const { view, chosen, open, settled, older, isFirst, mayMake } = props
  const words = view.words.promises
  const place = props.neighborhoods.find(({ slug }) => slug === chosen.neighborhood)
  const isFiltered = Boolean(chosen.neighborhood || chosen.owner || chosen.state || chosen.text)
  return (
    <Page
      view={view}
      title={place ? words.madeHere(place.name) : words.title}
      lede={words.lede}
      description={words.description}
      acts={
        mayMake && (
          <ButtonLink href={paths.newPromise()} icon="plus">
            {words.make}
          </ButtonLink>
        )
      }
    >
      {isFirst && <Counts view={view} count={props.count} />}
      <p class="cluster">
        <a href={paths.promiseRates()}>{words.rates.title}</a>
        <a href={paths.promiseFeed(chosen.neighborhood)}>{words.feed}</a>
      </p>
      <Filters {...props} isFiltered={isFiltered} />
      {open.length + settled.length === 0 && (
        <Section title={words.due}>
          <Nothing view={view} isFiltered={isFiltered} />
        </Section>
      )}
      {open.length > 0 && (
        <Section title={words.due}>
          <PromiseList view={view} promises={open.map((promise) => promiseLine(view, promise))} />
        </Section>
      )}
      {settled.length > 0 && (
        <Section title={words.settled}>
          <PromiseList view={view} promises={settled.map((promise) => promiseLine(view, promise))} />
          <Pagination view={view} newer={isFirst ? undefined : paths.promises(chosen)} older={older} />
        </Section>
      )}
    </Page>
  )
}
