import fs from 'node:fs'
import path from 'node:path'

const PAGE = 4096

type Node = { name: string }
type Stream = { node: Node; nfd?: number }
type Attributes = { size?: number }
type NodeFileSystem = {
  realPath(node: Node): string
  stream_ops: {
    write(stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number): number
    setattr(stream: Stream, attributes: Attributes): void
    fsync?: (stream: Stream) => number
  }
  node_ops: {
    setattr(node: Node, attributes: Attributes): void
    mknod(parent: Node, name: string, mode: number, dev: number): Node
    rename(node: Node, folder: Node, name: string): void
    unlink(parent: Node, name: string): void
    rmdir(parent: Node, name: string): void
  }
}

/** One file: what of it the disk is sure to hold (`before`: pages as they were when last synced), beside what was written since. */
type File = { readonly isFolder: boolean; readonly handle: number; before: Map<number, Buffer | undefined>; syncedSize: number }
type Names = Map<string, File>
/** A change of names; synced when the file or its folder is. The disk keeps such changes in order: any number of the last may be lost. */
type Change = { readonly file: File; readonly folder: string; readonly apply: (names: Names) => void }

export type Dice = () => number

/**
 * A disk that loses power. It stands between the embedded database and its folder, keeps account of what was synced, and at any moment
 * can make the folder that a power cut would leave: every page of every file is the last synced one or the newest, by the dice; so is
 * every file's length; names made, moved and removed since their last sync are there or not.
 */
export class TornDisk {
  /** Called before each write, sync and change of names. */
  onStep: () => void = () => undefined
  syncs = 0
  #root: string
  #names: Names = new Map()
  #synced: Names = new Map()
  #journal: Change[] = []
  #byNode = new WeakMap<Node, File>()

  /** Whatever lies in `root` now counts as synced. */
  constructor(root: string) {
    this.#root = path.resolve(root)
    for (const entry of fs.readdirSync(this.#root, { recursive: true, withFileTypes: true })) {
      const full = path.join(entry.parentPath, entry.name)
      const name = path.relative(this.#root, full)
      const file = newFile(full)
      this.#names.set(name, file)
      this.#synced.set(name, file)
    }
  }

  /** Puts itself between the database and its files. `module` is the engine's, before it runs. */
  attach(module: unknown): void {
    const { NODEFS } = module as { NODEFS: NodeFileSystem }
    this.#watchWrites(NODEFS)
    this.#watchNames(NODEFS)
    const { fsync } = NODEFS.stream_ops
    if (fsync) {
      NODEFS.stream_ops.fsync = (stream) => {
        this.onStep()
        const done = fsync(stream)
        this.#sync(NODEFS, stream.node)
        return done
      }
    }
  }

  /** Makes `folder` as the disk would show it after a power cut now. */
  cut(folder: string, dice: Dice): void {
    const names = new Map(this.#synced)
    const kept = Math.floor(dice() * (this.#journal.length + 1))
    for (const change of this.#journal.slice(0, kept)) change.apply(names)
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const [name, file] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const target = path.join(folder, name)
      if (file.isFolder) fs.mkdirSync(target, { recursive: true, mode: 0o700 })
      else fs.writeFileSync(target, torn(file, dice), { mode: 0o600 })
    }
  }

  close(): void {
    for (const file of new Set([...this.#names.values(), ...this.#synced.values(), ...this.#journal.map((change) => change.file)])) {
      if (file.handle >= 0) fs.closeSync(file.handle)
    }
  }

  #watchWrites(NODEFS: NodeFileSystem): void {
    const { stream_ops, node_ops } = NODEFS
    const { write, setattr: setOfStream } = stream_ops
    const { setattr: setOfNode } = node_ops
    stream_ops.write = (stream, buffer, offset, length, position) => {
      this.onStep()
      remember(this.#fileOf(NODEFS, stream.node), position, position + length)
      return write(stream, buffer, offset, length, position)
    }
    const resized = (node: Node, { size }: Attributes) => {
      if (size === undefined) return
      this.onStep()
      const file = this.#fileOf(NODEFS, node)
      remember(file, size, Math.max(size, fs.fstatSync(file.handle).size))
    }
    stream_ops.setattr = (stream, attributes) => {
      resized(stream.node, attributes)
      setOfStream(stream, attributes)
    }
    node_ops.setattr = (node, attributes) => {
      resized(node, attributes)
      setOfNode(node, attributes)
    }
  }

  #watchNames(NODEFS: NodeFileSystem): void {
    const { node_ops } = NODEFS
    const { mknod, rename, unlink, rmdir } = node_ops
    const nameIn = (folder: Node, name: string) => this.#nameOf(path.join(NODEFS.realPath(folder), name))
    node_ops.mknod = (parent, name, mode, dev) => {
      this.onStep()
      const node = mknod(parent, name, mode, dev)
      const made = nameIn(parent, name)
      const file = newFile(path.join(this.#root, made), 0)
      this.#byNode.set(node, file)
      this.#change(file, made, (names) => names.set(made, file))
      return node
    }
    node_ops.rename = (node, folder, name) => {
      this.onStep()
      const file = this.#fileOf(NODEFS, node)
      const [from, to] = [this.#nameOf(NODEFS.realPath(node)), nameIn(folder, name)]
      rename(node, folder, name)
      this.#change(file, to, (names) => {
        names.delete(from)
        names.set(to, file)
      })
    }
    const removal = (remove: typeof unlink) => (parent: Node, name: string) => {
      this.onStep()
      const gone = nameIn(parent, name)
      const file = this.#names.get(gone)!
      remove(parent, name)
      this.#change(file, gone, (names) => names.delete(gone))
    }
    node_ops.unlink = removal(unlink)
    node_ops.rmdir = removal(rmdir)
  }

  #nameOf = (full: string) => path.relative(this.#root, full)

  #fileOf(NODEFS: NodeFileSystem, node: Node): File {
    const file = this.#byNode.get(node) ?? this.#names.get(this.#nameOf(NODEFS.realPath(node)))
    if (!file) throw new Error(`A file that nobody made: ${NODEFS.realPath(node)}`)
    this.#byNode.set(node, file)
    return file
  }

  #change(file: File, name: string, apply: Change['apply']): void {
    apply(this.#names)
    this.#journal.push({ file, folder: path.dirname(name), apply })
  }

  #sync(NODEFS: NodeFileSystem, node: Node): void {
    this.syncs += 1
    const name = this.#nameOf(NODEFS.realPath(node))
    const file = name === '' ? undefined : this.#fileOf(NODEFS, node)
    const folder = name === '' ? '.' : name
    const last = this.#journal.findLastIndex((change) => change.file === file || ((!file || file.isFolder) && change.folder === folder))
    for (const change of this.#journal.splice(0, last + 1)) change.apply(this.#synced)
    if (!file || file.isFolder) return
    file.before = new Map()
    file.syncedSize = fs.fstatSync(file.handle).size
  }
}

function newFile(full: string, syncedSize?: number): File {
  const stat = fs.statSync(full)
  if (stat.isDirectory()) return { isFolder: true, handle: -1, before: new Map(), syncedSize: 0 }
  // Kept open: the content of a removed file is still wanted when its removal is lost.
  return { isFolder: false, handle: fs.openSync(full, 'r'), before: new Map(), syncedSize: syncedSize ?? stat.size }
}

/** Keeps the synced version of the pages that are about to change. */
function remember(file: File, from: number, to: number): void {
  for (let page = Math.floor(from / PAGE); page * PAGE < to; page += 1) {
    if (file.before.has(page)) continue
    const length = Math.min(PAGE, file.syncedSize - page * PAGE)
    const content = length > 0 ? Buffer.alloc(length) : undefined
    if (content) fs.readSync(file.handle, content, 0, length, page * PAGE)
    file.before.set(page, content)
  }
}

function torn(file: File, dice: Dice): Buffer {
  const size = fs.fstatSync(file.handle).size
  const newest = Buffer.alloc(size)
  fs.readSync(file.handle, newest, 0, size, 0)
  if (file.before.size === 0 && size === file.syncedSize) return newest
  const result = Buffer.alloc(dice() < 0.5 ? file.syncedSize : size)
  newest.copy(result)
  for (const [page, content] of file.before) {
    const isNewest = dice() < 0.5
    if (isNewest && page * PAGE < size) continue
    result.fill(0, Math.min(page * PAGE, result.length), Math.min((page + 1) * PAGE, result.length))
    content?.copy(result, page * PAGE)
  }
  return result
}
