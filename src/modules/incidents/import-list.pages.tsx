import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { countInWords } from '#ui/calendar.ts'
import { Select } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Moment } from '#ui/moment.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Section, Split } from '#ui/section.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { FileField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { type ImportRun, needsColumns } from './import-run.ts'

export const UPLOAD_REFUSALS = ['file-missing', 'empty-file', 'not-this-layout', 'no-table'] as const
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number]

type ImportsProps = {
  view: View
  runs: readonly ImportRun[]
  older?: string | undefined
  mayLearn: boolean
  refusal?: UploadRefusal | undefined
  typed?: Readonly<Record<string, string>> | undefined
}

/** Layouts that can be named instead of recognized. */
export const CHOSEN_LAYOUTS = ['stlouis-incidents', 'stlouis-requests', 'police-uk', 'generic'] as const

const Upload = ({ view, refusal, typed = {} }: ImportsProps) => {
  const words = view.words.incidents.imports
  const error = refusal && words.refused[refusal]
  return (
    <>
      <ErrorSummary view={view} errors={error ? { [refusal === 'not-this-layout' ? 'preset' : 'file']: error } : undefined} />
      <Form view={view} action={paths.imports()} multipart>
        <FileField
          view={view}
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={refusal === 'not-this-layout' ? undefined : error}
          accept=".csv,.gz,.txt,.tsv,text/csv,application/gzip"
        />
        <Select
          view={view}
          name="preset"
          label={words.preset}
          hint={words.presetHint}
          error={refusal === 'not-this-layout' ? error : undefined}
          value={typed.preset ?? ''}
          noBlank
          optional
          choices={[{ value: '', label: words.recognize }, ...CHOSEN_LAYOUTS.map((id) => ({ value: id, label: words.presets[id] }))]}
        />
        <FormActs>
          <Button icon="upload">{words.act}</Button>
        </FormActs>
      </Form>
    </>
  )
}

const Learn = ({ view }: { view: View }) => {
  const words = view.words.incidents.imports.addresses
  return (
    <Section title={words.title} lede={words.words}>
      <Form view={view} action={paths.importAddresses()}>
        <FormActs>
          <Button kind="quiet" icon="map-pin">
            {words.act}
          </Button>
        </FormActs>
      </Form>
    </Section>
  )
}

export const stateInWords = (view: View, run: ImportRun): string => {
  const { states } = view.words.incidents.imports
  return needsColumns(run) ? states.columns : states[run.state]
}

const Runs = ({ view, runs, older }: ImportsProps) => {
  const words = view.words.incidents.imports
  const figure = (head: string, value: (run: ImportRun) => number): Column<ImportRun> => ({
    head,
    figure: true,
    cell: (run) => countInWords(view, value(run)),
  })
  const columns: Column<ImportRun>[] = [
    {
      head: words.columns.file,
      cell: (run) => <a href={needsColumns(run) ? paths.importMatch(run.id) : paths.import(run.id)}>{run.fileName}</a>,
    },
    { head: words.columns.when, cell: (run) => <Moment view={view} at={run.startedAt} /> },
    { head: words.columns.state, cell: (run) => stateInWords(view, run) },
    figure(words.columns.read, (run) => run.rowsRead),
    figure(words.columns.new, (run) => run.rowsNew),
    figure(words.columns.changed, (run) => run.rowsChanged),
    figure(words.columns.rejected, (run) => run.rowsRejected),
  ]
  return (
    <Section title={words.list}>
      {runs.length === 0 ? (
        <EmptyState icon="upload" title={words.none.title}>
          {words.none.words}
        </EmptyState>
      ) : (
        <Table caption={words.list} quietCaption columns={columns} rows={runs} />
      )}
      <Pagination view={view} older={older} />
    </Section>
  )
}

/** Files imported so far, and the form for another. */
export const ImportsPage = (props: ImportsProps) => {
  const words = props.view.words.incidents.imports
  return (
    <Page view={props.view} title={words.title} lede={words.lede}>
      <Split>
        <Section title={words.upload}>
          <Upload {...props} />
        </Section>
        {props.mayLearn && <Learn view={props.view} />}
      </Split>
      <Runs {...props} />
    </Page>
  )
}
