// npm test: everything that must hold, then one line with the count. `npm test -- --slices` runs only what touches the database.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, env, install, root } from './prepare.mjs'

const slicesOnly = process.argv.includes('--slices')
const result = join(root, '.cache/tests.json')

/** Chromium draws the gallery and walks the journeys. Debian's is installed where this may be done; elsewhere the person is told. */
function ensureChromium() {
  const known = [process.env.COMMONBEAT_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  if (known.some((path) => path && existsSync(path))) return true
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log("Installing Debian's Chromium (once) ...")
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-q'], quiet)
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'], quiet)
  }
  if (existsSync('/usr/bin/chromium')) return true
  console.error(
    'Chromium is missing and could not be installed from here. Install it (Debian: apt-get install chromium) or set COMMONBEAT_CHROMIUM to its path.',
  )
  return false
}

let [passed, failed] = [0, 0]
function step(name, command, args) {
  console.log(`\n== ${name}`)
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: env() })
  if (done.status === 0) passed += 1
  else failed += 1
}

/** Adds the runner's own counts; a run that left no result is one failure. */
function count() {
  if (!existsSync(result)) {
    failed += 1
    return
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(result, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests
  if (numFailedTests === 0 && numFailedTestSuites > 0) failed += testResults.filter((file) => file.status === 'failed').length
}

install()
mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(result, { force: true })
if (!slicesOnly) {
  step('types', 'tsc', ['--noEmit'])
  step('types of the engines, which know no browser and no server', 'tsc', ['--noEmit', '-p', 'src/engines'])
  step('lint', 'biome', ['check', '--error-on-warnings', '--diagnostic-level=warn'])
  if (!ensureChromium()) failed += 1
  build()
}
console.log(`\n== ${slicesOnly ? 'slices' : 'fences, rules, engines, slices, faults, gallery, journeys'}`)
const chosen = slicesOnly ? ['src/data', 'src/modules', 'src/http', 'src/start'] : []
spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${result}`, ...chosen], {
  cwd: root,
  stdio: 'inherit',
  env: { ...env(), GALLERY_SHOTS: 'no' },
})
count()
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
