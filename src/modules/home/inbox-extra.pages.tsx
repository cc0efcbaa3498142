import { type ListedPromise, type OwnerChoices, PromiseForm, promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Flow } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'

type PromisesProps = { view: View; reference: string; promises: readonly ListedPromise[]; owners: OwnerChoices | undefined }

/** What was promised in answer to a report, and the form for one more where the viewer may promise. */
export const InboxPromises = ({ view, reference, promises, owners }: PromisesProps) => {
  const words = view.words.home.inbox
  return (
    <Flow>
      {promises.length > 0 && <PromiseList view={view} promises={promises.map((promise) => promiseLine(view, promise))} />}
      {owners && (
        <Details summary={words.promise}>
          <PromiseForm view={view} owners={owners} neighborhoods={[]} report={{ reference, neighborhoodId: null }} />
        </Details>
      )}
    </Flow>
  )
}

/** The problem a report became part of. */
export const InboxProblem = ({ view, problem }: { view: View; problem: { readonly slug: string; readonly title: string } }) => (
  <Card eyebrow={view.words.home.inbox.partOf} title={problem.title} href={paths.problem(problem.slug)} />
)
