import { type ListedPromise, promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'

type Problem = { readonly slug: string; readonly title: string }

/** On a report's public page: the problem it is part of, and what was promised about it. Nothing where there is neither. */
export const ReportExtra = ({
  view,
  problem,
  promises,
}: {
  view: View
  problem: Problem | undefined
  promises: readonly ListedPromise[]
}) => {
  const words = view.words.promises
  return (
    <>
      {problem && <Card eyebrow={words.ofProblem} title={problem.title} href={paths.problem(problem.slug)} door />}
      {promises.length > 0 && (
        <Section title={words.title}>
          <PromiseList view={view} promises={promises.map((promise) => promiseLine(view, promise))} />
        </Section>
      )}
    </>
  )
}

/** On a follower's private page: the question whether it is better, and the way to what was promised to them. */
export const FollowExtra = ({
  view,
  secret,
  asked,
  promises,
}: {
  view: View
  secret: string
  asked: Problem | undefined
  promises: number
}) => {
  const { verdict } = view.words.problems
  const { mine } = view.words.promises
  return (
    <>
      {asked && (
        <Card eyebrow={asked.title} title={verdict.page.title} tone="warm-edge" level={2}>
          <ButtonLink href={paths.followVerdict(secret)} icon="message-circle">
            {verdict.page.question}
          </ButtonLink>
        </Card>
      )}
      {promises > 0 && (
        <Card title={mine.title} level={2}>
          <p>{mine.lede}</p>
          <ButtonLink kind="quiet" href={paths.followPromises(secret)} icon="handshake">
            {view.words.promises.title}
          </ButtonLink>
        </Card>
      )}
    </>
  )
}
