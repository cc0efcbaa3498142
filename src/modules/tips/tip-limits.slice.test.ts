import { describe, expect, test } from 'vitest'
import { paths } from '#paths.ts'
import { openTown } from '#test/kit/town.ts'

describe('limits', () => {
  test('are of all together: no address is looked at, and what is asked from elsewhere counts alike', async () => {
    const town = await openTown({ limitFactor: 0.02 })
    const codes: number[] = []
    for (let n = 0; n < 8; n += 1) {
      const body = JSON.stringify({ mailbox: 'x'.repeat(43) })
      codes.push((await town.send(paths.tipMailbox(), body, { from: `10.0.0.${n}`, headers: { 'x-csrf': 'none' } })).status)
    }
    expect(codes).toEqual([403, 403, 403, 403, 403, 429, 429, 429])
    await town.close()
  })
})
