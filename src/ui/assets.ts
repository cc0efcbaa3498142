/** What `vite build` writes down of each built file. */
type ManifestEntry = { readonly file: string }
export type Manifest = Readonly<Record<string, ManifestEntry | undefined>>

/** From the name a page asks for to the URL of the file. */
export type Assets = (name: string) => string

const FIXED: Record<string, string> = {
  style: 'src/ui/style/style.css',
  mark: 'src/ui/style/mark.svg',
  'mark-192': 'src/ui/style/mark-192.png',
  'mark-512': 'src/ui/style/mark-512.png',
  'mark-whole': 'src/ui/style/mark-whole.png',
  'contact-offline': 'src/modules/patrol/contact-offline.worker.ts',
  font: 'node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
}

/** The name an island's source is asked for by: 'src/ui/quiet-map.island.ts' -> 'quiet-map'. */
const islandName = (source: string): string | undefined => /([^/]+)\.island\.ts$/.exec(source)?.[1]

/** Names and sources: the fixed ones and every island in `sources`. */
function namesOf(sources: readonly string[]): Map<string, string> {
  const islands = sources.flatMap((source) => {
    const name = islandName(source)
    return name ? [[name, source] as const] : []
  })
  return new Map([...Object.entries(FIXED), ...islands])
}

function assetsBy(names: Map<string, string>, urlOf: (source: string) => string | undefined): Assets {
  return (name) => {
    const source = names.get(name)
    const url = source && urlOf(source)
    if (!url) throw new Error(`no built asset is called ${name}`)
    return url
  }
}

/** In production: from dist/client/manifest.json. Throws for a name that was not built. */
export function assetsFromManifest(manifest: Manifest, base = '/'): Assets {
  return assetsBy(namesOf(Object.keys(manifest)), (source) => {
    const file = manifest[source]?.file
    return file && base + file
  })
}

/** In development: the sources themselves, which Vite's server turns into what a browser reads. `sources`: every `*.island.ts` of src/. */
export const assetsFromSource = (sources: readonly string[]): Assets => assetsBy(namesOf(sources), (source) => `/${source}`)

/** In tests of pages: fixed names that stay the same whatever is built. */
export const assetsForTests: Assets = (name) => `/assets/${name}`
