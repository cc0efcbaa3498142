/**
 * Measures the built site in the invented town beside a bare Hono page and a bare node:http page of the same bytes, in one run: only the ratios
 * mean anything on another machine. Loopback only; everything it starts it stops. Run: npm run bench
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureImport } from './site/importing.ts'
import { stopAll } from './site/program.ts'
import { root } from './site/root.ts'
import { measureSite } from './site/serving.ts'
import { section } from './site/table.ts'

const started = performance.now()
const folder = mkdtempSync(join(tmpdir(), 'commonbeat-bench-'))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll().then(() => process.exit(1)))

try {
  const parts = [...(await measureSite(folder)), ...(await measureImport(folder))]
  const minutes = (performance.now() - started) / 60_000
  const text = `${parts.map(section).join('\n\n')}\n\nMeasured in ${minutes.toFixed(1)} minutes.\n`
  console.log(`\n${text}`)
  writeFileSync(join(root, 'bench/latest.md'), `# The last measure on this machine\n\n${text}`)
} finally {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
}
