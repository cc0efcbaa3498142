import { BackingAbout, type BackingRequest } from '#modules/backing/index.ts'
import { type ListedPromise, type OwnerChoices, PromiseForm, promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Flow } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'

type PromisesProps = {
  view: View
  reference: string
  promises: readonly ListedPromise[]
  owners: OwnerChoices | undefined
  /** The help asked for with it; undefined where the viewer may not ask. */
  backing: readonly BackingRequest[] | undefined
}

/** What was promised in answer to a report, the form for one more where the viewer may promise, and the help that was asked for. */
export const InboxPromises = ({ view, reference, promises, owners, backing }: PromisesProps) => {
  const words = view.words.home.inbox
  return (
    <Flow>
      {promises.length > 0 && <PromiseList view={view} promises={promises.map((promise) => promiseLine(view, promise))} />}
      {owners && (
        <Details summary={words.promise}>
          <PromiseForm view={view} owners={owners} neighborhoods={[]} report={{ reference, neighborhoodId: null }} />
        </Details>
      )}
      {backing && <BackingAbout view={view} requests={backing} about={{ report: reference }} />}
    </Flow>
  )
}

/** The problem a report became part of. */
export const InboxProblem = ({ view, problem }: { view: View; problem: { readonly slug: string; readonly title: string } }) => (
  <Card eyebrow={view.words.home.inbox.partOf} title={problem.title} href={paths.problem(problem.slug)} />
)
