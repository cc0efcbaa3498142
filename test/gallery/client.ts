import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { type Assets, assetsFromManifest, type Manifest } from '#ui/assets.ts'

const folderOf = (purpose: string) => `.cache/${purpose}-client`

const TYPES: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Builds style and islands as for production into a folder of that test's own. */
export async function buildClient(purpose = 'gallery'): Promise<Assets> {
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir: folderOf(purpose), chunkSizeWarningLimit: 2000, reportCompressedSize: false },
  })
  return assetsFromManifest(JSON.parse(readFileSync(join(folderOf(purpose), 'manifest.json'), 'utf8')) as Manifest)
}

/** One built file by its URL path, as an answer; undefined where there is none. */
export function clientFile(purpose: string, path: string): { body: Buffer; contentType: string } | undefined {
  try {
    return {
      body: readFileSync(join(folderOf(purpose), path)),
      contentType: TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    }
  } catch {
    return undefined
  }
}
