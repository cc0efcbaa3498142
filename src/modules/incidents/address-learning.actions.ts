import type { AgencyData } from '#data/scope.ts'
import { type AddressLine, addAddresses } from '#modules/agencies/index.ts'
import { listBlocks } from './address-learning.store.ts'
import { addressOfBlock } from './learned-address.ts'
import { LOCATED_TABLES } from './reassigning.store.ts'

const BLOCKS_AT_ONCE = 4000

/**
 * Gives the address look-up the blocks that imported rows name and place: "3700 S Grand Blvd". For a city without an address file. Returns how
 * many were new; those that are known stay as they are. In transactions of 4,000; some 15 seconds for 20,000 blocks on the embedded database.
 */
export async function learnAddresses(data: AgencyData, by: string | null): Promise<number> {
  let learned = 0
  for (const table of LOCATED_TABLES) {
    let after: string | undefined = ''
    while (after !== undefined) {
      const from: string = after
      const blocks = await data.read((at) => listBlocks(at, table, { after: from, limit: BLOCKS_AT_ONCE }))
      const lines = blocks.map(addressOfBlock).filter((line): line is AddressLine => line !== undefined)
      if (lines.length > 0) learned += await data.write(by, (at) => addAddresses(at, lines))
      after = blocks.at(-1)?.place
    }
  }
  return learned
}
