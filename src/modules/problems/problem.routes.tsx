import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { loadKept } from './analysis-kept.store.ts'
import { openProblem } from './problem.actions.ts'
import { ProblemPage } from './problem.pages.tsx'
import { findProblem } from './problem.store.ts'
import { type RefusalToOpen, STAGES } from './problem.ts'
import { problemCan } from './problem-can.ts'
import { loadCase } from './problem-case.store.ts'
import { ProblemsPage } from './problem-list.pages.tsx'
import { type ListedProblem, listProblemsOf } from './problem-list.store.ts'
import { NewProblemPage } from './problem-new.pages.tsx'
import { referencesIn } from './problem-reference.ts'
import { listJoinable } from './problem-report.store.ts'

type Asked = Context<App>
const PAGE = 12
const MOST_OPEN = 60

function cursorIn(text: string): { openedAt: Date; id: string } | undefined {
  const [ms = '', id = ''] = text.split('_')
  return /^\d{1,15}$/.test(ms) && /^[0-9a-f-]{36}$/.test(id) ? { openedAt: new Date(Number(ms)), id } : undefined
}
const cursorOf = ({ openedAt, id }: ListedProblem) => `${openedAt.getTime()}_${id}`

async function list(c: Asked) {
  const { data, view, viewer } = c.var
  const after = cursorIn(c.req.query('before') ?? '')
  const stage = STAGES.find((one) => one === c.req.query('stage'))
  const withHidden = problemCan.see(viewer, { isPublic: false })
  const found = await data.read(async (at) => {
    const neighborhoods = await listNeighborhoods(at)
    const place = neighborhoods.find(({ slug }) => slug === c.req.query('neighborhood'))
    const filter = { neighborhoodId: place?.id, stage, withHidden }
    return {
      neighborhoods,
      place,
      open: after ? [] : await listProblemsOf(at, { ...filter, limit: MOST_OPEN }),
      closed: await listProblemsOf(at, { ...filter, states: ['closed', 'closed-without-agreement'], after, limit: PAGE + 1 }),
    }
  })
  const closed = found.closed.slice(0, PAGE)
  const last = closed.at(-1)
  const chosen = { neighborhood: found.place?.slug ?? '', stage: stage ?? '' }
  const older = found.closed.length > PAGE && last ? paths.problems({ ...chosen, before: cursorOf(last) }) : undefined
  return c.html(
    <ProblemsPage
      view={view}
      chosen={chosen}
      neighborhoods={found.neighborhoods}
      open={found.open}
      closed={closed}
      older={older}
      isFirst={!after}
      mayOpen={problemCan.open(viewer)}
    />,
  )
}

async function newPage(c: Asked, asked: string, typed: Record<string, string>, refusal?: RefusalToOpen) {
  const references = referencesIn(asked)
  const { neighborhoods, reports } = await c.var.data.read(async (at) => ({
    neighborhoods: await listNeighborhoods(at),
    reports: await listJoinable(at, references),
  }))
  const [first] = reports
  const sorted = {
    joining: reports.filter(({ problemId }) => problemId === null).map(({ reference }) => reference),
    taken: reports.filter(({ problemId }) => problemId !== null).map(({ reference }) => reference),
    missing: references.filter((one) => !reports.some(({ reference }) => reference === one)),
  }
  const filled = { neighborhood: first?.neighborhoodId ?? '', ...typed }
  return c.html(
    <NewProblemPage view={c.var.view} neighborhoods={neighborhoods} references={sorted} typed={filled} refusal={refusal} />,
    refusal ? 422 : 200,
  )
}

async function open(c: Asked) {
  const { data, viewer } = c.var
  if (!viewer || !problemCan.open(viewer)) return forbidden(c)
  const form = await readForm(c)
  const neighborhoods = await data.read(listNeighborhoods)
  const opened = await data.write(viewer.accountId, (at) =>
    openProblem(at, c.var, {
      title: form.text('title'),
      statement: form.text('statement'),
      neighborhoodId: neighborhoods.find(({ id }) => id === form.text('neighborhood'))?.id ?? null,
      leadOfficerId: viewer.officerId ?? null,
      references: referencesIn(form.text('reports')),
      isPublic: form.ticked('isPublic'),
    }),
  )
  return 'refusal' in opened
    ? newPage(c, form.text('reports'), form.typed, opened.refusal)
    : seeOther(c, paths.problemStage(opened.slug, 'scanning'), 'opened')
}

async function show(c: Asked, slug: string) {
  const { data, view, viewer } = c.var
  const found = await data.read(async (at) => {
    const problem = await findProblem(at, slug)
    if (!problem || !problemCan.see(viewer, problem)) return undefined
    return { case: await loadCase(at, problem), kept: await loadKept(at, problem.id, false) }
  })
  if (!found) return notFound(c)
  const mayWork = problemCan.seeWork(viewer, found.case.problem)
  return c.html(<ProblemPage view={view} found={found.case} mayWork={mayWork} kept={found.kept} />)
}

/** The list, a new problem, and the public page of each. */
export const problemRoutes = new Hono<App>()
  .get('/problems', list)
  .get('/problems/new', (c) =>
    problemCan.open(c.var.viewer) ? newPage(c, (c.req.queries('reports') ?? []).join(','), { isPublic: 'yes' }) : forbidden(c),
  )
  .post('/problems/new', open)
  .get('/problems/:slug', (c) => show(c, c.req.param('slug')))
