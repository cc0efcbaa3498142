import { paths } from '#paths.ts'
import { BOUNDARY_ISLANDS, BoundaryField } from '#ui/boundary-field.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { countInWords } from '#ui/calendar.ts'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { Beat } from './beat.ts'
import { mapOfAreas } from './ground-map.pages.tsx'
import type { NeighborhoodPage } from './neighborhood.ts'
import { StepPage } from './set-up-frame.pages.tsx'

type ListProps = { view: View; neighborhoods: readonly NeighborhoodPage[]; beats: readonly Beat[]; hasDraft: boolean }

const areasOf = (neighborhoods: readonly NeighborhoodPage[]) => neighborhoods.map(({ name, boundary }) => ({ name, area: boundary }))

/** Every neighborhood on a map and in a list, and the two ways to get more of them. */
export const SetUpNeighborhoodsPage = ({ view, neighborhoods, beats, hasDraft }: ListProps) => {
  const words = view.words.agencies.neighborhoods
  const acts = (
    <>
      <ButtonLink href={paths.setUpBoundaries()} icon="upload">
        {words.upload}
      </ButtonLink>
      <ButtonLink href={paths.setUpDrawing()} kind="quiet" icon="pencil">
        {words.draw}
      </ButtonLink>
    </>
  )
  return (
    <StepPage view={view} step="neighborhoods" title={words.title} lede={words.lede} acts={neighborhoods.length > 0 ? acts : undefined}>
      {hasDraft && (
        <div class="section">
          <Notice tone="warm" title={words.waiting}>
            <a href={paths.setUpBoundaries()}>{words.look}</a>
          </Notice>
        </div>
      )}
      {neighborhoods.length === 0 ? (
        <Section title={words.listed}>
          <EmptyState icon="map" title={words.emptyTitle} acts={acts}>
            {words.empty}
          </EmptyState>
        </Section>
      ) : (
        <>
          <StaticMap view={view} label={words.map} data={mapOfAreas(areasOf(neighborhoods))} />
          <Section title={words.listed} aside={countInWords(view, neighborhoods.length)}>
            <StackList items={neighborhoods.map((each) => rowOf(view, each, beats))} />
          </Section>
        </>
      )}
    </StepPage>
  )
}

function rowOf(view: View, { slug, name, population, areaM2, beatId }: NeighborhoodPage, beats: readonly Beat[]) {
  const words = view.words.agencies.neighborhoods
  const size = new Intl.NumberFormat(view.language === 'es' ? 'es-US' : 'en-US', { maximumFractionDigits: 1 }).format(areaM2 / 1e6)
  const beat = beats.find(({ id }) => id === beatId)?.name ?? words.noBeat
  const note = [beat, words.areaKm2(size), population === null ? '' : words.population(countInWords(view, population))]
  return {
    title: name,
    note: note.filter(Boolean).join(' · '),
    act: (
      <ButtonLink href={paths.setUpNeighborhood(slug)} kind="soft" label={words.editTitle(name)}>
        {words.edit}
      </ButtonLink>
    ),
  }
}

export type NeighborhoodErrors = Readonly<Partial<Record<'name' | 'about' | 'population', string>>>

type EditProps = {
  view: View
  neighborhood: NeighborhoodPage
  typed: Readonly<Record<'name' | 'about' | 'population', string>>
  errors?: NeighborhoodErrors | undefined
}

/** One neighborhood: its name, a few words, its residents; and the way to end it. */
export const SetUpNeighborhoodPage = ({ view, neighborhood, typed, errors }: EditProps) => {
  const words = view.words.agencies.neighborhoods
  const field = (name: keyof typeof typed) => ({ view, name, value: typed[name], error: errors?.[name] })
  const action = paths.setUpNeighborhood(neighborhood.slug)
  return (
    <StepPage view={view} step="neighborhoods" title={words.editTitle(neighborhood.name)} shape="narrow" below errors={errors}>
      <StaticMap view={view} label={neighborhood.name} data={mapOfAreas(areasOf([neighborhood]))} shape="strip" />
      <div class="section">
        <Form view={view} action={action}>
          <TextField {...field('name')} label={words.name} maxLength={80} />
          <TextArea {...field('about')} label={words.about} hint={words.aboutHint} maxLength={2000} optional />
          <TextField {...field('population')} label={words.residents} hint={words.residentsHint} inputmode="numeric" short optional />
          <FormActs>
            <Button name="act" value="describe">
              {view.words.shell.form.save}
            </Button>
          </FormActs>
        </Form>
      </div>
      <Details summary={words.end}>
        <Form view={view} action={action}>
          <p>{words.endHint}</p>
          <FormActs>
            <Button kind="grave" name="act" value="end">
              {words.end}
            </Button>
          </FormActs>
        </Form>
      </Details>
    </StepPage>
  )
}

type DrawProps = {
  view: View
  neighborhoods: readonly NeighborhoodPage[]
  typed: Readonly<Record<'name' | 'shape', string>>
  errors?: Readonly<Partial<Record<'name' | 'shape', string>>> | undefined
}

/** Drawing one neighborhood on the map, or pasting its outline. */
export const SetUpDrawingPage = ({ view, neighborhoods, typed, errors }: DrawProps) => {
  const words = view.words.agencies.neighborhoods
  const data = mapOfAreas(areasOf(neighborhoods))
  return (
    <StepPage
      view={view}
      step="neighborhoods"
      title={words.drawTitle}
      lede={words.drawLede}
      shape="narrow"
      below
      islands={BOUNDARY_ISLANDS}
      errors={errors}
    >
      <Form view={view} action={paths.setUpDrawing()}>
        <TextField view={view} name="name" label={words.name} value={typed.name} error={errors?.name} maxLength={80} />
        <BoundaryField
          view={view}
          name="shape"
          label={words.shape}
          hint={words.shapeHint}
          value={typed.shape}
          error={errors?.shape}
          area={words.map}
          data={data}
        />
        <FormActs>
          <Button>{words.drawSave}</Button>
        </FormActs>
      </Form>
    </StepPage>
  )
}
