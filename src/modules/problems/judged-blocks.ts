import { type Judged, type Ranged, round } from './judged.ts'

/** Several weeks as one point of a chart, per week: what was counted, what was to be expected. */
export type Block = { readonly firstWeek: number; readonly weeks: number; readonly observed: number; readonly expected: Ranged }

/** Four weeks each, counted away from the first day so that none lies on both sides; the outermost may be shorter. `firstWeek` 0: of the first day. */
export function blocksOf({ path, weeks }: Pick<Judged, 'path' | 'weeks'>, length = 4): Block[] {
  const starts: number[] = []
  for (let from = weeks.before % length === 0 ? 0 : (weeks.before % length) - length; from < path.length; from += length) starts.push(from)
  return starts.map((start) => {
    const part = path.slice(Math.max(0, start), start + length)
    const mean = (of: number) => round(part.reduce((total, week) => total + week[of]!, 0) / part.length)
    return {
      firstWeek: Math.max(0, start) - weeks.before,
      weeks: part.length,
      observed: mean(0),
      expected: { value: mean(1), low: mean(2), high: mean(3) },
    }
  })
}
