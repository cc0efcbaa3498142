import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { CheckBoxes } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { Beat } from './beat.ts'
import type { Neighborhood } from './neighborhood.ts'
import { StepPage } from './set-up-frame.pages.tsx'

export type BeatErrors = Readonly<Partial<Record<'name' | 'neighborhoods', string>>>
type FormProps = {
  view: View
  beats: readonly Beat[]
  neighborhoods: readonly Neighborhood[]
  typed: { readonly name: string; readonly neighborhoods: readonly string[] }
  errors?: BeatErrors | undefined
}

/** The beats with their neighborhoods, the short way to one for each, and the form for another. */
export const SetUpBeatsPage = (props: FormProps) => {
  const { view, beats, neighborhoods, errors } = props
  const words = view.words.agencies.beats
  const without = neighborhoods.filter(({ beatId }) => beatId === null)
  return (
    <StepPage view={view} step="beats" title={words.title} lede={words.lede} errors={errors}>
      {without.length > 0 && <PerNeighborhood view={view} without={without.length} />}
      <Section title={words.listed}>
        {beats.length === 0 ? (
          <EmptyState icon="route" title={words.emptyTitle}>
            {words.empty}
          </EmptyState>
        ) : (
          <StackList label={words.title} items={beats.map((beat) => rowOf(view, beat, neighborhoods))} />
        )}
      </Section>
      {neighborhoods.length > 0 && (
        <Section title={words.add} id="add">
          <BeatForm {...props} action={paths.setUpBeats()} act="make" />
        </Section>
      )}
    </StepPage>
  )
}

function rowOf(view: View, { id, slug, name }: Beat, neighborhoods: readonly Neighborhood[]) {
  const words = view.words.agencies.beats
  const own = neighborhoods.filter(({ beatId }) => beatId === id).map((each) => each.name)
  return {
    title: name,
    note: own.join(', '),
    act: (
      <ButtonLink href={paths.setUpBeat(slug)} kind="soft" label={`${words.change}: ${name}`}>
        {view.words.agencies.neighborhoods.edit}
      </ButtonLink>
    ),
  }
}

const PerNeighborhood = ({ view, without }: { view: View; without: number }) => {
  const words = view.words.agencies.beats
  return (
    <Notice tone="warm" title={words.without(without)}>
      <Form view={view} action={paths.setUpBeats()} layout="plain">
        <p class="hint">{words.perNeighborhoodHint}</p>
        <Button kind="soft" name="act" value="each">
          {words.perNeighborhood}
        </Button>
      </Form>
    </Notice>
  )
}

const BeatForm = ({
  view,
  beats,
  neighborhoods,
  typed,
  errors,
  action,
  act,
  ownId,
}: FormProps & { action: string; act: string; ownId?: string }) => {
  const words = view.words.agencies.beats
  const nameOf = (beatId: string | null) => beats.find(({ id }) => id === beatId && id !== ownId)?.name
  return (
    <Form view={view} action={action}>
      <TextField view={view} name="name" label={words.name} value={typed.name} error={errors?.name} maxLength={80} />
      <CheckBoxes
        view={view}
        name="neighborhoods"
        label={words.neighborhoods}
        hint={words.neighborhoodsHint}
        error={errors?.neighborhoods}
        values={typed.neighborhoods}
        look="row"
        choices={neighborhoods.map(({ id, name, beatId }) => {
          const other = nameOf(beatId)
          return { value: id, label: name, hint: other && words.inBeat(other) }
        })}
      />
      <FormActs>
        <Button name="act" value={act}>
          {act === 'make' ? words.add : view.words.shell.form.save}
        </Button>
      </FormActs>
    </Form>
  )
}

/** One beat: its name, its neighborhoods, and the way to end it. */
export const SetUpBeatPage = (props: FormProps & { beat: Beat }) => {
  const { view, beat, errors } = props
  const words = view.words.agencies.beats
  const action = paths.setUpBeat(beat.slug)
  return (
    <StepPage view={view} step="beats" title={beat.name} below errors={errors}>
      <BeatForm {...props} action={action} act="change" ownId={beat.id} />
      <div class="section">
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
      </div>
    </StepPage>
  )
}
