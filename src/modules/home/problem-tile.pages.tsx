import { paths } from '#paths.ts'
import { monthInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Steps } from '#ui/steps.tsx'
import type { View } from '#ui/view.ts'
import type { ProblemCard } from './neighborhood-view.ts'

const STAGES = ['scanning', 'analysis', 'response', 'assessment'] as const

export const ProblemTile = ({ view, problem }: { view: View; problem: ProblemCard }) => {
  const words = view.words.home.neighborhood
  return (
    <Card
      eyebrow={words.started(monthInWords(view, problem.openedAt), problem.reports)}
      title={problem.title}
      href={paths.problem(problem.slug)}
    >
      <p class="muted">{problem.statement}</p>
      <Steps
        view={view}
        steps={STAGES.map((stage) => ({ label: view.words.problems.stages[stage].name }))}
        now={STAGES.indexOf(problem.stage)}
      />
    </Card>
  )
}
