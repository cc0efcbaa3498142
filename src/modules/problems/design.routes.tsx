import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import type { View } from '#ui/view.ts'
import { recordDesign } from './design.actions.ts'
import { type RefusalToDesign, weeksRecorded } from './design.ts'
import { type DesignPart, overlapping, refusalOfAreas } from './design-area.ts'
import { DesignPage } from './design-form.pages.tsx'
import { loadDesign } from './design-load.store.ts'
import { bufferName, controlName } from './design-map.pages.tsx'
import type { Planning } from './design-planning.ts'
import type { DesignTyped, Faults } from './design-typed.ts'
import { findProblem } from './problem.store.ts'
import type { Problem } from './problem.ts'
import { problemCan } from './problem-can.ts'
import { dateIn } from './problem-wording.ts'
import type { Refused } from './work-frame.pages.tsx'

type Asked = Context<App>

const find = (c: Asked) => c.var.data.read((at) => findProblem(at, c.req.param('slug') ?? ''))

const load = (c: Asked, problem: Problem, typed?: DesignTyped) =>
  c.var.data.read((at) => loadDesign(at, problem, { now: c.var.now, timeZone: c.var.agency.timeZone }, typed))

const FIELDS = [
  'startsOn',
  'lookOn',
  'weeksBefore',
  'buffer',
  'ringRadius',
  'bufferWhere',
  'bufferRadius',
  'controlWhere',
  'controlRadius',
  'lat',
  'lng',
  'reason',
] as const // prettier-ignore

const typedIn = (form: Form): DesignTyped => ({
  ...(Object.fromEntries(FIELDS.map((field) => [field, form.text(field).slice(0, 500)])) as Record<(typeof FIELDS)[number], string>),
  controls: form.texts('controls').slice(0, 50),
})

/** An area that was typed has become one of the ticked ones. */
const settled = (typed: DesignTyped, { faults, chosen }: Planning): DesignTyped =>
  faults.controlWhere || faults.controlRadius ? typed : { ...typed, controls: chosen, controlWhere: '', lat: '', lng: '' }

const FIELD: Partial<Record<RefusalToDesign, string>> = {
  'no-start': 'startsOn',
  'no-look': 'lookOn',
  'look-too-soon': 'lookOn',
  'look-too-late': 'lookOn',
  'look-is-over': 'lookOn',
  'too-few-weeks': 'weeksBefore',
  'too-many-weeks': 'weeksBefore',
  'weeks-missing': 'weeksBefore',
  'no-control': 'controls',
  'too-many-controls': 'controls',
  'buffer-too-small': 'buffer',
  overlaps: 'controls',
  'no-reason': 'reason',
}

function partName(view: View, one: DesignPart): string {
  const { design } = view.words.problems
  if (one.part === 'area') return design.area
  return one.part === 'buffer' ? bufferName(view, one.circle) : controlName(view, one.circle)
}

function refusalWords(view: View, refusal: RefusalToDesign, { draft, recordsFrom = '' }: Planning): string {
  const says = view.words.problems.design.refusals
  if (refusal === 'weeks-missing') return says[refusal](dateIn(view.language, recordsFrom), weeksRecorded(recordsFrom, draft.startsOn))
  if (refusal !== 'overlaps') return says[refusal]
  const [a, b] = overlapping(draft) ?? []
  return says.overlaps(a ? partName(view, a) : '', b ? partName(view, b) : '')
}

const refusedFor = (view: View, refusal: RefusalToDesign, planning: Planning): Refused['errors'] => ({
  [FIELD[refusal] ?? 'form']: refusalWords(view, refusal, planning),
})

const faultsIn = (c: Asked, faults: Faults): Refused['errors'] =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, c.var.view.words.problems.design.refusals[fault]]))

/** Records the plan, or shows what it would be: with the areas on the map, how alike they went, and what could be seen. */
async function plan(c: Asked) {
  const problem = await find(c)
  if (!problem) return notFound(c)
  const { data, view, viewer, agency } = c.var
  if (!viewer || !problemCan.assess(viewer, problem)) return forbidden(c)
  const form = await readForm(c)
  const typed = typedIn(form)
  const { found, planning } = await load(c, problem, typed)
  const show = (errors: Refused['errors'], status: 200 | 422) => {
    const shown = planning && { ...planning, typed: settled(typed, planning) }
    const refused = status === 422 ? { errors, typed: form.typed } : undefined
    return c.html(<DesignPage view={view} found={found} planning={shown} refused={refused} />, status)
  }
  if (!planning) return show({ form: view.words.problems.design.refusals[problem.area ? 'nothing-counted' : 'no-area'] }, 422)
  if (Object.keys(planning.faults).length > 0) return show(faultsIn(c, planning.faults), 422)
  if (form.text('act') === 'show') {
    const wrong = refusalOfAreas(planning.draft)
    return wrong ? show(refusedFor(view, wrong, planning), 422) : show({}, 200)
  }
  const refusal = await data.write(viewer.accountId, (at) =>
    recordDesign(at, agency.timeZone, problem.id, { draft: planning.draft, reason: typed.reason }),
  )
  return refusal ? show(refusedFor(view, refusal, planning), 422) : seeOther(c, `${paths.problemStage(problem.slug, 'response')}`, 'saved')
}

/** How a response will be judged: recorded before it starts, changed only beside what was recorded. */
export const designRoutes = new Hono<App>()
  .get('/problems/:slug/design', async (c) => {
    const problem = await find(c)
    if (!problem) return notFound(c)
    const { viewer, view } = c.var
    if (!viewer || !problemCan.assess(viewer, problem)) return problemCan.see(viewer, problem) ? forbidden(c) : notFound(c)
    return c.html(<DesignPage view={view} {...(await load(c, problem))} />)
  })
  .post('/problems/:slug/design', plan)
