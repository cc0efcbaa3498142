import { categoryName } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import type { MapData } from '#ui/map-data.ts'
import { Notice } from '#ui/notice.tsx'
import { PICKER_ISLANDS, PlacePicker } from '#ui/place-picker.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { type Draft, type FilingRefusals, PLACE_MOST, WORDS_MOST } from './report-filing.ts'
import { CategoryIcon } from './report-piece.pages.tsx'
import type { CategoryCard } from './report-view.ts'

type Named = { readonly slug: string; readonly name: string }

/** Which telephone number takes crimes that are over: the agency's own, else the emergency number. */
export type Numbers = { readonly crime: string }

const Danger = ({ view }: { view: View }) => {
  const { filing } = view.words.reports
  return (
    <Notice tone="warm" icon="phone" title={filing.dangerTitle(view.agency.emergencyNumber)}>
      <p>{filing.dangerText}</p>
    </Notice>
  )
}

const Tiles = ({ view, categories, hrefOf }: { view: View; categories: readonly CategoryCard[]; hrefOf: (slug: string) => string }) => (
  <ul class="choices tiles plain-list">
    {categories.map((category) => (
      <li>
        <a class="choice" href={hrefOf(category.slug)}>
          <CategoryIcon category={category} />
          <span>{categoryName(category, view.language)}</span>
        </a>
      </li>
    ))}
  </ul>
)

const TILES = 8

type WhatProps = {
  view: View
  categories: readonly CategoryCard[]
  numbers: Numbers
  address?: string | undefined
  neighborhood?: string | undefined
  refused?: boolean
}

/** First screen: danger goes elsewhere; what is wrong, as pictures and words. Each tile is a link, so one tap goes on. */
export const WhatPage = ({ view, categories, numbers, address, neighborhood, refused }: WhatProps) => {
  const { filing } = view.words.reports
  const hrefOf = (slug: string) =>
    paths.report({ category: slug, ...(address ? { address } : {}), ...(neighborhood ? { neighborhood } : {}) })
  const more = categories.slice(TILES)
  return (
    <Page view={view} title={filing.title} lede={filing.lede} description={filing.description} shape="narrow">
      <div class="flow loose">
        <ErrorSummary view={view} errors={refused ? { form: filing.refusals['no-category'] } : {}} />
        <Danger view={view} />
        <div class="flow">
          <h2>{filing.what}</h2>
          <Tiles view={view} categories={categories.slice(0, TILES)} hrefOf={hrefOf} />
          {more.length > 0 && (
            <Details summary={filing.more}>
              <Tiles view={view} categories={more} hrefOf={hrefOf} />
            </Details>
          )}
        </div>
        <div class="flow tight muted small">
          <p>{filing.crime(numbers.crime)}</p>
          <p>{filing.placesNotPeople}</p>
        </div>
      </div>
    </Page>
  )
}

export type TellProps = {
  view: View
  category: CategoryCard
  draft: Draft
  refusals: FilingRefusals
  neighborhoods: readonly Named[]
  map: MapData | undefined
}

const Where = ({ view, draft, refusals, neighborhoods, map }: TellProps) => {
  const { filing } = view.words.reports
  return (
    <>
      <div class="flow tight">
        <h2>{filing.where}</h2>
        <p class="muted">{filing.whereHint}</p>
      </div>
      <TextField
        view={view}
        name="place"
        label={filing.place}
        hint={filing.placeHint}
        value={draft.place}
        maxLength={PLACE_MOST}
        autocomplete="address-line1"
        error={refusals.place && filing.refusals[refusals.place]}
        optional
      />
      {map && (
        <Details summary={filing.onMap} open={draft.lat !== ''}>
          <PlacePicker view={view} name="map" area={filing.mapOf(view.agency.name)} data={map} lat={draft.lat} lng={draft.lng} />
        </Details>
      )}
      {neighborhoods.length > 0 && (
        <Select
          view={view}
          name="neighborhood"
          label={filing.neighborhood}
          hint={filing.neighborhoodHint}
          value={draft.neighborhood}
          choices={neighborhoods.map(({ slug, name }) => ({ value: slug, label: name }))}
          optional
        />
      )}
    </>
  )
}

/** Second screen: where it is (three ways, each enough) and what one sees there. Nothing is kept between the screens but in the form itself. */
export const TellPage = (props: TellProps) => {
  const { view, category, draft, refusals } = props
  const { filing } = view.words.reports
  const name = categoryName(category, view.language)
  const errors = Object.fromEntries(Object.entries(refusals).map(([field, refusal]) => [field, filing.refusals[refusal]]))
  return (
    <Page view={view} title={name} eyebrow={filing.title} shape="narrow" islands={props.map ? PICKER_ISLANDS : []} indexed={false}>
      <div class="flow">
        <p>
          <a href={paths.report()}>{filing.change}</a>
        </p>
        <ErrorSummary view={view} errors={errors} />
        <Form view={view} action={paths.report()}>
          <input type="hidden" name="step" value="check" />
          <input type="hidden" name="category" value={category.slug} />
          {draft.email && <input type="hidden" name="email" value={draft.email} />}
          {Where(props)}
          <TextArea
            view={view}
            name="words"
            label={filing.words}
            hint={category.isSensitive ? `${filing.wordsHint} ${filing.sensitiveWords}` : filing.wordsHint}
            value={draft.words}
            maxLength={WORDS_MOST}
            error={refusals.words && filing.refusals[refusals.words]}
            optional
          />
          <FormActs>
            <Button icon="arrow-right">{filing.next}</Button>
          </FormActs>
          <p class="small muted">{view.words.shell.danger(view.agency.emergencyNumber)}</p>
        </Form>
      </div>
    </Page>
  )
}
