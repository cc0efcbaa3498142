import { type Context, Hono } from 'hono'
import { forbidden, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { estimateCan } from './estimate-can.ts'
import { uploadMargins } from './margin.actions.ts'
import { MarginsPage } from './margin.pages.tsx'
import { listMargins } from './margin.store.ts'

type Asked = Context<App>

async function show(c: Asked) {
  const { data, view, viewer } = c.var
  if (!estimateCan.uploadMargins(viewer)) return forbidden(c)
  return c.html(<MarginsPage view={view} rows={await data.read(listMargins)} />)
}

async function upload(c: Asked) {
  const { data, view, viewer } = c.var
  if (!viewer || !estimateCan.uploadMargins(viewer)) return forbidden(c)
  const lines = (await readForm(c)).text('lines')
  const faults = await data.write(viewer.accountId, (at) => uploadMargins(at, lines))
  if (!faults) return seeOther(c, paths.surveyMargins(), 'saved')
  return c.html(<MarginsPage view={view} rows={await data.read(listMargins)} typed={lines} faults={faults} />, 422)
}

/** The census numbers that answers are weighed by. */
export const marginRoutes = new Hono<App>().get('/surveys/margins', show).post('/surveys/margins', upload)
