import type { AgencyData } from '#data/scope.ts'
import { en } from '#locales/en.ts'
import { listCards } from '#modules/pinpoint/candidate-card.store.ts'
import { chanceOf, sentenceOf } from '#modules/pinpoint/candidate-piece.pages.tsx'
import { runScan } from '#modules/pinpoint/index.ts'
import { findLatestScan } from '#modules/pinpoint/scan.store.ts'
import type { View } from '#ui/view.ts'
import { agencyFor } from './command-agency.ts'
import { type Command, type CommandHouse, readArgs } from './command-line.ts'
import { openConnection } from './open-house.ts'

/** As much of a view as sentences ask for. */
const ENGLISH = { words: en, language: 'en' } as unknown as View

export const scanCommand: Command = {
  name: 'scan',
  summary: 'look at all reports, requests and incidents for what stands out',
  help: `commonbeat scan [--agency <slug>]

Does now what the server does every night, prints what stands out, and keeps it for the page "What stands out".
Stop the server first when the embedded database is used; or press "Look now" on the page.`,
  async run(args, house) {
    const given = readArgs(args, { agency: { type: 'string' } })
    const connection = await openConnection(house.settings, house.log, house.clock)
    try {
      const { data } = await agencyFor(connection, given.text('agency'))
      await say(data, house)
      return 0
    } finally {
      await connection.close()
    }
  },
}

const number = (n: number) => new Intl.NumberFormat('en').format(n)

async function say(data: AgencyData, house: CommandHouse): Promise<void> {
  house.progress('Looking at everything ...')
  const started = performance.now()
  await runScan(data)
  const seconds = (performance.now() - started) / 1000
  const { scan, cards } = await data.read(async (at) => ({
    scan: await findLatestScan(at),
    cards: await listCards(at, { state: 'new', current: true }, { exact: true }),
  }))
  for (const card of cards) house.say(`- ${sentenceOf({ view: ENGLISH, card })} ${chanceOf({ view: ENGLISH, card })}.`)
  const sources = scan?.looked.sources.map(
    ({ source, events, untilOn }) => `${number(events)} ${en.pinpoint.scan.source[source]} up to ${untilOn}`,
  )
  house.say(
    `${cards.length} stand out. Looked at ${sources?.join(', ') || 'nothing'}: ${number(scan?.looked.looks ?? 0)} comparisons in ${seconds.toFixed(1)} seconds.`,
  )
}
