import type { View } from './view.ts'

/** Loads the script of each named island once. Islands are custom elements: without script the markup inside them stays as the server wrote it. */
export const IslandScripts = ({ view, islands }: { view: View; islands: readonly string[] }) => (
  <>
    {[...new Set(islands)].map((name) => (
      <script type="module" src={view.asset(name)} nonce={view.nonce}></script>
    ))}
  </>
)

/** Data for an island, inside its tag: a block the browser does not run, with `<` escaped so that no text can end it. */
export const IslandData = ({ value }: { value: unknown }) => (
  <script type="application/json" dangerouslySetInnerHTML={{ __html: JSON.stringify(value).replace(/</g, '\\u003c') }}></script>
)
