// npm run bench: builds what changed, then measures. `npm run bench -- <name>` runs bench/<name>.ts instead of the site's measure.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, env, install, node, root } from './prepare.mjs'

const [name = 'site'] = process.argv.slice(2)
const names = globSync('bench/*.ts', { cwd: root }).map((file) => basename(file, '.ts'))
if (!names.includes(name)) {
  console.error(`There is no measure called ${name}. There are: ${names.sort().join(', ')}.`)
  process.exit(2)
}
install()
build()
const done = spawnSync(node(), [join(root, 'bench', `${name}.ts`)], { cwd: root, stdio: 'inherit', env: env() })
process.exit(done.status ?? 1)
