import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { countInWords } from '#ui/calendar.ts'
import { DefinitionList } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Moment } from '#ui/moment.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { RejectReason } from './draft.ts'
import { type ImportRun, isRunning, sourceOf } from './import-run.ts'

type RunProps = { view: View; run: ImportRun; rejects: readonly { readonly reason: RejectReason; readonly count: number }[] }

const Standing = ({ view, run }: RunProps) => {
  const words = view.words.incidents.run
  const read = countInWords(view, run.rowsRead)
  if (run.state === 'failed' && run.failure)
    return (
      <Notice tone="bad" title={view.words.incidents.imports.states.failed}>
        <p>{words.failed[run.failure]}</p>
      </Notice>
    )
  if (run.state === 'done')
    return (
      <Notice tone="good">
        <p>{words.done(run.rowsRead, read)}</p>
      </Notice>
    )
  return (
    <Notice icon="hourglass">
      <p>{run.state === 'reading' ? words.reading(run.rowsRead, read) : words.waiting}</p>
    </Notice>
  )
}

const Acts = ({ view, run }: RunProps) => {
  const words = view.words.incidents.run
  if (isRunning(run))
    return (
      <ButtonLink kind="quiet" href={paths.import(run.id)} icon="refresh-cw">
        {words.refresh}
      </ButtonLink>
    )
  if (run.failure === 'interrupted')
    return (
      <Form view={view} action={paths.importRetry(run.id)} layout="plain">
        <Button icon="refresh-cw">{words.again}</Button>
      </Form>
    )
  return run.state === 'done' && run.holds === 'incidents' ? <ButtonLink href={paths.incidents()}>{words.seeIncidents}</ButtonLink> : null
}

const Result = ({ view, run }: RunProps) => {
  const words = view.words.incidents.run
  const count = (n: number) => countInWords(view, n)
  const lines = [
    { name: words.read, count: run.rowsRead },
    { name: words.new, count: run.rowsNew },
    { name: words.same, count: run.rowsSame },
    { name: words.changed, count: run.rowsChanged },
    { name: words.rejected, count: run.rowsRejected },
    { name: words.unlocated, count: run.rowsUnlocated },
  ]
  return (
    <Section title={words.result}>
      <Flow>
        <DefinitionList wide facts={lines.map((line) => ({ term: line.name, value: <span class="number">{count(line.count)}</span> }))} />
        <p class="small muted">{words.sum}</p>
        {run.rowsUnlocated > 0 && <p class="small muted">{words.unlocatedNote}</p>}
      </Flow>
    </Section>
  )
}

const Rejects = ({ view, run, rejects }: RunProps) => {
  const words = view.words.incidents.run
  return (
    <Section title={words.rejects} lede={words.rejectsNote}>
      <Flow>
        <Table
          caption={words.rejects}
          quietCaption
          columns={[
            { head: words.reason, cell: ({ reason }) => words.reasons[reason] },
            { head: words.count, cell: (row) => countInWords(view, row.count), figure: true },
          ]}
          rows={rejects}
        />
        <p>
          <ButtonLink kind="quiet" href={paths.importRejects(run.id)} icon="download">
            {words.download}
          </ButtonLink>
        </p>
      </Flow>
    </Section>
  )
}

const LAYOUTS = ['stlouis-incidents', 'stlouis-requests', 'police-uk', 'generic'] as const

const Facts = ({ view, run }: RunProps) => {
  const { run: words, imports, match } = view.words.incidents
  const layout = LAYOUTS.find((id) => id === run.preset)
  const megabytes = new Intl.NumberFormat(view.language === 'es' ? 'es' : 'en', { maximumFractionDigits: 1 }).format(run.fileBytes / 1e6)
  return (
    <DefinitionList
      facts={[
        { term: words.facts.holds, value: match.holdsChoices[run.holds] },
        { term: words.facts.preset, value: layout ? imports.presets[layout] : run.preset },
        { term: words.facts.source, value: sourceOf(run) },
        { term: words.facts.bytes, value: words.bytes(megabytes) },
      ]}
    />
  )
}

/** One import: how far it is, and what became of every row. Its numbers move by themselves where script runs, and by a link where none does. */
export const ImportRunPage = (props: RunProps) => {
  const { view, run, rejects } = props
  const words = view.words.incidents.run
  return (
    <Page
      view={view}
      title={words.title(run.fileName)}
      lede={
        <>
          {words.begun} <Moment view={view} at={run.startedAt} />
        </>
      }
      trail={<Trail view={view} steps={[{ label: view.words.incidents.imports.title, href: paths.imports() }, { label: run.fileName }]} />}
      islands={isRunning(run) ? ['page-progress'] : []}
    >
      <page-progress {...(isRunning(run) ? { 'data-running': '' } : {})}>
        <div class="flow">
          <Standing {...props} />
          <div class="cluster">
            <Acts {...props} />
          </div>
          {run.rowsRead > 0 && <Result {...props} />}
          {rejects.length > 0 && <Rejects {...props} />}
          <Facts {...props} />
        </div>
      </page-progress>
    </Page>
  )
}
