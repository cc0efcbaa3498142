#!/usr/bin/env node
// The command line: `npx commonbeat import ...`. Builds first when the sources changed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, env, install, node, root } from './prepare.mjs'

install()
build()
const done = spawnSync(node(), ['--enable-source-maps', join(root, 'dist/server/cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: env(),
})
process.exit(done.status ?? 1)
