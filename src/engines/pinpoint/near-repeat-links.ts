/** Numbers 0 to n - 1, each alone at first, and what joining pairs of them makes of it (Tarjan 1975, path compression). */
export type Links = {
  readonly rootOf: (one: number) => number
  readonly join: (one: number, other: number) => void
  /** Makes those from `from` on stand alone again; no other may be joined to one of them. */
  readonly part: (from: number) => void
}

export function linksOf(n: number): Links {
  const parent = Int32Array.from({ length: n }, (_, i) => i)
  const rootOf = (one: number): number => {
    let root = one
    while (parent[root] !== root) root = parent[root]!
    for (let at = one; at !== root; ) {
      const next = parent[at]!
      parent[at] = root
      at = next
    }
    return root
  }
  return {
    rootOf,
    join: (one, other) => {
      parent[rootOf(one)] = rootOf(other)
    },
    part: (from) => {
      for (let i = from; i < n; i++) parent[i] = i
    },
  }
}
