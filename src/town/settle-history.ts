import { type About, type EventDetail, recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import type { Town } from './town.ts'

type Past = {
  readonly at: Date
  readonly kind: string
  readonly about: About
  readonly neighborhoodId: string | null
  readonly by: string | null
  readonly detail: EventDetail
}

const ENTRY_EVENTS: Readonly<Record<string, string>> = {
  answer: 'report-answered',
  'still-there': 'report-still-there',
  fixed: 'report-fixed',
  reopened: 'report-reopened',
}

function* ofReports({ reports, categories }: Town): Generator<Past> {
  const slugs = new Map(categories.map(({ id, slug }) => [id, slug]))
  for (const { id, neighborhoodId, filedAt, categoryId, channel, entries } of reports) {
    const about = { kind: 'report', id }
    yield { at: filedAt, kind: 'report-filed', about, neighborhoodId, by: null, detail: { category: slugs.get(categoryId) ?? '', channel } }
    for (const { kind, at, byAccountId, id: entry } of entries)
      yield { at, kind: ENTRY_EVENTS[kind] ?? `report-${kind}`, about, neighborhoodId, by: byAccountId, detail: { entry } }
  }
}

function* ofPromises({ promises }: Town): Generator<Past> {
  for (const { id, neighborhoodId, madeAt, madeById, settledAt, state, ownerKind, dueOn } of promises) {
    const about = { kind: 'promise', id }
    yield { at: madeAt, kind: 'promise-made', about, neighborhoodId, by: madeById, detail: { ownerKind, dueOn } }
    if (settledAt)
      yield { at: settledAt, kind: `promise-${state}`, about, neighborhoodId, by: state === 'broken' ? null : madeById, detail: {} }
  }
}

/** When each stage began, as far as the town tells it: analysis with its first hypothesis, response and assessment likewise. */
function* ofProblems({ problems }: Town): Generator<Past> {
  for (const problem of problems) {
    const about = { kind: 'problem', id: problem.id }
    const past = (at: Date, kind: string, by: string | null, detail: EventDetail): Past => ({
      at,
      kind,
      about,
      neighborhoodId: problem.neighborhoodId,
      by,
      detail,
    })
    yield past(problem.openedAt, 'problem-opened', problem.openedById, { reports: problem.reportIds.length })
    const begun = [
      { to: 'analysis', first: problem.hypotheses[0] && { at: problem.hypotheses[0].addedAt, by: problem.hypotheses[0].addedById } },
      { to: 'response', first: problem.responses[0] && { at: problem.responses[0].addedAt, by: problem.responses[0].addedById } },
      { to: 'assessment', first: problem.assessments[0] && { at: problem.assessments[0].madeAt, by: problem.assessments[0].madeById } },
    ]
    for (const { to, first } of begun) if (first) yield past(first.at, 'problem-moved', first.by, { to })
    for (const { id: designId, supersedes, startsOn, lookOn, recordedAt, recordedBy } of problem.designs)
      yield past(recordedAt, supersedes ? 'design-changed' : 'design-recorded', recordedBy, { designId, startsOn, lookOn })
    if (problem.closedAt)
      yield past(
        problem.closedAt,
        problem.state === 'closed' ? 'problem-closed' : 'problem-closed-without-agreement',
        problem.openedById,
        {},
      )
  }
}

/** The town's past as the chain of events that its people would have left. */
export async function settleHistory(at: WriteAt, town: Town): Promise<void> {
  const past = [...ofReports(town), ...ofPromises(town), ...ofProblems(town)].filter((event) => event.at <= town.now)
  past.sort((a, b) => a.at.getTime() - b.at.getTime())
  await recordEvents(at, past)
}
