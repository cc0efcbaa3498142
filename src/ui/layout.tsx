import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { tagOf } from '#locales/language.ts'
import { paths } from '#paths.ts'
import { SiteFoot } from './foot.tsx'
import { SiteHead } from './head.tsx'
import { IslandScripts } from './island.tsx'
import { Notice } from './notice.tsx'
import type { View } from './view.ts'

type PageProps = {
  view: View
  /** The heading, and the first half of the document's title. */
  title: string
  /** For search engines and shared links; one sentence. */
  description?: string | undefined
  eyebrow?: string | undefined
  lede?: Child
  /** What one can do first: a button or two below the heading. */
  acts?: Child
  /** A trail of links above the heading (`<Trail>`). */
  trail?: Child
  /** Names of the islands on the page: `['quiet-map', 'linked-list']`. */
  islands?: readonly string[] | undefined
  /** `narrow`: one column for forms and reading. `on-foot`: an officer's phone, larger targets. `full`: the page draws its own heading (an `<h1>` inside). */
  shape?: 'usual' | 'narrow' | 'on-foot' | 'full' | undefined
  /** The bar at the thumb (`<ThumbBar>`), outside of main. */
  thumb?: Child
  /** An address of the same content for search engines; false keeps the page out of them (pages behind a secret link). */
  indexed?: boolean | undefined
  children?: Child
}

/** Those who work on foot may put the log on their phone's screen. */
const mayInstall = (view: View) => view.viewer?.roles.some((role) => role === 'officer' || role === 'sergeant' || role === 'chief') ?? false

type HeadProps = Pick<PageProps, 'view' | 'title' | 'description' | 'indexed' | 'islands'> & { installs?: boolean }

const Head = ({ view, title, description, indexed, islands, installs = mayInstall(view) }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>{view.words.shell.titleOf(title, view.agency.name)}</title>
    {description && <meta name="description" content={description} />}
    {indexed === false && <meta name="robots" content="noindex" />}
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#fbf9f5" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#14191b" media="(prefers-color-scheme: dark)" />
    <link rel="icon" type="image/svg+xml" href={view.asset('mark')} />
    {installs && <link rel="manifest" href={paths.webManifest()} />}
    {installs && <link rel="apple-touch-icon" href={view.asset('mark-192')} />}
    <link rel="preload" href={view.asset('font')} as="font" type="font/woff2" crossorigin="" />
    <link rel="stylesheet" href={view.asset('style')} />
    <IslandScripts view={view} islands={islands ?? []} />
  </head>
)

const PageHead = ({ title, eyebrow, lede, acts }: PageProps) => (
  <div class="page-head">
    {eyebrow && <p class="eyebrow">{eyebrow}</p>}
    <h1>{title}</h1>
    {lede && <p class="lede">{lede}</p>}
    {acts && <div class="cluster acts">{acts}</div>}
  </div>
)

/** The whole document around a page's content: head, skip link, header, notice, heading, footer. */
export const Page = (props: PageProps) => {
  const { view, shape = 'usual', trail, thumb, children } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={tagOf(view.language)} dir={view.dir}>
        {Head(props)}
        <body class={shape === 'on-foot' ? 'on-foot' : undefined}>
          <a class="skip" href="#content">
            {view.words.shell.skipToContent}
          </a>
          <SiteHead view={view} home={paths.front()} />
          <main id="content" tabindex={-1} class={shape === 'narrow' ? 'narrow' : undefined}>
            <div class="wrap">
              {view.notice && (
                <div class="notice-top" role="status">
                  <Notice tone="good">{view.notice}</Notice>
                </div>
              )}
              {trail}
              {shape !== 'full' && PageHead(props)}
              {children}
            </div>
          </main>
          {thumb}
          <SiteFoot view={view} />
        </body>
      </html>
    </>
  )
}

type AppPageProps = Pick<PageProps, 'view' | 'title' | 'description' | 'lede' | 'islands' | 'thumb' | 'children'> & {
  /** Where one can go from here, in the head: a word or two each. */
  links: readonly { readonly href: string; readonly label: string }[]
}

/** A page that is kept on the phone and starts without signal: nothing of whoever looks, no form of the server's, and nowhere to go but `links`. */
export const AppPage = ({ view, title, lede, links, thumb, children, ...head }: AppPageProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang={tagOf(view.language)} dir={view.dir}>
      {Head({ ...head, view, title, indexed: false, installs: true })}
      <body class="on-foot">
        <a class="skip" href="#content">
          {view.words.shell.skipToContent}
        </a>
        <header class="app-head">
          <nav class="wrap" aria-label={view.words.shell.mainNavigation}>
            {links.map(({ href, label }) => (
              <a href={href}>{label}</a>
            ))}
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          <div class="wrap">
            {PageHead({ view, title, lede })}
            {children}
          </div>
        </main>
        {thumb}
      </body>
    </html>
  </>
)
