import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { findAccount } from './account.store.ts'
import { endOfficer, keepOfficer, type OfficerFaults, type OfficerTyped } from './officer.actions.ts'
import { findOfficer, listOfficers } from './officer.store.ts'
import { SetUpOfficerPage, SetUpOfficersPage } from './officer-set-up.pages.tsx'
import { peopleCan } from './people-can.ts'

type Tried = { typed: OfficerTyped; faults: OfficerFaults }

async function listPage(c: Context<App>, tried?: Tried) {
  const officers = await c.var.data.read((at) => listOfficers(at, { ended: true }))
  return c.html(<SetUpOfficersPage view={c.var.view} officers={officers} {...tried} />, tried ? 422 : 200)
}

async function onePage(c: Context<App>, slug: string, tried?: Tried) {
  const found = await c.var.data.read(async (at) => {
    const officer = await findOfficer(at, slug)
    return officer && { officer, account: officer.accountId ? await findAccount(at, officer.accountId) : undefined }
  })
  if (!found) return notFound(c)
  const { officer, account } = found
  const stored = { name: officer.name, rank: officer.rank, sinceOn: officer.sinceOn ?? '', email: account?.email ?? '' }
  return c.html(
    <SetUpOfficerPage view={c.var.view} officer={officer} typed={tried?.typed ?? stored} faults={tried?.faults} />,
    tried ? 422 : 200,
  )
}

async function typedOfficer(c: Context<App>): Promise<OfficerTyped & { left: string }> {
  const form = await readForm(c)
  return {
    name: form.text('name'),
    rank: form.text('rank'),
    sinceOn: form.text('sinceOn'),
    email: form.text('email'),
    left: form.text('left'),
  }
}

/** The agency's officers, kept by the administrator. */
export const officerSetUpRoutes = new Hono<App>()
  .get('/set-up/officers', (c) => (peopleCan.changeOfficers(c.var.viewer) ? listPage(c) : forbidden(c)))
  .post('/set-up/officers', async (c) => {
    const { viewer, data } = c.var
    if (!viewer || !peopleCan.changeOfficers(viewer)) return forbidden(c)
    const typed = await typedOfficer(c)
    const answer = await keepOfficer(data, viewer.accountId, undefined, typed)
    return 'slug' in answer ? seeOther(c, paths.setUpOfficers(), 'added') : listPage(c, { typed, faults: answer.faults })
  })
  .get('/set-up/officers/:slug', (c) => (peopleCan.changeOfficers(c.var.viewer) ? onePage(c, c.req.param('slug')) : forbidden(c)))
  .post('/set-up/officers/:slug', async (c) => {
    const { viewer, data } = c.var
    if (!viewer || !peopleCan.changeOfficers(viewer)) return forbidden(c)
    const slug = c.req.param('slug')
    const typed = await typedOfficer(c)
    if (typed.left !== '') {
      return (await endOfficer(data, viewer.accountId, slug, typed.left === 'yes'))
        ? seeOther(c, paths.setUpOfficer(slug), 'saved')
        : notFound(c)
    }
    if (!(await data.read((at) => findOfficer(at, slug)))) return notFound(c)
    const answer = await keepOfficer(data, viewer.accountId, slug, typed)
    return 'slug' in answer ? seeOther(c, paths.setUpOfficers(), 'saved') : onePage(c, slug, { typed, faults: answer.faults })
  })
