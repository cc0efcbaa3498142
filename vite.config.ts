import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** What the browser gets, by the name pages ask for: the style, each island by its tag, and what keeps the log without signal. */
export function clientSources(root: string): Record<string, string> {
  const islands = globSync('src/**/*.island.ts', { cwd: root }).map((file) => [basename(file, '.island.ts'), file] as const)
  const fixed = {
    style: 'src/ui/style/style.css',
    browser: 'src/ui/browser-assets.ts',
    'contact-offline': 'src/modules/patrol/contact-offline.worker.ts',
  }
  return { ...fixed, ...Object.fromEntries(islands) }
}

const root = import.meta.dirname

/** Brotli's quality 9 of 11: the last two steps win a tenth of the moving map's size and take ten times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length === 0) return
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, BROTLI))
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
}

/** Beside each text file its compressed forms, which the server sends as they are: compressed here, not at each request. */
const compressed: Plugin = {
  name: 'compressed',
  apply: (_config, { isSsrBuild }) => !isSsrBuild,
  async closeBundle() {
    const files = globSync('dist/client/assets/*.{css,js,mjs,svg}', { cwd: root }).map((name) => resolve(root, name))
    await Promise.all(files.map(compress))
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  root,
  appType: 'custom',
  publicDir: false,
  plugins: [compressed],
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  build: isSsrBuild
    ? { outDir: 'dist/server', emptyOutDir: true, target: 'node20', minify: false, sourcemap: true }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        manifest: 'manifest.json',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        // The moving map is large and loaded only when somebody asks for it.
        chunkSizeWarningLimit: 1500,
        // Phones of five years: colors by light-dark() and nested rules are rewritten for them.
        cssTarget: ['chrome100', 'safari15.4', 'firefox100'],
        target: 'es2022',
        rolldownOptions: {
          // Compressing takes a second or two, and may.
          checks: { pluginTimings: false },
          input: Object.fromEntries(Object.entries(clientSources(root)).map(([name, file]) => [name, resolve(root, file)])),
        },
      },
}))
