import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Thrown when another living process has the folder; the message says which. */
export class FolderIsOpen extends Error {
  override name = 'FolderIsOpen'
}

/** `born` tells two processes of one number apart: containers start again as process 1, machines start again at all. */
type Holder = { pid: number; host: string; born: string }
export type FolderLock = { release(): void }

const BEAT_MS = 5_000
const STALE_AFTER_MS = 30_000

/** Boot and start time of a process on Linux; empty where that is not told. */
function birthOf(pid: number): string {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold spaces; start time is the 20th field after it.
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return ''
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Another machine or container cannot be asked for its processes: its lock counts while it is touched every few seconds. */
function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== os.hostname()) return Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < STALE_AFTER_MS
  if (holder.born !== '') return runs(holder.pid) && birthOf(holder.pid) === holder.born
  return holder.pid !== process.pid && runs(holder.pid)
}

/** Makes the lock file with its content in one step; false when there is one already. */
function place(file: string, holder: Holder): boolean {
  const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`
  fs.writeFileSync(draft, JSON.stringify(holder))
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

function refuse(folder: string, holder: Holder | undefined): never {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
  throw new FolderIsOpen(
    `The data folder ${folder} is open in ${who}. Stop that process first: two at once would destroy the data. ` +
      `(The lock is ${folder}.lock; a lock left behind by a process that died is taken over by itself.)`,
  )
}

function take(folder: string, file: string, mine: Holder): void {
  if (place(file, mine)) return
  const holder = read(file)
  if (holder && isAlive(holder, file)) refuse(folder, holder)
  // Moved aside rather than deleted, and looked at again: another process may have taken it over in between.
  const aside = `${file}.stale-${process.pid}`
  fs.renameSync(file, aside)
  const moved = read(aside)
  if (JSON.stringify(moved) !== JSON.stringify(holder) && moved) {
    place(file, moved)
    fs.rmSync(aside, { force: true })
    refuse(folder, moved)
  }
  fs.rmSync(aside, { force: true })
  if (!place(file, mine)) refuse(folder, read(file))
}

/**
 * Takes `folder` for this process until released, by the file `<folder>.lock` beside it.
 * A lock of a process that is dead is taken over. Throws FolderIsOpen when its process lives.
 */
export function lockFolder(folder: string): FolderLock {
  fs.mkdirSync(path.dirname(path.resolve(folder)), { recursive: true })
  const file = `${path.resolve(folder)}.lock`
  const mine: Holder = { pid: process.pid, host: os.hostname(), born: birthOf(process.pid) }
  if (heldHere.has(file)) refuse(folder, mine)
  take(folder, file, mine)
  heldHere.add(file)
  const beat = setInterval(() => {
    const now = new Date()
    fs.utimes(file, now, now, () => undefined)
  }, BEAT_MS)
  beat.unref()
  return {
    release() {
      clearInterval(beat)
      if (heldHere.delete(file)) fs.rmSync(file, { force: true })
    },
  }
}

/** Locks of this very process, which a look at living processes cannot tell from its own. */
const heldHere = new Set<string>()
