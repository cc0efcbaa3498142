import { Icon, type IconName } from './icon.tsx'
import type { View } from './view.ts'

export type StateName = 'kept' | 'late' | 'broken' | 'open' | 'released' | 'waiting'

/** Each state has a shape of its own, so that it is told without color. */
const SHAPE: Record<StateName, IconName> = {
  kept: 'circle-check',
  late: 'clock',
  broken: 'octagon-x',
  open: 'circle-dashed',
  released: 'undo-2',
  waiting: 'hourglass',
}

/** A state as shape, word and color. `words` says it more exactly than the plain word: "Late by 4 days". */
export const State = ({ view, state, words }: { view: View; state: StateName; words?: string | undefined }) => (
  <span class={`state ${state}`}>
    <Icon name={SHAPE[state]} />
    {words ?? view.words.shell.state[state]}
  </span>
)

export type TagTone = 'plain' | 'accent' | 'warm'

/** A short word that sorts: a kind, a place, a language. */
export const Tag = ({ tone = 'plain', icon, children }: { tone?: TagTone; icon?: IconName; children: string }) => (
  <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
)
