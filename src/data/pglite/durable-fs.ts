import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of Emscripten's node file system that is touched here. */
type NodeStream = { nfd?: number; node: unknown }
export type NodeFileSystem = {
  realPath(node: unknown): string
  stream_ops: { fsync?: (stream: NodeStream) => number }
}
type EmscriptenModule = { FS: { ErrnoError: new (errno: number) => Error }; NODEFS: NodeFileSystem }
type StartOptions = Parameters<NodeFS['init']>[1]

const EIO = 29

/** The machine's own cache serves; large buffers of the engine's would only cost memory. */
export const SMALL_BUFFERS = ['-c', 'shared_buffers=16MB']

/** The engine's own settings without `-F`, which switches fsync off; fdatasync, the default, does nothing in this build. */
export const durableStartParams = (): string[] => [
  ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
  ...SMALL_BUFFERS,
  ...['-c', 'wal_sync_method=fsync', '-c', 'max_wal_size=256MB'],
]

/** Directories cannot be synced on Windows, which journals names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** Forces every file and folder under `folder` to the disk, files before the folders that name them. */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) syncTree(inside)
    else if (entry.isFile()) syncFile(inside)
  }
  syncFolder(folder)
}

function syncFile(file: string): void {
  // Windows refuses to flush a handle that was opened for reading only.
  const handle = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/**
 * The database's file system in a folder of the machine, with a real fsync: the embedded database's own lacks one, so that
 * PostgreSQL believes to have written what a power cut then takes away. A failing fsync becomes EIO, on which PostgreSQL
 * stops at once rather than going on with a log it cannot trust.
 */
export class DurableFs extends NodeFS {
  override async init(pg: PGlite, options: StartOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const giveFsync = (module: unknown) => hookFsync(module as EmscriptenModule)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), giveFsync] } as StartOptions }
  }
}

function hookFsync({ FS, NODEFS }: EmscriptenModule): void {
  NODEFS.stream_ops.fsync = (stream) => {
    try {
      if (stream.nfd === undefined) syncFolder(NODEFS.realPath(stream.node))
      else fs.fsyncSync(stream.nfd)
      return 0
    } catch {
      throw new FS.ErrnoError(EIO)
    }
  }
}
