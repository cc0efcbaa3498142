import autocannon from 'autocannon'

export type Step = NonNullable<autocannon.Options['requests']>[number]
export type Load = {
  readonly perSecond: number
  readonly p95Ms: number
  readonly answers: number
  /** Answers that were not what the page answers when asked once. */
  readonly wrong: number
}

const CONNECTIONS = 10

/** One round: ten connections ask as fast as they are answered. */
async function round(url: string, requests: readonly Step[], expected: number, durationS: number) {
  const times: number[] = []
  let wrong = 0
  const { duration, errors } = await new Promise<autocannon.Result>((done, failed) => {
    const running = autocannon({ url, connections: CONNECTIONS, duration: durationS, requests: [...requests] }, (error, result) =>
      error ? failed(error) : done(result),
    )
    running.on('response', (_client, status, _bytes, ms) => {
      times.push(ms)
      if (status !== expected) wrong++
    })
  })
  return { times, wrong: wrong + errors, durationS: duration }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function loadOf(rounds: readonly Awaited<ReturnType<typeof round>>[]): Load {
  const times = rounds.flatMap((one) => one.times).sort((a, b) => a - b)
  return {
    perSecond: times.length / sum(rounds.map(({ durationS }) => durationS)),
    p95Ms: times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN,
    answers: times.length,
    wrong: sum(rounds.map((one) => one.wrong)),
  }
}

export type Target = { readonly url: string; readonly requests: readonly Step[]; readonly expected?: number }

const WARM_S = 1
const ROUND_S = 2
const ROUNDS = 2

/** Loads the targets in turn, twice over, so that whatever else the machine does meets all of them. One load for each, in their order. */
export async function loads(targets: readonly Target[]): Promise<Load[]> {
  const rounds = targets.map((): Awaited<ReturnType<typeof round>>[] => [])
  for (const { url, requests, expected = 200 } of targets) await round(url, requests, expected, WARM_S)
  for (let turn = 0; turn < ROUNDS; turn++)
    for (const [i, { url, requests, expected = 200 }] of targets.entries()) rounds[i]?.push(await round(url, requests, expected, ROUND_S))
  return rounds.map(loadOf)
}
