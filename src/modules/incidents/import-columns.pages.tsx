import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Choices } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { fieldOf } from './column-form.ts'
import { type ColumnsProps, type Refusal, type RoleProps, Roles } from './import-column-field.pages.tsx'

function errorsOf(view: View, refusal: Refusal | undefined): FormErrors {
  if (!refusal) return {}
  const { match, run } = view.words.incidents
  if (typeof refusal === 'object') return { [fieldOf(refusal)]: match.unreadable(run.reasons[refusal.unreadable]) }
  if (refusal === 'not-waiting') return { form: match.refused['not-waiting'] }
  return { [fieldOf(refusal)]: match.refused[refusal] }
}

const Where = (props: RoleProps) => {
  const { view, typed, errors } = props
  const words = view.words.incidents.match
  return (
    <Section title={words.groups.where} lede={words.whereHint}>
      <Flow>
        <Roles props={props} group="where" />
        <TextField
          view={view}
          name="projection"
          label={words.projection}
          hint={words.projectionHint}
          error={errors.projection}
          value={typed.projection}
          maxLength={300}
          optional
          spellcheck={false}
        />
      </Flow>
    </Section>
  )
}

const Source = ({ view, typed, errors, sources }: RoleProps) => {
  const words = view.words.incidents.match
  return (
    <>
      <Choices
        view={view}
        name="holds"
        label={words.holds}
        value={typed.holds}
        look="row"
        choices={[
          { value: 'incidents', label: words.holdsChoices.incidents },
          { value: 'service-requests', label: words.holdsChoices['service-requests'] },
        ]}
      />
      <TextField
        view={view}
        name="source"
        label={words.source}
        hint={words.sourceHint}
        error={errors.source}
        value={typed.source}
        maxLength={40}
        list="sources"
        spellcheck={false}
      />
      <datalist id="sources">
        {sources.map((source) => (
          <option value={source} />
        ))}
      </datalist>
    </>
  )
}

const When = (props: RoleProps) => {
  const { view, typed } = props
  const words = view.words.incidents.match
  return (
    <Section title={words.groups.when}>
      <Flow>
        <Roles props={props} group="when" />
        <Choices
          view={view}
          name="dateOrder"
          label={words.dateOrder}
          value={typed.dateOrder}
          look="row"
          choices={(['mdy', 'dmy'] as const).map((order) => ({ value: order, label: words.dateOrders[order] }))}
        />
      </Flow>
    </Section>
  )
}

const Preview = ({ view, preview }: ColumnsProps) => (
  <section class="table-room" tabindex={0} aria-label={view.words.incidents.match.preview}>
    <table class="table">
      <caption>{view.words.incidents.match.preview}</caption>
      <thead>
        <tr>
          {preview.header.map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <tr>
            {row.map((value) => (
              <td>{value.slice(0, 80)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** Asks which column of an uploaded file is what, with the file's first rows beside it. */
export const ImportColumnsPage = (props: ColumnsProps) => {
  const { view, run } = props
  const words = view.words.incidents.match
  const errors = errorsOf(view, props.refusal)
  const asked: RoleProps = { ...props, errors }
  return (
    <Page
      view={view}
      title={words.title}
      lede={words.lede(run.fileName)}
      trail={<Trail view={view} steps={[{ label: view.words.incidents.imports.title, href: paths.imports() }, { label: words.title }]} />}
    >
      <ErrorSummary view={view} errors={errors} />
      <Flow room="loose">
        <Preview {...props} />
        <Form view={view} action={paths.importMatch(run.id)}>
          <Source {...asked} />
          <When {...asked} />
          <Section title={words.groups.what}>
            <Roles props={asked} group="what" />
          </Section>
          <Where {...asked} />
          <Details summary={words.groups.more} open={errors.count !== undefined}>
            <Roles props={asked} group="more" />
          </Details>
          <FormActs>
            <Button icon="arrow-right">{words.act}</Button>
          </FormActs>
        </Form>
      </Flow>
    </Page>
  )
}
