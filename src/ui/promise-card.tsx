import type { Child } from 'hono/jsx'
import { State, type StateName } from './state.tsx'
import type { View } from './view.ts'

export type PromiseLine = {
  /** What was promised, as it was said. */
  readonly what: Child
  readonly href?: string | undefined
  readonly state: StateName
  /** The state in more exact words. */
  readonly stateWords?: string | undefined
  readonly owner: string
  readonly toWhom?: string | undefined
  /** The date in words, already written for the reader. */
  readonly byWhen?: string | undefined
  /** One line of what happened since. */
  readonly history?: Child
}

const Who = ({ view, line }: { view: View; line: PromiseLine }) => {
  const { promise } = view.words.shell
  const parts = [line.owner, line.toWhom && promise.to(line.toWhom), line.byWhen && promise.by(line.byWhen)].filter(Boolean)
  return <>{parts.join(', ')}</>
}

const What = ({ line }: { line: PromiseLine }) => (line.href ? <a href={line.href}>{line.what}</a> : <span>{line.what}</span>)

/** Promises below each other: what, state, who to whom by when, one line of history. */
export const PromiseList = ({ view, promises }: { view: View; promises: readonly PromiseLine[] }) => (
  <ul class="rows">
    {promises.map((line) => (
      <li>
        <What line={line} />
        <State view={view} state={line.state} words={line.stateWords} />
        <span class="who">
          <Who view={view} line={line} />
          {line.history && (
            <>
              <br />
              {line.history}
            </>
          )}
        </span>
      </li>
    ))}
  </ul>
)

/** One promise as a sheet of its own. */
export const PromiseCard = ({ view, promise, children }: { view: View; promise: PromiseLine; children?: Child }) => (
  <div class="card">
    <State view={view} state={promise.state} words={promise.stateWords} />
    <h3>
      <What line={promise} />
    </h3>
    <p class="muted">
      <Who view={view} line={promise} />
    </p>
    {promise.history && <p class="small">{promise.history}</p>}
    {children}
  </div>
)
