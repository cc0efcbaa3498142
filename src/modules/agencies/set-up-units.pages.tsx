import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { StepPage } from './set-up-frame.pages.tsx'
import { UNIT_KINDS, type Unit } from './unit.ts'

export type UnitErrors = Readonly<Partial<Record<'name' | 'kind' | 'email' | 'form', string>>>
export type TypedUnit = Readonly<Record<'name' | 'kind' | 'contactName' | 'email', string>>
type FormProps = { view: View; typed: TypedUnit; errors?: UnitErrors | undefined }

/** Who answers beside the beats' own officers, and the form for another. */
export const SetUpUnitsPage = (props: FormProps & { units: readonly Unit[] }) => {
  const { view, units, errors } = props
  const words = view.words.agencies.units
  return (
    <StepPage view={view} step="units" title={words.title} lede={words.lede} errors={errors}>
      <Section title={words.listed}>
        {units.length === 0 ? (
          <EmptyState icon="building-2" title={words.emptyTitle}>
            {words.empty}
          </EmptyState>
        ) : (
          <StackList
            label={words.title}
            items={units.map(({ slug, name, kind, email }) => ({
              title: name,
              note: [words.kinds[kind], email].filter(Boolean).join(' · '),
              act: (
                <ButtonLink href={paths.setUpUnit(slug)} kind="soft" label={`${words.change}: ${name}`}>
                  {words.change}
                </ButtonLink>
              ),
            }))}
          />
        )}
      </Section>
      <Section title={words.add}>
        <UnitForm {...props} action={paths.setUpUnits()} act="add" />
      </Section>
    </StepPage>
  )
}

const UnitForm = ({ view, typed, errors, action, act }: FormProps & { action: string; act: 'add' | 'change' }) => {
  const words = view.words.agencies.units
  return (
    <Form view={view} action={action}>
      <TextField view={view} name="name" label={words.name} hint={words.nameHint} value={typed.name} error={errors?.name} maxLength={80} />
      <Choices
        view={view}
        name="kind"
        label={words.kind}
        error={errors?.kind}
        value={typed.kind}
        look="row"
        choices={UNIT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextField
        view={view}
        name="contactName"
        label={words.contactName}
        hint={words.contactHint}
        value={typed.contactName}
        maxLength={120}
        optional
      />
      <TextField
        view={view}
        name="email"
        label={words.email}
        hint={words.emailHint}
        value={typed.email}
        error={errors?.email}
        type="email"
        optional
      />
      <FormActs>
        <Button name="act" value={act}>
          {act === 'add' ? words.add : view.words.shell.form.save}
        </Button>
      </FormActs>
    </Form>
  )
}

/** One unit, and the way to end it. */
export const SetUpUnitPage = (props: FormProps & { unit: Unit }) => {
  const { view, unit, errors } = props
  const words = view.words.agencies.units
  const action = paths.setUpUnit(unit.slug)
  return (
    <StepPage view={view} step="units" title={unit.name} shape="narrow" below errors={errors}>
      <UnitForm {...props} action={action} act="change" />
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
