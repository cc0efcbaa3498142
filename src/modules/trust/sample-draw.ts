export const MOST_PER_NEIGHBORHOOD = 2000

type Home = { readonly id: string; readonly neighborhoodId: string }

/**
 * A simple random sample of `each` homes from every neighborhood, all of them where there are fewer: the first steps of a Fisher-Yates shuffle.
 * `random(n)` gives a whole number from 0 to n - 1, evenly; each home of a neighborhood is as likely as the next. O(n).
 */
export function drawHomes<T extends Home>(homes: readonly T[], each: number, random: (n: number) => number): T[] {
  const byNeighborhood = Map.groupBy(homes, ({ neighborhoodId }) => neighborhoodId)
  return [...byNeighborhood.values()].flatMap((list) => {
    const left = [...list]
    const count = Math.min(each, left.length)
    for (let i = 0; i < count; i++) {
      const j = i + random(left.length - i)
      const [one, other] = [left[i], left[j]]
      if (one && other) [left[i], left[j]] = [other, one]
    }
    return left.slice(0, count)
  })
}
