import type { ReadAt } from '#data/scope.ts'
import { listCategories, listUnits } from '#modules/agencies/index.ts'
import { listOfficers, type Viewer } from '#modules/people/index.ts'
import { dayIn, type OwnerChoices, ownersFor } from '#modules/promises/index.ts'
import { groundOfDesign } from './design-ground.store.ts'
import type { Problem } from './problem.ts'
import { mayOf } from './problem-can.ts'
import { loadCase } from './problem-case.store.ts'
import type { Case, MonthCount } from './problem-case.ts'
import { countMonthly } from './problem-count.store.ts'
import { weeklyOver } from './problem-weekly.store.ts'
import { listToAsk, listVerdictWords } from './verdict.store.ts'

/** When and where the question is asked. */
export type Now = { readonly now: Date; readonly timeZone: string }

const MONTHS = 24

/** The last 24 months with this one, oldest first, as `2026-11`. */
function lastMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, i) => {
    const at = year * 12 + month - 1 - (MONTHS - 1 - i)
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

async function monthsOf(at: ReadAt, problem: Problem, { now, timeZone }: Now): Promise<MonthCount[] | undefined> {
  const { area, counted } = problem
  if (!area || counted.incidentKinds.length + counted.categories.length === 0) return undefined
  const today = dayIn(timeZone, now)
  const months = lastMonths(today)
  const found = await countMonthly(at, { circle: area, counted, timeZone, span: { fromOn: `${months[0]}-01`, untilOn: today } })
  return months.map((month) => found.find((one) => one.month === month) ?? { month, incidents: 0, reports: 0 })
}

/** What the page "Look" shows. */
export async function loadScanning(at: ReadAt, problem: Problem, viewer: Viewer, now: Now) {
  const found = await loadCase(at, problem)
  return { found, may: mayOf(viewer, problem), categories: await listCategories(at), months: await monthsOf(at, problem, now) }
}

/** What the page "Understand" shows. */
export async function loadAnalysis(at: ReadAt, problem: Problem, viewer: Viewer) {
  return { found: await loadCase(at, problem), may: mayOf(viewer, problem) }
}

/** What the page "Act" shows; `owners` undefined where the viewer may promise nothing here. */
export async function loadResponse(at: ReadAt, problem: Problem, viewer: Viewer) {
  const may = mayOf(viewer, problem)
  const owners: OwnerChoices | undefined = may.act ? ownersFor(viewer, await listOfficers(at), await listUnits(at)) : undefined
  const found = await loadCase(at, problem)
  const [standing] = found.designs
  return { found, may, owners, ground: standing && (await groundOfDesign(at, standing)) }
}

/** What the page "Check" shows. What those who reported wrote is for those who work on it alone. */
export async function loadAssessment(at: ReadAt, problem: Problem, viewer: Viewer, { now, timeZone }: Now) {
  const found: Case = await loadCase(at, problem)
  const may = mayOf(viewer, problem)
  const [latest] = found.assessments
  const design = found.designs.find(({ id }) => id === latest?.designId)
  return {
    found,
    may,
    today: dayIn(timeZone, now),
    weekly: latest && !design ? await weeklyOver(at, problem, latest, timeZone) : undefined,
    ground: design && (await groundOfDesign(at, design)),
    askable: may.close ? (await listToAsk(at, problem.id)).length : 0,
    said: may.work ? await listVerdictWords(at, problem.id) : [],
  }
}
