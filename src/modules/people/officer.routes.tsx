import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listNeighborhoods, type Neighborhood } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { type AssignmentLine, listAssignments } from './assignment.store.ts'
import { byDuty, isOn } from './assignment.ts'
import { localDay } from './local-day.ts'
import { writeOfficerWords } from './officer.actions.ts'
import { OfficerPage, OfficersPage, type Post } from './officer.pages.tsx'
import { findOfficer, listOfficers } from './officer.store.ts'
import type { OfficerCard, OfficerWords } from './officer.ts'
import { OfficerWordsPage } from './officer-words.pages.tsx'
import { peopleCan } from './people-can.ts'

const today = (c: Context<App>) => localDay(c.var.now, c.var.agency.timeZone)

async function officersPage(c: Context<App>) {
  const { officers, assignments } = await c.var.data.read(async (at) => ({
    officers: await listOfficers(at),
    assignments: await listAssignments(at),
  }))
  const day = today(c)
  const withBeats = officers.map((officer) => {
    const posts = assignments.filter((assignment) => assignment.officerId === officer.id && isOn(assignment, day)).sort(byDuty)
    return { ...officer, beats: posts.map(({ beatName }) => beatName), first: posts[0] }
  })
  withBeats.sort((a, b) => (a.first && b.first ? byDuty(a.first, b.first) : Number(b.first !== undefined) - Number(a.first !== undefined)))
  return c.html(<OfficersPage view={c.var.view} officers={withBeats} />)
}

const postOf = (assignment: AssignmentLine, neighborhoods: readonly Neighborhood[]): Post => ({
  beatName: assignment.beatName,
  duty: assignment.duty,
  fromOn: assignment.fromOn,
  untilOn: assignment.untilOn,
  neighborhoods: neighborhoods.filter(({ beatId }) => beatId === assignment.beatId),
})

export type OfficerExtras = { readonly onOfficer: (c: Context<App>, officer: OfficerCard) => Promise<Child> }

async function officerPage(c: Context<App>, { onOfficer }: OfficerExtras) {
  const found = await c.var.data.read(async (at) => {
    const officer = await findOfficer(at, c.req.param('slug') ?? '')
    return (
      officer && { officer, assignments: await listAssignments(at, { officerId: officer.id }), neighborhoods: await listNeighborhoods(at) }
    )
  })
  if (!found) return notFound(c)
  const { officer, assignments, neighborhoods } = found
  const day = today(c)
  const posts = assignments.filter((assignment) => isOn(assignment, day)).sort(byDuty)
  const past = assignments.filter(({ untilOn }) => untilOn !== null && untilOn < day)
  const isSelf = peopleCan.writeOfficerWords(c.var.viewer, officer)
  const lists = { posts: posts.map((post) => postOf(post, neighborhoods)), past: past.map((post) => postOf(post, neighborhoods)) }
  return c.html(<OfficerPage view={c.var.view} officer={officer} {...lists} isSelf={isSelf} extra={await onOfficer(c, officer)} />)
}

async function saveWords(c: Context<App>) {
  const slug = c.req.param('slug') ?? ''
  const officer = await c.var.data.read((at) => findOfficer(at, slug))
  if (!officer) return notFound(c)
  if (!c.var.viewer || !peopleCan.writeOfficerWords(c.var.viewer, officer)) return forbidden(c)
  const form = await readForm(c)
  const said = (name: string) => form.text(name) || null
  const words: OfficerWords = {
    ownWords: said('ownWords'),
    speaks: said('speaks'),
    publicEmail: said('publicEmail'),
    publicPhone: said('publicPhone'),
  }
  const faults = await writeOfficerWords(c.var.data, c.var.viewer.accountId, officer.id, words)
  if (!faults) return seeOther(c, paths.officer(slug), 'saved')
  return c.html(<OfficerWordsPage view={c.var.view} slug={slug} name={officer.name} words={words} faults={faults} />, 422)
}

/** Officers as the public meets them, and their own words; modules below add what comes next. */
export const officerRoutesWith = (extras: OfficerExtras): Hono<App> =>
  new Hono<App>()
    .get('/officers', officersPage)
    .get('/officers/:slug', (c) => officerPage(c, extras))
    .get('/officers/:slug/words', async (c) => {
      const officer = await c.var.data.read((at) => findOfficer(at, c.req.param('slug')))
      if (!officer) return notFound(c)
      if (!peopleCan.writeOfficerWords(c.var.viewer, officer)) return forbidden(c)
      return c.html(<OfficerWordsPage view={c.var.view} slug={officer.slug} name={officer.name} words={officer} />)
    })
    .post('/officers/:slug/words', saveWords)
