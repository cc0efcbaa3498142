import type { ReadAt } from '#data/scope.ts'
import { dayIn, isDay } from '#modules/promises/index.ts'
import { type DesignDraft, FEWEST_WEEKS_BEFORE, MOST_WEEKS, type ResponseDesign } from './design.ts'
import { type DesignAreas, keyOf, refusalOfAreas } from './design-area.ts'
import { recordsReach } from './design-count.store.ts'
import { groundOfDesign } from './design-ground.store.ts'
import { foresee } from './design-judging.store.ts'
import type { Planning } from './design-planning.ts'
import { readDraft } from './design-typed.store.ts'
import { type DesignTyped, typedFrom } from './design-typed.ts'
import { planningWindow } from './foreseen.ts'
import type { Circle, Problem } from './problem.ts'
import { loadCase } from './problem-case.store.ts'
import type { Case } from './problem-case.ts'
import type { Now } from './problem-stage.store.ts'
import { listSuggestions } from './suggestion.store.ts'
import type { Suggestion } from './suggestion.ts'

const PROPOSED = 3

const areCountable = ({ startsOn, weeksBefore }: DesignDraft) =>
  isDay(startsOn) && weeksBefore >= FEWEST_WEEKS_BEFORE && weeksBefore <= MOST_WEEKS

/** The best that may be counted together, where nothing was chosen yet. */
function proposed(areas: DesignAreas, suggestions: readonly Suggestion[]): DesignAreas['controls'] {
  const chosen: Suggestion['area'][] = []
  for (const { area } of suggestions)
    if (chosen.length < PROPOSED && refusalOfAreas({ ...areas, controls: [...chosen, area] }) !== 'overlaps') chosen.push(area)
  return chosen
}

type Known = { readonly today: string; readonly recordsFrom: string | undefined; readonly timeZone: string }

async function planFor(
  at: ReadAt,
  problem: Problem & { readonly area: Circle },
  { typed, standing, known }: { typed: DesignTyped; standing: ResponseDesign | undefined; known: Known },
): Promise<Planning> {
  const { draft, faults } = await readDraft(at, problem, typed, standing)
  // Without a first day, or with weeks that cannot be counted, it is shown as if it began today.
  const counted = areCountable(draft)
    ? draft
    : { ...draft, startsOn: known.today, weeksBefore: Math.max(FEWEST_WEEKS_BEFORE, Math.min(MOST_WEEKS, draft.weeksBefore)) }
  const window = planningWindow(counted, known.today, known.recordsFrom)
  const asked = { ...draft, ...window, timeZone: known.timeZone, neighborhoodId: problem.neighborhoodId }
  const { suggestions } = await listSuggestions(at, asked, draft.controls)
  const controls = typed.controls === undefined && draft.controls.length === 0 ? proposed(draft, suggestions) : draft.controls
  const whole = { ...draft, controls }
  const seen = { ...counted, controls }
  const isWhole = isDay(seen.lookOn) && seen.lookOn > seen.startsOn && controls.length > 0
  return {
    ...{ typed, draft: whole, faults, suggestions, chosen: controls.map(keyOf), until: window.startsOn },
    foreseen: isWhole ? await foresee(at, seen, known) : undefined,
    ground: await groundOfDesign(at, whole),
    today: known.today,
    recordsFrom: known.recordsFrom,
  }
}

/** A problem with the plan of how its response is judged: as typed, or as it would usually be. `planning` undefined: no area, or nothing counts. */
export async function loadDesign(
  at: ReadAt,
  problem: Problem,
  { now, timeZone }: Now,
  typed?: DesignTyped,
): Promise<{ readonly found: Case; readonly planning: Planning | undefined }> {
  const found = await loadCase(at, problem)
  const { area, counted } = problem
  if (!area || counted.incidentKinds.length + counted.categories.length === 0) return { found, planning: undefined }
  const [standing] = found.designs
  const today = dayIn(timeZone, now)
  const { from } = await recordsReach(at, counted, timeZone)
  const known = { today, recordsFrom: from, timeZone }
  const filled = typed ?? typedFrom({ area, responseFromOn: problem.responseFromOn }, { today, recordsFrom: from, standing })
  return { found, planning: await planFor(at, { ...problem, area }, { typed: filled, standing, known }) }
}
