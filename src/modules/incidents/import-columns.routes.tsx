import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { type ChoiceRefusal, choiceIn, refusalOfChoice, typedOf } from './column-form.ts'
import { type FilePreview, previewRows } from './file-reading.ts'
import { chooseColumns } from './import.actions.ts'
import { runOf } from './import.routes.tsx'
import { listSources } from './import.store.ts'
import { ImportColumnsPage } from './import-columns.pages.tsx'
import { readFile } from './import-file.store.ts'
import { type ImportRun, needsColumns } from './import-run.ts'
import { incidentCan } from './incident-can.ts'
import { beginningOf } from './unpacking.actions.ts'

/** The beginning of the file that the import keeps; undefined where it is not kept any longer. */
async function previewOf(c: Context<App>, run: ImportRun): Promise<FilePreview | undefined> {
  const preview = previewRows(await beginningOf(readFile(c.var.data, run.id)))
  return typeof preview === 'string' ? undefined : preview
}

type Shown = { typed?: Readonly<Record<string, string>>; refusal?: ChoiceRefusal | 'not-waiting' }

async function show(c: Context<App>, run: ImportRun, preview: FilePreview, { typed, refusal }: Shown = {}) {
  const sources = await c.var.data.read(listSources)
  return c.html(
    <ImportColumnsPage
      view={c.var.view}
      run={run}
      preview={preview}
      sources={sources}
      typed={typed ?? { ...typedOf(preview.matching), source: sources[0] ?? '' }}
      refusal={refusal}
    />,
    refusal ? 422 : 200,
  )
}

/** Saying which column of an uploaded file is what. */
export const importColumnsRoutes = new Hono<App>()
  .get('/imports/:id/columns', async (c) => {
    if (!incidentCan.import(c.var.viewer)) return forbidden(c)
    const run = await runOf(c)
    if (!run) return notFound(c)
    const preview = needsColumns(run) ? await previewOf(c, run) : undefined
    return preview ? show(c, run, preview) : seeOther(c, paths.import(run.id))
  })
  .post('/imports/:id/columns', async (c) => {
    const { viewer, data, agency, now } = c.var
    if (!viewer || !incidentCan.import(viewer)) return forbidden(c)
    const run = await runOf(c)
    if (!run) return notFound(c)
    const preview = needsColumns(run) ? await previewOf(c, run) : undefined
    if (!preview) return seeOther(c, paths.import(run.id))
    const form = await readForm(c)
    const choice = choiceIn(form.text, preview.header)
    const refusal = refusalOfChoice(choice, preview, { timeZone: agency.timeZone, now })
    if (refusal) return show(c, run, preview, { typed: form.typed, refusal })
    const outcome = await data.write(viewer.accountId, (at) => chooseColumns(at, run.id, choice))
    if (outcome !== 'done') return show(c, run, preview, { typed: form.typed, refusal: outcome })
    return seeOther(c, paths.import(run.id), 'imported')
  })
