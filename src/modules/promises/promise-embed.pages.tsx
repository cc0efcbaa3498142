import { raw } from 'hono/html'
import { tagOf } from '#locales/language.ts'
import { paths } from '#paths.ts'
import type { View } from '#ui/view.ts'
import { promiseLine, type Shown } from './promise-line.pages.tsx'
import { keptOf, type PromiseCount } from './promise-standing.ts'

type EmbedProps = {
  view: View
  place: { readonly slug: string; readonly name: string } | undefined
  count: PromiseCount
  open: readonly Shown[]
}

/** The ledger in a frame of another site: one line of counts, what is due next, and where it comes from. */
export const EmbedPage = ({ view, place, count, open }: EmbedProps) => {
  const words = view.words.promises
  const { kept, of } = keptOf(count)
  const title = place ? words.madeHere(place.name) : words.title
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={tagOf(view.language)} dir={view.dir}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light dark" />
          <title>{view.words.shell.titleOf(title, view.agency.name)}</title>
          <link rel="stylesheet" href={view.asset('style')} />
        </head>
        <body class="embedded">
          <main>
            <h1>{title}</h1>
            <p class="embedded-count">{of === 0 ? words.rates.none : words.embed.kept(kept, of)}</p>
            <ul>
              {open.map((promise) => (
                <li>
                  <a href={paths.promise(promise.id)} target="_blank" rel="noopener">
                    {promise.what}
                  </a>
                  <span class="small muted">
                    {promise.ownerName}. {promiseLine(view, promise).stateWords}
                  </span>
                </li>
              ))}
            </ul>
            <p class="small">
              <a href={paths.promises({ neighborhood: place?.slug })} target="_blank" rel="noopener">
                {words.embed.from(view.agency.name)}
              </a>
            </p>
          </main>
        </body>
      </html>
    </>
  )
}
