import type { Context } from 'hono'
import type { App } from '#http/context.ts'
import { listUnits } from '#modules/agencies/index.ts'
import { backingCan, listBackingAbout } from '#modules/backing/index.ts'
import { listOfficers } from '#modules/people/index.ts'
import { findProblemOfReport } from '#modules/problems/index.ts'
import { listPromisesOf, ownersFor, promiseCan } from '#modules/promises/index.ts'
import { InboxProblem, InboxPromises } from './inbox-extra.pages.tsx'

type Line = { readonly id: string; readonly reference: string }
const MOST = 20

/** What promises, problems and backing add for those who answer: what was promised with the form for one more, and the problem this is part of. */
export async function onInbox(c: Context<App>, report: Line) {
  const { view, viewer, data } = c.var
  const found = await data.read(async (at) => ({
    promises: await listPromisesOf(at, { reportId: report.id, withHidden: true, limit: MOST }),
    owners: viewer && promiseCan.make(viewer) ? ownersFor(viewer, await listOfficers(at), await listUnits(at)) : undefined,
    problem: await findProblemOfReport(at, report.id),
    backing: viewer && backingCan.ask(viewer) ? await listBackingAbout(at, viewer, { reportId: report.id }) : undefined,
  }))
  return {
    promiseForm: (
      <InboxPromises view={view} reference={report.reference} promises={found.promises} owners={found.owners} backing={found.backing} />
    ),
    ...(found.problem ? { extra: <InboxProblem view={view} problem={found.problem} /> } : {}),
  }
}
