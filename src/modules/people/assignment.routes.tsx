import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listBeats } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { type AssignmentRefused, assignOfficer, moveAssignment } from './assignment.actions.ts'
import { type AssignmentTyped, daysInWords, SetUpAssignmentPage, SetUpAssignmentsPage } from './assignment.pages.tsx'
import { findAssignmentLine, listAssignments } from './assignment.store.ts'
import { DUTIES } from './assignment.ts'
import { isId } from './id.ts'
import { localDay } from './local-day.ts'
import { listOfficers } from './officer.store.ts'
import { isDay } from './officer.ts'
import { peopleCan } from './people-can.ts'

type Errors = Record<string, string>
type Tried = { typed: AssignmentTyped; errors: Errors }

const today = (c: Context<App>) => localDay(c.var.now, c.var.agency.timeZone)

async function listPage(c: Context<App>, tried?: Tried) {
  const lists = await c.var.data.read(async (at) => ({
    beats: await listBeats(at),
    officers: await listOfficers(at),
    assignments: await listAssignments(at),
  }))
  const day = today(c)
  const typed = tried?.typed ?? { beat: '', officer: '', duty: '', from: day, until: '' }
  const mayAssign = peopleCan.assign(c.var.viewer)
  return c.html(
    <SetUpAssignmentsPage view={c.var.view} {...lists} today={day} mayAssign={mayAssign} typed={typed} errors={tried?.errors} />,
    tried ? 422 : 200,
  )
}

async function onePage(c: Context<App>, id: string, tried?: { typed: { from: string; until: string }; errors: Errors }) {
  const assignment = isId(id) ? await c.var.data.read((at) => findAssignmentLine(at, id)) : undefined
  if (!assignment) return notFound(c)
  const typed = tried?.typed ?? { from: assignment.fromOn, until: assignment.untilOn ?? '' }
  return c.html(<SetUpAssignmentPage view={c.var.view} assignment={assignment} typed={typed} errors={tried?.errors} />, tried ? 422 : 200)
}

const typedIn = (form: Form): AssignmentTyped => ({
  beat: form.text('beat'),
  officer: form.text('officer'),
  duty: form.text('duty'),
  from: form.text('from'),
  until: form.text('until'),
})

function errorsInDays(c: Context<App>, { from, until }: { from: string; until: string }): Errors {
  const strange = c.var.view.words.officers.assign.refusals['day-strange']
  return { ...(isDay(from) ? {} : { from: strange }), ...(until === '' || isDay(until) ? {} : { until: strange }) }
}

/** A refusal at its field, with who is in the way and on which days. */
function refusedInWords(c: Context<App>, { refusal, because }: AssignmentRefused): Errors {
  const { refusals } = c.var.view.words.officers.assign
  const who = because?.officerName ?? ''
  const days = because ? daysInWords(c.var.view, because, today(c)) : ''
  if (refusal === 'ends-before-it-starts') return { until: refusals[refusal] }
  if (refusal === 'beat-unknown') return { beat: refusals[refusal] }
  if (refusal === 'officer-unknown') return { officer: refusals[refusal] }
  return { from: refusals[refusal](who, days) }
}

async function assign(c: Context<App>) {
  const { viewer, data, view } = c.var
  if (!viewer || !peopleCan.assign(viewer)) return forbidden(c)
  const typed = typedIn(await readForm(c))
  const { refusals } = view.words.officers.assign
  const duty = DUTIES.find((known) => known === typed.duty)
  const errors: Errors = errorsInDays(c, typed)
  if (!isId(typed.beat)) errors.beat = refusals['beat-unknown']
  if (!isId(typed.officer)) errors.officer = refusals['officer-unknown']
  if (!duty) errors.duty = refusals['duty-unknown']
  if (Object.keys(errors).length > 0 || !duty) return listPage(c, { typed, errors })
  const wanted = { beatId: typed.beat, officerId: typed.officer, duty, fromOn: typed.from, untilOn: typed.until || null }
  const answer = await assignOfficer(data, viewer.accountId, wanted)
  return 'id' in answer ? seeOther(c, paths.setUpAssignments(), 'assigned') : listPage(c, { typed, errors: refusedInWords(c, answer) })
}

async function move(c: Context<App>) {
  const { viewer, data } = c.var
  const id = c.req.param('id') ?? ''
  if (!viewer || !peopleCan.assign(viewer)) return forbidden(c)
  if (!isId(id)) return notFound(c)
  const typed = typedIn(await readForm(c))
  const errors = errorsInDays(c, typed)
  if (Object.keys(errors).length > 0) return onePage(c, id, { typed, errors })
  const answer = await moveAssignment(data, viewer.accountId, id, { fromOn: typed.from, untilOn: typed.until || null })
  if (!answer) return notFound(c)
  return 'id' in answer ? seeOther(c, paths.setUpAssignments(), 'saved') : onePage(c, id, { typed, errors: refusedInWords(c, answer) })
}

/** Who has which beat, and since when. */
export const assignmentRoutes = new Hono<App>()
  .get('/set-up/assignments', (c) => (peopleCan.seeAssignments(c.var.viewer) ? listPage(c) : forbidden(c)))
  .post('/set-up/assignments', assign)
  .get('/set-up/assignments/:id', (c) => (peopleCan.assign(c.var.viewer) ? onePage(c, c.req.param('id')) : forbidden(c)))
  .post('/set-up/assignments/:id', move)
