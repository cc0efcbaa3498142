import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { findAccount } from './account.store.ts'
import { listAccountEvents } from './account-export.store.ts'
import { isId } from './id.ts'
import { inviteAgain, invitePerson } from './invitation.actions.ts'
import { faultsInPerson } from './invitation.ts'
import { peopleCan } from './people-can.ts'
import { changeRoles, endAccount } from './person.actions.ts'
import { PersonPage } from './person.pages.tsx'
import { ROLES, type Role } from './role.ts'
import { type RoleRefusal, rolesOf } from './role-grant.ts'
import { NewPersonPage, StaffCountPage, StaffPage } from './staff.pages.tsx'
import { countByRole, listStaff, STAFF_PER_PAGE } from './staff.store.ts'

async function peoplePage(c: Context<App>) {
  const { viewer, data, view } = c.var
  if (!peopleCan.listStaff(viewer)) {
    if (!peopleCan.countStaff(viewer)) return forbidden(c)
    const counts = await data.read(countByRole)
    const sorted = ROLES.map((role) => ({ role, count: counts.find((row) => row.role === role)?.count ?? 0 }))
    return c.html(<StaffCountPage view={view} counts={sorted} />)
  }
  const after = c.req.query('after') ?? ''
  const staff = await data.read(async (at) => {
    const last = isId(after) ? await findAccount(at, after) : undefined
    return listStaff(at, last && { name: last.name, id: last.id })
  })
  const page = staff.slice(0, STAFF_PER_PAGE)
  const older = staff.length > STAFF_PER_PAGE ? paths.people(page.at(-1)?.id) : undefined
  return c.html(<StaffPage view={view} staff={page} older={older} />)
}

async function invite(c: Context<App>) {
  const { viewer, view } = c.var
  if (!viewer || !peopleCan.invite(viewer)) return forbidden(c)
  const form = await readForm(c)
  const typed = { name: form.text('name'), email: form.text('email'), roles: rolesOf(form.texts('roles')) }
  const words = view.words.people.person
  const refuse = (errors: Record<string, string>) => c.html(<NewPersonPage view={view} typed={typed} errors={errors} />, 422)
  const faults = Object.entries(faultsInPerson(typed)).map(([field, fault]) => [field, words.faults[fault]])
  if (typed.roles.length === 0) faults.push(['roles', words.refusals['no-role']])
  if (faults.length > 0) return refuse(Object.fromEntries(faults))
  const answer = await invitePerson(c.var.data, c.var, viewer, { ...typed, language: view.language })
  if ('accountId' in answer) return seeOther(c, paths.person(answer.accountId), 'invited')
  return refuse({ [answer.refusal === 'already-staff' ? 'email' : 'roles']: words.refusals[answer.refusal] })
}

async function personPage(c: Context<App>, refused?: { refusal: RoleRefusal; roles: readonly Role[] }) {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const found = await c.var.data.read(async (at) => {
    const account = await findAccount(at, id)
    return account && { account, events: await listAccountEvents(at, id) }
  })
  if (!found) return notFound(c)
  const { account, events } = found
  const history = events.map(({ at, kind, detail }) => ({ at, kind, role: ROLES.find((role) => role === detail.role) }))
  const errors = refused && { roles: c.var.view.words.people.person.refusals[refused.refusal] }
  const isSelf = c.var.viewer?.accountId === id
  const page = (
    <PersonPage view={c.var.view} {...account} roles={refused?.roles ?? account.roles} isSelf={isSelf} history={history} errors={errors} />
  )
  return c.html(page, refused ? 422 : 200)
}

async function saveRoles(c: Context<App>) {
  const { viewer, data } = c.var
  const id = c.req.param('id') ?? ''
  if (!viewer || !peopleCan.changeRoles(viewer)) return forbidden(c)
  if (!isId(id)) return notFound(c)
  const roles = rolesOf((await readForm(c)).texts('roles'))
  const refusal = await changeRoles(data, viewer.accountId, id, roles)
  if (refusal === 'unknown') return notFound(c)
  return refusal ? personPage(c, { refusal, roles }) : seeOther(c, paths.person(id), 'saved')
}

async function end(c: Context<App>) {
  const { viewer, data } = c.var
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  if (!viewer || !peopleCan.endAccount(viewer, { id })) return forbidden(c)
  const refusal = await endAccount(data, viewer.accountId, id)
  if (refusal === 'unknown') return notFound(c)
  return refusal
    ? personPage(c, { refusal, roles: (await data.read((at) => findAccount(at, id)))?.roles ?? [] })
    : seeOther(c, paths.people(), 'ended')
}

/** The administrator's list of people; the overseer's numbers. */
export const staffRoutes = new Hono<App>()
  .get('/people', peoplePage)
  .get('/people/new', (c) => (peopleCan.invite(c.var.viewer) ? c.html(<NewPersonPage view={c.var.view} />) : forbidden(c)))
  .post('/people/new', invite)
  .get('/people/:id', (c) => (peopleCan.listStaff(c.var.viewer) ? personPage(c) : forbidden(c)))
  .post('/people/:id/roles', saveRoles)
  .post('/people/:id/invitations', async (c) => {
    const { viewer } = c.var
    const id = c.req.param('id')
    if (!viewer || !peopleCan.invite(viewer)) return forbidden(c)
    return isId(id) && (await inviteAgain(c.var.data, c.var, viewer, id)) ? seeOther(c, paths.person(id), 'invited') : notFound(c)
  })
  .post('/people/:id/end', end)
