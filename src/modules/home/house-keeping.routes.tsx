import { Hono } from 'hono'
import type { Connection } from '#data/connection.ts'
import { listFailedJobs, retryJob } from '#data/failed-job.ts'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { isLoopback } from '#http/loopback.ts'
import { hasRole } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { FailedJobsPage, OutboxPage } from './house-keeping.pages.tsx'
import { listOutbox } from './outbox.store.ts'

/** The outbox and the list of failed work. On the invented town's own machine everybody may read the outbox; elsewhere administrators, without words: people who try a
 * public demo type real addresses. */
export const houseKeepingRoutes = (connection: Connection) =>
  new Hono<App>()
    .get('/outbox', async (c) => {
      const { view, data, viewer, agency } = c.var
      const isOpen = agency.isInvented && isLoopback(c.var.address)
      if (!isOpen && !hasRole(viewer, 'administrator')) return forbidden(c)
      const mails = await data.read(listOutbox)
      const shown = isOpen ? mails : mails.map((mail) => ({ ...mail, to: null, subject: null, body: null }))
      return c.html(<OutboxPage view={view} mails={shown} />)
    })
    .get('/jobs', async (c) => {
      if (!hasRole(c.var.viewer, 'administrator')) return forbidden(c)
      return c.html(<FailedJobsPage view={c.var.view} jobs={await listFailedJobs(connection, c.var.agency.id)} />)
    })
    .post('/jobs/:id/retries', async (c) => {
      if (!hasRole(c.var.viewer, 'administrator')) return forbidden(c)
      const id = c.req.param('id')
      if (!/^[0-9a-f-]{36}$/.test(id)) return notFound(c)
      return (await retryJob(connection, c.var.agency.id, id)) ? seeOther(c, paths.failedJobs(), 'retried') : notFound(c)
    })
