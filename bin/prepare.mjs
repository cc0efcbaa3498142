// Installs and builds what is missing, and nothing that is there. Plain JavaScript: it runs on the machine's own Node.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const inRoot = (...parts) => join(root, ...parts)

/** Node as the packages want it: the one that npm installed, else the one that runs this. */
export const node = () => (existsSync(inRoot('node_modules/.bin/node')) ? inRoot('node_modules/.bin/node') : process.execPath)

/** The environment with the installed programs first. */
export const env = () => ({ ...process.env, PATH: `${inRoot('node_modules/.bin')}:${process.env.PATH}` })

const stampOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** Installs the packages when the lock file differs from the one they were installed by. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  const stamp = inRoot('node_modules/.commonbeat-lock')
  if (stampOf(stamp) === lock) return
  console.log('Installing packages (once) ...')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) throw new Error('npm ci failed; the lines above say why.')
  writeFileSync(stamp, lock)
}

const SOURCES = ['src', 'locales', 'package-lock.json', 'vite.config.ts', 'vite.server.config.ts']

function* filesOf(path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name))
}

const fingerprint = () => {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of filesOf(inRoot(source)))
      if (!/\.test\.tsx?$/.test(file)) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the browser's files and the server when any source differs from the last build. */
export function build() {
  const stamp = inRoot('dist/.stamp')
  const now = fingerprint()
  if (stampOf(stamp) === now) return
  console.log('Building ...')
  const vite = (...args) =>
    execFileSync(node(), [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...args], {
      cwd: root,
      stdio: 'inherit',
      env: env(),
    })
  vite()
  vite('--config', 'vite.server.config.ts')
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(stamp, now)
}
