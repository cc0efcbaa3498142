import { categoryName } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBox, Choices, Select } from '#ui/choice-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { FileField, TextArea, TextField } from '#ui/text-field.tsx'
import { type Draft, type FilingRefusals, WORDS_MOST } from './report-filing.ts'
import type { Numbers } from './report-form.pages.tsx'
import { MarkedWords } from './report-piece.pages.tsx'
import { Likely, Preview, type PreviewProps } from './report-preview.pages.tsx'
import type { CategoryCard } from './report-view.ts'
import type { Similar } from './similar-report.ts'
import { checkWords, kindsFound, piecesOf } from './words-check.ts'

export type CheckProps = PreviewProps & {
  refusals: FilingRefusals
  neighborhoods: readonly { readonly slug: string; readonly name: string }[]
  similar: readonly Similar[]
  numbers: Numbers
}

/** Everything told so far, carried in the form itself. Words, neighborhood and the choice of place are fields of their own where they are shown. */
const Carried = ({ draft, category, shown }: { draft: Draft; category: CategoryCard; shown: readonly (keyof Draft)[] }) => {
  const fields: readonly (keyof Draft)[] = ['place', 'lat', 'lng', 'neighborhood', 'match', 'words', 'draft']
  return (
    <>
      <input type="hidden" name="category" value={category.slug} />
      {fields
        .filter((field) => !shown.includes(field) && draft[field] !== '')
        .map((field) => (
          <input type="hidden" name={field} value={String(draft[field])} />
        ))}
    </>
  )
}

const PlaceCheck = ({ view, draft, place, neighborhoods }: CheckProps) => {
  const { filing } = view.words.reports
  if (place.how === 'point') return <p>{place.neighborhood ? filing.onMapChosen(place.neighborhood.name) : filing.outsideChosen}</p>
  if (place.how === 'neighborhood') return <p>{place.neighborhood?.name}</p>
  const choices = [...place.matches.map(({ id, label }) => ({ value: id, label })), { value: 'none', label: filing.noneOfThese }]
  const needsNeighborhood = place.how === 'words' && neighborhoods.length > 0
  return (
    <>
      {place.matches.length > 0 && <Choices view={view} name="match" label={filing.whichPlace} choices={choices} value={place.match} />}
      {place.matches.length === 0 && <p>{filing.placeNotFound(draft.place)}</p>}
      {needsNeighborhood && (
        <Select
          view={view}
          name="neighborhood"
          label={filing.neighborhood}
          hint={filing.placeNotFoundHelp}
          value={draft.neighborhood}
          choices={neighborhoods.map(({ slug, name }) => ({ value: slug, label: name }))}
          optional
        />
      )}
    </>
  )
}

const WordsCheck = ({ view, draft, numbers }: CheckProps) => {
  const { filing } = view.words.reports
  const findings = checkWords(draft.words)
  if (findings.length === 0) return null
  const kinds = kindsFound(findings)
  return (
    <>
      <Notice tone="warm" title={filing.found}>
        <p>{filing.foundText}</p>
        <MarkedWords pieces={piecesOf(draft.words, findings)} />
        <ul>
          {kinds.map((kind) => (
            <li>{filing.advice[kind]}</li>
          ))}
        </ul>
        {kinds.includes('crime') && <p>{filing.crimeCall(numbers.crime)}</p>}
      </Notice>
      <TextArea view={view} name="words" label={filing.yourWords} value={draft.words} maxLength={WORDS_MOST} optional />
    </>
  )
}

const Extras = ({ view, draft, refusals }: CheckProps) => {
  const { filing } = view.words.reports
  return (
    <>
      <FileField
        view={view}
        name="photos"
        label={filing.photos}
        hint={filing.photosHint}
        multiple
        optional
        error={refusals.photos && filing.refusals[refusals.photos]}
      />
      <CheckBox
        view={view}
        name="photosOffered"
        label={filing.photosOffered}
        hint={filing.photosOfferedHint}
        checked={draft.photosOffered}
      />
      <TextField
        view={view}
        name="email"
        label={filing.email}
        hint={filing.emailHint(view.agency.name)}
        type="email"
        autocomplete="email"
        inputmode="email"
        value={draft.email}
        error={refusals.email && filing.refusals[refusals.email]}
        optional
      />
    </>
  )
}

/** Last screen before sending: is the place right, do the words give somebody away, is it known already, and what will everybody see. */
export const CheckPage = (props: CheckProps) => {
  const { view, category, draft, place, similar, refusals } = props
  const { filing } = view.words.reports
  const found = checkWords(draft.words).length > 0
  const shown: (keyof Draft)[] = [
    ...(found ? (['words'] as const) : []),
    ...(place.matches.length > 0 ? (['match'] as const) : []),
    ...(place.how === 'words' ? (['neighborhood'] as const) : []),
  ]
  const errors = Object.fromEntries(Object.entries(refusals).map(([field, refusal]) => [field, filing.refusals[refusal]]))
  return (
    <Page
      view={view}
      title={filing.check}
      eyebrow={categoryName(category, view.language)}
      lede={filing.checkLede}
      shape="narrow"
      indexed={false}
    >
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={paths.report()} multipart>
        {/* The first button of a form is what Enter presses. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus and is there for the Enter key alone */}
        <button class="aside-text" type="submit" name="step" value="send" tabindex={-1} aria-hidden="true" />
        <Carried draft={draft} category={category} shown={shown} />
        {PlaceCheck(props)}
        {WordsCheck(props)}
        {similar.length > 0 && (
          <section class="flow">
            <h2>{filing.similar(similar.length)}</h2>
            <p class="muted">{filing.similarHint}</p>
            {similar.map((one) => (
              <Likely view={view} similar={one} />
            ))}
          </section>
        )}
        {Preview(props)}
        {Extras(props)}
        <FormActs>
          <Button name="step" value="send" icon="send">
            {filing.send}
          </Button>
          {(found || place.matches.length > 0) && (
            <Button kind="quiet" name="step" value="check">
              {filing.checkAgain}
            </Button>
          )}
          <Button kind="text" name="step" value="tell">
            {filing.back}
          </Button>
        </FormActs>
        <p class="small muted">{view.words.shell.danger(view.agency.emergencyNumber)}</p>
      </Form>
    </Page>
  )
}
