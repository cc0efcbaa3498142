/**
 * A thousand officers come back into reach in the same second, each with fifty contacts on the phone: one server, one embedded database, and the
 * phones' own requests, all on this machine. Nothing may be lost or doubled. Run: npm run bench -- sync
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './site/root.ts'

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const env = { ...process.env, SYNC_OFFICERS: process.argv[2] ?? '1000' }
const done = spawnSync(process.execPath, [vitest, 'run', 'test/faults/contact-storm.test.ts'], { cwd: root, stdio: 'inherit', env })
process.exit(done.status ?? 1)
