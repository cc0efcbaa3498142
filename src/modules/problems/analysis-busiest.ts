/** The stretch of the week that stands out most: from an hour on, so many hours, on so many days in a row. */
export type Busiest = {
  /** The day on which the first stretch begins, Monday 0, and how many days in a row have one. */
  readonly firstDay: number
  readonly days: number
  /** 0 to 23; a stretch may go on past midnight and still belongs to the day on which it began. */
  readonly fromHour: number
  readonly hours: number
  /** What fell into it, and what would if all hours were alike. */
  readonly count: number
  readonly evenly: number
}

const [SHORTEST, LONGEST] = [2, 12]
const WEEK = 168

/** Whether an hour of the week (Monday midnight 0, to 167) lies in the stretch. */
export function isBusiest({ firstDay, days, fromHour, hours }: Busiest, hour: number): boolean {
  for (let day = 0; day < days; day++) {
    const since = (hour - ((firstDay + day) * 24 + fromHour) + 2 * WEEK) % WEEK
    if (since < hours) return true
  }
  return false
}

/** How much better an own rate inside explains the counts than one rate for all; 0 where there is less inside than evenly. */
function surprise(count: number, evenly: number, total: number): number {
  if (count <= evenly) return 0
  const outside = total - count
  return count * Math.log(count / evenly) + (outside > 0 ? outside * Math.log(outside / (total - evenly)) : 0)
}

/**
 * Of all stretches of 2 to 12 hours on 1 to 7 days in a row, the one whose count is the hardest to explain by an even week: a scan statistic
 * (Kulldorff 1997) over the 168 hours. It was looked for, so its count is higher than that of a stretch named beforehand would be.
 * `weights`: 168 numbers, Monday midnight first, with a sum above 0. About 1 ms.
 */
export function busiestOf(weights: readonly number[]): Busiest {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const sums = new Float64Array(2 * WEEK + 1)
  for (let hour = 0; hour < 2 * WEEK; hour++) sums[hour + 1] = sums[hour]! + weights[hour % WEEK]!
  let best: Busiest | undefined
  let most = -1
  for (let fromHour = 0; fromHour < 24; fromHour++)
    for (let hours = SHORTEST; hours <= LONGEST; hours++)
      for (let firstDay = 0; firstDay < 7; firstDay++) {
        let count = 0
        for (let days = 1; days <= 7; days++) {
          const start = (((firstDay + days - 1) % 7) * 24 + fromHour) % WEEK
          count += sums[start + hours]! - sums[start]!
          // All days in a row are the same from whatever day they are counted.
          if (days === 7 && firstDay > 0) continue
          const evenly = (total * hours * days) / WEEK
          const found = surprise(count, evenly, total)
          if (found > most + 1e-9) [most, best] = [found, { firstDay, days, fromHour, hours, count, evenly }]
        }
      }
  return best as Busiest
}
