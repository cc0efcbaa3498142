// npm run dev: the server with sources read as they are edited; islands and styles by the development server.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { env, install, node, root } from './prepare.mjs'

install()
const dev = spawn(node(), ['--enable-source-maps', join(root, 'bin/dev-server.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: env(),
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => dev.kill(signal))
dev.on('exit', (code) => process.exit(code ?? 1))
