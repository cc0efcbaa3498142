// npm start: installs and builds what is missing, then runs the server.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, env, install, node, root } from './prepare.mjs'

install()
build()
const server = spawn(node(), ['--enable-source-maps', join(root, 'dist/server/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: env(),
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
