import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#paths.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

let served: ServedTown
beforeAll(async () => {
  served = await serveTown()
})
afterAll(() => served?.close())

/** Pages of a PDF, by its page objects. */
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe('a community chair prints the neighborhood page for the laundromat', () => {
  test.each(['Letter', 'A4'] as const)('it fits on one sheet of %s', async (format) => {
    const context = await served.browse({ width: 1280 })
    const page = await context.newPage()
    await page.goto(paths.neighborhood('elm-square'))
    expect(sheets(await page.pdf({ format }))).toBe(1)
    await context.close()
  })
})
