/** Problems as rows: the stories, with their reports, promises, counts and verdicts. */
import { HOUR_MS } from './calendar.ts'
import { type Dice, diceFor } from './dice.ts'
import { type Meter, spotOf } from './ground.ts'
import { idOf, slugOf } from './identity.ts'
import { nameWithRank, type OfficerSlug } from './officer.ts'
import { agoAt, agoOn, assessmentOf, type Ground, verdictsOf } from './problem-assessed.ts'
import { designsOf } from './problem-designed.ts'
import { ACTING_STORIES } from './problem-stories-acting.ts'
import { CENTER_STORIES } from './problem-stories-center.ts'
import { EARLY_STORIES } from './problem-stories-early.ts'
import { UNSOLVED_STORIES } from './problem-stories-moved.ts'
import { SOLVED_STORIES } from './problem-stories-solved.ts'
import { UNTOLD_STORIES } from './problem-stories-untold.ts'
import type { ActionStory, ProblemStory } from './problem-story.ts'
import { BARS_STORY } from './problem-story-bars.ts'
import type { Circle, Hypothesis, JointAction, Problem, Promise_, Response_ } from './town-work.ts'

const STORIES: readonly ProblemStory[] = [
  BARS_STORY,
  ...CENTER_STORIES,
  ...UNSOLVED_STORIES,
  ...SOLVED_STORIES,
  ...ACTING_STORIES,
  ...UNTOLD_STORIES,
  ...EARLY_STORIES,
]

/** Whose word it is: kind, row and name. */
function ownerOf({ owner }: ActionStory, { ids, units }: Ground): Pick<Promise_, 'ownerKind' | 'officerId' | 'unitId' | 'ownerName'> {
  if (owner === 'chief') return { ownerKind: 'chief', officerId: ids.officer('benedict-okafor'), unitId: null, ownerName: 'Chief Okafor' }
  if ('officer' in owner)
    return { ownerKind: 'officer', officerId: ids.officer(owner.officer), unitId: null, ownerName: nameWithRank(owner.officer) }
  if ('unit' in owner)
    return {
      ownerKind: 'unit',
      officerId: null,
      unitId: ids.unit(owner.unit),
      ownerName: units.find(({ slug }) => slug === owner.unit)?.name ?? owner.unit,
    }
  if ('partner' in owner) return { ownerKind: 'partner', officerId: null, unitId: null, ownerName: owner.partner }
  return { ownerKind: 'resident', officerId: null, unitId: null, ownerName: owner.resident }
}

const toOf = (to: string): Pick<Promise_, 'toKind' | 'toName'> =>
  to === 'everybody'
    ? { toKind: 'everybody', toName: '' }
    : /^the /.test(to)
      ? { toKind: 'residents', toName: to }
      : { toKind: 'partner', toName: to }

/** When a promise was settled: on its day or a little before; kept late and broken, after it. */
export function settledOf(
  story: Pick<ActionStory, 'state' | 'dueAgo' | 'settledWords' | 'madeAgo'>,
  ground: { readonly now: Date },
  dice: Dice,
): Pick<Promise_, 'settledAt' | 'settledWords'> {
  if (story.state === 'open') return { settledAt: null, settledWords: null }
  const shift =
    story.state === 'kept' || story.state === 'released'
      ? dice.between(0, Math.min(4, story.madeAgo - story.dueAgo))
      : -Math.min(dice.between(1.2, 6), Math.max(0.4, story.dueAgo - 0.3))
  return {
    settledAt: new Date(
      Math.min(ground.now.getTime() - HOUR_MS, ground.now.getTime() - Math.round((story.dueAgo + shift) * 24 * 60) * 60_000),
    ),
    settledWords: story.settledWords ?? null,
  }
}

function promiseOf(story: ProblemStory, action: ActionStory, key: string, ground: Ground): Promise_ {
  const dice = diceFor(ground.seed, `action/${key}`)
  return {
    id: ground.ids.promise(key),
    key,
    what: action.what,
    ...ownerOf(action, ground),
    ...toOf(action.to),
    dueOn: agoOn(ground, action.dueAgo),
    state: action.state,
    madeAt: agoAt(ground, action.madeAgo),
    madeById: ground.ids.account(story.lead),
    ...settledOf(action, ground, dice),
    neighborhoodId: ground.ids.neighborhood(story.at),
    reportId: null,
    isPublic: true,
  }
}

function hypothesesOf(story: ProblemStory, ground: Ground): Hypothesis[] {
  const addedById = ground.ids.account(story.lead)
  const begunAgo = story.analysis ? (story.openedAgo + story.analysis.ago) / 2 : story.openedAgo * 0.6
  return (story.hypotheses ?? []).map((one, h) => {
    const piece = (speaks: 'for' | 'against', words: string, n: number) => ({
      id: idOf(ground.seed, 'evidence', `${story.slug}/${h}/${speaks}/${n}`),
      speaks,
      words,
      source: speaks === 'for' ? 'walks, calls and the meeting' : 'asked on the spot',
      addedAt: agoAt(ground, begunAgo - 1 - n),
      addedById,
    })
    return {
      id: idOf(ground.seed, 'hypothesis', `${story.slug}/${h}`),
      words: one.words,
      standing: one.standing,
      addedAt: agoAt(ground, begunAgo),
      addedById,
      evidence: [
        ...one.speaksFor.map((words, n) => piece('for', words, n)),
        ...one.speaksAgainst.map((words, n) => piece('against', words, n)),
      ],
    }
  })
}

const circleOf = (near: Meter | string, radiusM: number, ground: Ground): Circle => ({
  ...spotOf(typeof near === 'string' ? ground.middleOfStreet(near) : near),
  radiusM,
})

type Work = { readonly problem: Problem; readonly promises: readonly Promise_[] }

function responsesOf(story: ProblemStory, ground: Ground): { responses: Response_[]; actions: JointAction[]; promises: Promise_[] } {
  const addedById = ground.ids.account(story.lead)
  const begun = (list: readonly ActionStory[]) => Math.max(0.5, ...list.map(({ madeAgo }) => madeAgo)) + 1
  const rows = (story.responses ?? []).map((response, r) => {
    const id = idOf(ground.seed, 'response', `${story.slug}/${r}`)
    const addedAt = agoAt(ground, Math.min(begun(response.actions), story.openedAgo), 2)
    const promises = response.actions.map((action) => promiseOf(story, action, slugOf(action.what), ground))
    const actions = promises.map(
      (promise): JointAction => ({
        id: idOf(ground.seed, 'joint-action', promise.key),
        responseId: id,
        promiseId: promise.id,
        addedAt: promise.madeAt,
      }),
    )
    return {
      response: {
        id,
        technique: response.technique,
        words: response.words,
        isEnforcement: response.isEnforcement ?? false,
        addedAt,
        addedById,
      },
      promises,
      actions,
    }
  })
  return {
    responses: rows.map(({ response }) => response),
    actions: rows.flatMap(({ actions }) => actions),
    promises: rows.flatMap(({ promises }) => promises),
  }
}

function workOn(story: ProblemStory, ground: Ground): Work {
  const { ids } = ground
  const id = ids.problem(story.slug)
  const joined = ground.reports.filter(({ problemId }) => problemId === id)
  const area = circleOf(story.near, story.radiusM, ground)
  const control = story.control ? circleOf(story.control.near, story.control.radiusM, ground) : null
  const { responses, actions, promises } = responsesOf(story, ground)
  const asked = story.closing ? story.closing.ago + 12 : story.verdictAskedAgo
  const lead: OfficerSlug = story.lead
  const problem: Problem = {
    id,
    slug: story.slug,
    title: story.title,
    statement: story.statement,
    stage: story.stage,
    state: story.state,
    neighborhoodId: ids.neighborhood(story.at),
    leadOfficerId: ids.officer(lead),
    area,
    control,
    counted: { incidentKinds: story.incidentKinds, categories: story.categories },
    cheers: story.cheers,
    triangle: story.triangle,
    analysis: story.analysis?.words ?? null,
    analysisAt: story.analysis ? agoAt(ground, story.analysis.ago) : null,
    openedAt: agoAt(ground, story.openedAgo),
    openedById: ids.account(lead),
    responseFromOn: story.responseAgo === undefined ? null : agoOn(ground, story.responseAgo),
    verdictAskedAt: asked === undefined ? null : agoAt(ground, asked, 0),
    closedAt: story.closing ? agoAt(ground, story.closing.ago) : null,
    closingWords: story.closing?.words ?? null,
    isPublic: true,
    reportIds: joined.map((report) => report.id),
    hypotheses: hypothesesOf(story, ground),
    responses,
    jointActions: actions,
    designs: designsOf(story, area, ground),
    assessments: assessmentOf(story, area, control, ground),
    verdicts: verdictsOf(story, joined, ground),
  }
  return { problem, promises }
}

export const problemTitles = new Map(STORIES.map(({ slug, title }) => [slug, title]))

/** All problems with the promises that their joint actions are. */
export function workProblems(ground: Ground): { problems: Problem[]; promises: Promise_[] } {
  const works = STORIES.map((story) => workOn(story, ground))
  return { problems: works.map(({ problem }) => problem), promises: works.flatMap(({ promises }) => [...promises]) }
}
