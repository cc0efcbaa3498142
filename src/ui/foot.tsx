import { paths } from '#paths.ts'
import { Csrf } from './form.tsx'
import { BeatLine, Mark } from './mark.tsx'
import type { View } from './view.ts'

const SignOut = ({ view }: { view: View }) => (
  <form method="post" action={paths.signOut()}>
    <Csrf view={view} />
    <button class="plain" type="submit">
      {view.words.shell.signOut}
    </button>
  </form>
)

/** The foot of every page: what this is, its promises about privacy, and where its source lies. */
export const SiteFoot = ({ view }: { view: View }) => {
  const { shell } = view.words
  const links = [
    [paths.about(), shell.footer.about],
    [paths.howItWorks(), shell.footer.howItWorks],
    [paths.methods(), shell.footer.methods],
    [paths.getStarted(), shell.footer.getStarted],
    [paths.newTip(), shell.footer.tips],
    [paths.privacy(), shell.footer.privacy],
    [paths.accessibility(), shell.footer.accessibility],
  ] as const
  return (
    <footer class="site-foot">
      <BeatLine />
      <div class="wrap split">
        <div>
          <Mark agency={view.agency} href={paths.front()} />
          <p>{shell.footer.purpose}</p>
          <p class="muted small">{shell.footer.freeSoftware}</p>
        </div>
        <nav aria-label={shell.footer.label}>
          <ul class="links">
            {links.map(([href, label]) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
            {!view.viewer && (
              <li>
                <a href={paths.signIn()}>{shell.signIn}</a>
              </li>
            )}
          </ul>
          {view.viewer && <SignOut view={view} />}
        </nav>
      </div>
    </footer>
  )
}
