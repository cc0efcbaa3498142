import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const PATIENCE_MS = 120_000
const running = new Set<Program>()

/** A program that was started for the measure and answers on a loopback port. */
export type Program = {
  readonly url: string
  /** From the start of the process to its first answer. */
  readonly startedInMs: number
  /** Bytes resident now, and the most there ever were; undefined where the system does not tell (no /proc). */
  memory(): { readonly now: number; readonly most: number } | undefined
  stop(): Promise<void>
}

/** What the kernel says of a process's resident memory. */
export function memoryOf(pid: number | undefined): { now: number; most: number } | undefined {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return undefined
  const status = readFileSync(file, 'utf8')
  const bytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024
  return { now: bytes('VmRSS'), most: bytes('VmHWM') }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(late)
}

/** Waits until the program has said where it listens; throws with what it said when it ends before that. */
function addressOf(child: ChildProcess, log: string): Promise<string> {
  const said = createWriteStream(log)
  let text = ''
  return new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`nothing listens after ${PATIENCE_MS / 1000} s; see ${log}`)), PATIENCE_MS)
    child.stdout?.on('data', (chunk: Buffer) => {
      said.write(chunk)
      if (text.length > 100_000) return
      text += chunk
      const port = /http:\/\/localhost:(\d+)/.exec(text)?.[1]
      if (!port) return
      clearTimeout(late)
      found(`http://127.0.0.1:${port}`)
    })
    child.once('close', (code, signal) => failed(new Error(`it ended (${signal ?? code}) before it listened: ${text.slice(-2000)}`)))
  })
}

/** Starts a program and waits for its first answer to `path`. Its output goes to the file `log`, as an operator's would. */
export async function start(file: string, args: readonly string[], env: Record<string, string>, log: string, path = '/'): Promise<Program> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
  })
  const program: Program = {
    url: '',
    startedInMs: 0,
    memory: () => memoryOf(child.pid),
    async stop() {
      running.delete(program)
      await end(child)
    },
  }
  running.add(program)
  const url = await addressOf(child, log)
  await (await fetch(url + path)).arrayBuffer()
  return Object.assign(program, { url, startedInMs: performance.now() - began })
}

/** Ends whatever still runs. */
export const stopAll = async (): Promise<void> => {
  for (const program of [...running]) await program.stop()
}
