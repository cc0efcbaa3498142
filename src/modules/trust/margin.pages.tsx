import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { countInWords } from '#ui/calendar.ts'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { MARGIN_NAMES } from './estimate.ts'
import type { MarginFault, MarginRow } from './margin.ts'

type MarginsProps = {
  view: View
  rows: readonly MarginRow[]
  typed?: string | undefined
  faults?: readonly MarginFault[] | undefined
}

/** What is wrong with a pasted line, and how to set it right. */
function faultInWords(view: View, fault: MarginFault): string {
  const words = view.words.trustResults.marginsPage.faults
  switch (fault.kind) {
    case 'empty':
    case 'long':
      return words[fault.kind]
    case 'columns':
    case 'source':
    case 'twice':
      return words[fault.kind](fault.line)
    case 'margin':
    case 'people':
      return words[fault.kind](fault.line, fault.said)
    case 'category':
      return words.category(fault.line, fault.said, fault.known.join(', '))
    case 'one-group':
      return words['one-group'](fault.margin)
  }
}

const Faults = ({ view, faults }: { view: View; faults: readonly MarginFault[] }) => {
  const { form } = view.words.shell
  return (
    <div class="summary" role="alert" tabindex={-1} id="problems">
      <h2>{form.problems(faults.length)}</h2>
      <ul class="plain-list">
        {faults.slice(0, 30).map((fault) => (
          <li>
            <a href="#lines">{faultInWords(view, fault)}</a>
          </li>
        ))}
      </ul>
      <p class="muted">{form.kept}</p>
    </div>
  )
}

const Standing = ({ view, rows }: MarginsProps) => {
  const words = view.words.trustResults.marginsPage
  return (
    <Section title={words.stand}>
      {rows.length === 0 && <p class="muted">{words.none}</p>}
      {MARGIN_NAMES.flatMap((margin) => {
        const mine = rows.filter((row) => row.margin === margin)
        if (mine.length === 0) return []
        const total = mine.reduce((sum, { people }) => sum + people, 0)
        return [
          <Table
            caption={`${words.names[margin]}: ${words.total(total, countInWords(view, total))}`}
            rows={mine}
            columns={[
              { head: words.columns.category, cell: ({ category }) => category },
              { head: words.columns.people, figure: true, cell: ({ people }) => countInWords(view, people) },
              { head: words.columns.source, cell: ({ source }) => source },
            ]}
          />,
        ]
      })}
    </Section>
  )
}

/** Census numbers: pasted, read line by line, with everything that is wrong told at once. */
export const MarginsPage = (props: MarginsProps) => {
  const { view, faults, typed } = props
  const words = view.words.trustResults.marginsPage
  const steps = [{ label: view.words.trustResults.title, href: paths.trust() }, { label: words.title }]
  const names = new Intl.ListFormat(view.language).format(MARGIN_NAMES)
  return (
    <Page view={view} title={words.title} lede={words.lede} trail={<Trail view={view} steps={steps} />}>
      {faults && <Faults view={view} faults={faults} />}
      <Form view={view} action={paths.surveyMargins()}>
        <TextArea view={view} name="lines" label={words.paste} hint={words.hint(names)} value={typed} rows={10} />
        <p class="muted small">{words.note}</p>
        <FormActs>
          <Button>{words.save}</Button>
        </FormActs>
      </Form>
      <Standing {...props} />
    </Page>
  )
}
