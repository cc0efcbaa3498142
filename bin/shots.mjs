// npm run shots: builds what changed, then takes the README's pictures into docs/shots.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, env, install, node, root } from './prepare.mjs'

install()
build()
const done = spawnSync(node(), [join(root, 'bin/take-shots.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: env() })
process.exit(done.status ?? 1)
