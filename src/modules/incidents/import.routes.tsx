import { type Context, Hono } from 'hono'
import { enqueue } from '#data/jobs.ts'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { retryImport } from './import.actions.ts'
import { findRun, listRuns } from './import.store.ts'
import { ImportsPage, type UploadRefusal } from './import-list.pages.tsx'
import { countRejects } from './import-reject.store.ts'
import { ImportRunPage } from './import-run.pages.tsx'
import { type ImportRun, LEARN_ADDRESSES_JOB, needsColumns } from './import-run.ts'
import { incidentCan } from './incident-can.ts'
import { rejectsAsCsv } from './reject-file.actions.ts'
import { uploadFile } from './upload.actions.ts'

const PAGE = 30
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The import of the address; undefined where there is none. */
export async function runOf(c: Context<App>): Promise<ImportRun | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? c.var.data.read((at) => findRun(at, id)) : undefined
}

async function showImports(c: Context<App>, refused: { refusal?: UploadRefusal; typed?: Readonly<Record<string, string>> } = {}) {
  const before = new Date(c.req.query('before') ?? '')
  const runs = await c.var.data.read((at) => listRuns(at, { before: Number.isNaN(before.getTime()) ? undefined : before, limit: PAGE + 1 }))
  const last = runs.length > PAGE ? runs[PAGE - 1] : undefined
  return c.html(
    <ImportsPage
      view={c.var.view}
      runs={runs.slice(0, PAGE)}
      older={last && paths.imports(last.startedAt.toISOString())}
      mayLearn={incidentCan.learnAddresses(c.var.viewer)}
      {...refused}
    />,
    refused.refusal ? 422 : 200,
  )
}

/** Imports: the list, uploading, one import's progress and result, the rows that were not taken. */
export const importRoutes = new Hono<App>()
  .get('/imports', (c) => (incidentCan.import(c.var.viewer) ? showImports(c) : forbidden(c)))
  .post('/imports', async (c) => {
    const { viewer, data } = c.var
    if (!viewer || !incidentCan.import(viewer)) return forbidden(c)
    const form = await readForm(c)
    const [file] = form.files('file')
    if (!file) return showImports(c, { refusal: 'file-missing', typed: form.typed })
    const uploaded = await uploadFile(data, viewer.accountId, {
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      wished: form.text('preset'),
    })
    if ('refusal' in uploaded) return showImports(c, { refusal: uploaded.refusal, typed: form.typed })
    return uploaded.isMatched ? seeOther(c, paths.import(uploaded.id), 'imported') : seeOther(c, paths.importMatch(uploaded.id))
  })
  .post('/imports/addresses', async (c) => {
    const { viewer, data } = c.var
    if (!viewer || !incidentCan.learnAddresses(viewer)) return forbidden(c)
    await data.write(viewer.accountId, (at) => enqueue(at, LEARN_ADDRESSES_JOB))
    return seeOther(c, paths.imports(), 'begun')
  })
  .get('/imports/:id', async (c) => {
    if (!incidentCan.import(c.var.viewer)) return forbidden(c)
    const run = await runOf(c)
    if (!run) return notFound(c)
    if (needsColumns(run)) return seeOther(c, paths.importMatch(run.id))
    const rejects = await c.var.data.read((at) => countRejects(at, run.id))
    return c.html(<ImportRunPage view={c.var.view} run={run} rejects={rejects} />)
  })
  .post('/imports/:id/retries', async (c) => {
    const { viewer, data } = c.var
    if (!viewer || !incidentCan.import(viewer)) return forbidden(c)
    const run = await runOf(c)
    if (!run) return notFound(c)
    const isTried = await data.write(viewer.accountId, (at) => retryImport(at, run.id))
    return seeOther(c, paths.import(run.id), isTried ? 'retried' : undefined)
  })
  .get('/imports/:id/rejects.csv', async (c) => {
    if (!incidentCan.import(c.var.viewer)) return forbidden(c)
    const run = await runOf(c)
    if (!run) return notFound(c)
    const name = `${run.fileName.replace(/(\.csv)?(\.gz)?$/i, '').replaceAll(/[^\w.-]/g, '_')}-not-taken.csv`
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${name}"`)
    return c.body(streamOf(rejectsAsCsv(c.var.data, run.id)))
  })

/** Text in pieces as the body of an answer; the next piece is asked for when the last one has been taken. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
