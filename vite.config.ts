import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** What the browser gets, by the name pages ask for: the style, and each island by its tag. */
export function clientSources(root: string): Record<string, string> {
  const islands = globSync('src/**/*.island.ts', { cwd: root }).map((file) => [basename(file, '.island.ts'), file] as const)
  return { style: 'src/ui/style/style.css', browser: 'src/ui/browser-assets.ts', ...Object.fromEntries(islands) }
}

const root = import.meta.dirname

/** Brotli's quality 9 of 11: the last two steps win a tenth of the moving map's size and take ten times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** Beside each text file its compressed forms, which the server sends as they are: compressed here, not at each request. */
const compressed: Plugin = {
  name: 'compressed',
  apply: (_config, { isSsrBuild }) => !isSsrBuild,
  closeBundle() {
    for (const file of globSync('dist/client/assets/*.{css,js,mjs,svg}', { cwd: root }).map((name) => resolve(root, name))) {
      const bytes = readFileSync(file)
      if (bytes.length === 0) continue
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, BROTLI))
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    }
  },
}

/**
 * `vite build` makes dist/client (style, islands, font, with `manifest.json`); `vite build --ssr src/main.ts` makes dist/server.
 * Both take TSX with hono/jsx. Packages stay outside of the server's bundle; icons are taken into it as text.
 */
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
          input: Object.fromEntries(Object.entries(clientSources(root)).map(([name, file]) => [name, resolve(root, file)])),
        },
      },
}))
