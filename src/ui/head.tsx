import { tagOf, wordsOf } from '#locales/language.ts'
import { paths } from '#paths.ts'
import { Csrf } from './form.tsx'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'
import { type NavigationEntry, navigationOf } from './navigation.ts'
import type { View } from './view.ts'

const Links = ({ entries }: { entries: readonly NavigationEntry[] }) => (
  <ul class="links">
    {entries.map(({ href, label, current }) => (
      <li>
        <a href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)

/** One button for each other language of the agency, named in that language; nothing where there is only one. */
const LanguageSwitch = ({ view }: { view: View }) => {
  const others = view.agency.languages.filter((language) => language !== view.language)
  if (others.length === 0) return null
  return (
    <form class="languages" method="post" action={paths.language()}>
      <Csrf view={view} />
      <input type="hidden" name="to" value={view.here} />
      {others.map((language) => (
        <button class="plain" type="submit" name="language" value={language} lang={tagOf(language)}>
          {wordsOf(language).shell.languageName}
        </button>
      ))}
    </form>
  )
}

const InventedRibbon = ({ view }: { view: View }) => (
  <div class="ribbon">
    <p class="wrap">
      <strong>{view.words.shell.inventedTown}.</strong> {view.words.shell.inventedNote}
    </p>
  </div>
)

/** The top of every page: whose site this is, where one can go, in which language. */
export const SiteHead = ({ view, home }: { view: View; home: string }) => {
  const { shell } = view.words
  const account = view.viewer ? [{ href: paths.account(), label: view.viewer.name, current: view.here.startsWith(paths.account()) }] : []
  const entries = [...navigationOf(view), ...account]
  return (
    <header>
      {view.agency.isInvented && <InventedRibbon view={view} />}
      <div class="site-head">
        <div class="wrap">
          <Mark agency={view.agency} href={home} />
          <nav class="site-nav" aria-label={shell.mainNavigation}>
            <Links entries={entries} />
          </nav>
          <LanguageSwitch view={view} />
          <details class="menu">
            <summary>
              <Icon name="menu" />
              {shell.menu}
            </summary>
            <nav aria-label={shell.menu}>
              <Links entries={entries} />
            </nav>
          </details>
        </div>
      </div>
    </header>
  )
}
