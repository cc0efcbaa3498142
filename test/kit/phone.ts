import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium } from 'playwright-core'
import { browserPath, FLAGS } from './browser.ts'

/** A phone of its own: a browser process that can be killed like a phone that dies, and started again with what was on its disk. */
export type Phone = {
  start(): Promise<BrowserContext>
  /** Ends it as a flat battery does: no farewell. */
  die(): Promise<void>
  throwAway(): Promise<void>
}

export function newPhone(): Phone {
  const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'commonbeat-phone-'))
  let running: ChildProcess | undefined
  const die = async () => {
    const [mine, pid] = [running, running?.pid]
    running = undefined
    if (!mine || !pid) return
    const ended = new Promise<void>((done) => mine.once('close', () => done()))
    process.kill(-pid, 'SIGKILL')
    await ended
  }
  return {
    async start() {
      const flags = [...FLAGS, '--headless=new', '--remote-debugging-port=0', '--no-first-run', `--user-data-dir=${disk}`]
      running = spawn(browserPath(), [...flags, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
      const lines = createInterface({ input: running.stderr as NodeJS.ReadableStream })
      const address = await new Promise<string>((found) =>
        lines.on('line', (line) => {
          const [, at] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
          if (at) found(at)
        }),
      )
      const browser = await chromium.connectOverCDP(address)
      const [context] = browser.contexts()
      if (!context) throw new Error('the phone has no browser window')
      return context
    },
    die,
    async throwAway() {
      await die()
      fs.rmSync(disk, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
