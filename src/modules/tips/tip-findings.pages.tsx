import { noonOf } from '#modules/promises/index.ts'
import { dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { StackList } from '#ui/stack-list.tsx'
import type { View } from '#ui/view.ts'
import type { TipFinding } from './tip.ts'

/** On the staff's page of a problem: what readers of tips found out. */
export const TipFindings = ({ view, findings }: { view: View; findings: readonly TipFinding[] }) => {
  const { reading } = view.words.tips
  return (
    <Card level={2} title={reading.onProblem} tone="sunk">
      <StackList items={findings.map(({ words, foundOn }) => ({ title: words, note: dayInWords(view, noonOf(foundOn)) }))} />
      <p class="small muted">{reading.onProblemNote}</p>
    </Card>
  )
}
