import type { Child } from 'hono/jsx'
import { Details } from './details.tsx'
import type { View } from './view.ts'

type FindingProps = {
  view: View
  eyebrow?: Child
  /** The finding as one sentence that a neighbor would understand. */
  sentence: Child
  href?: string | undefined
  /** How sure: 1 a hint, 2 likely, 3 strong; drawn beside `surenessWords`. */
  sureness?: 1 | 2 | 3 | undefined
  surenessWords?: Child
  /** The picture: a chart or a map. */
  picture?: Child
  /** How it was found out, opened on wish. */
  method?: Child
  acts?: Child
  level?: 2 | 3 | undefined
}

/** A candidate, an estimate or a comparison: the sentence first, then how sure, then the picture, then the method. */
export const FindingCard = ({ view, eyebrow, sentence, href, sureness, surenessWords, picture, method, acts, level = 3 }: FindingProps) => {
  const words = href ? <a href={href}>{sentence}</a> : sentence
  return (
    <article class="card finding">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      {level === 2 ? <h2 class="sentence">{words}</h2> : <h3 class="sentence">{words}</h3>}
      {surenessWords && (
        <p class="sureness">
          {sureness && (
            <span class="sureness-bars" aria-hidden="true">
              {[1, 2, 3].map((level) => (
                <i class={level <= sureness ? 'on' : undefined}></i>
              ))}
            </span>
          )}
          <span>{surenessWords}</span>
        </p>
      )}
      {picture}
      {acts && <div class="cluster acts">{acts}</div>}
      {method && (
        <Details summary={view.words.shell.finding.method} bare>
          {method}
        </Details>
      )}
    </article>
  )
}
