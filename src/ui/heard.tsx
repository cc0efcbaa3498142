import type { Child } from 'hono/jsx'
import type { View } from './view.ts'

export type Heard = {
  readonly said: Child
  readonly did: Child /** False where it was not done; `did` then says why. */
  readonly done: boolean
}

/** You said, we did; and what we did not, with the reason. */
export const YouSaidWeDid = ({ view, entries }: { view: View; entries: readonly Heard[] }) => {
  const { feedback } = view.words.shell
  return (
    <ul class="heard">
      {entries.map(({ said, did, done }) => (
        <li>
          <p>
            <strong>{feedback.said}</strong> {said}
          </p>
          <p>
            <strong>{done ? feedback.did : feedback.didNot}</strong> {did}
          </p>
        </li>
      ))}
    </ul>
  )
}
