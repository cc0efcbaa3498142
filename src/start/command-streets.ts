import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { en } from '#locales/en.ts'
import { beginStreets, findStreets, importStreets, type StreetFailure, type StreetUploadRefusal } from '#modules/agencies/index.ts'
import { agencyFor } from './command-agency.ts'
import { type Command, type CommandHouse, CommandRefusal, readArgs } from './command-line.ts'
import { openConnection } from './open-house.ts'

const HELP = `commonbeat streets <file> [--agency <slug>]

Reads the walkable streets of an OpenStreetMap file (.osm.pbf, .osm or an answer of the Overpass API as .json, also packed by gzip), so that
walking times follow them. Only what lies within 3 km of the agency's neighborhoods is kept. The streets before it stay in use until the new ones
are ready, and where the file cannot be read. Streets are (c) OpenStreetMap contributors, ODbL: pages that use them say so.
Stop the server first when the embedded database is used; or bring the file on the page "Streets" of the set-up.`

/** More than one buffer can hold. */
const LARGEST_BYTES = 2_000_000_000

const number = (n: number) => n.toLocaleString('en-US')
const why = (file: string, reason: StreetFailure | StreetUploadRefusal) => {
  const { failed, refused } = en.agencies.streets
  return new CommandRefusal(
    `${file} was not taken. ${reason in refused ? refused[reason as StreetUploadRefusal] : failed[reason as StreetFailure]}`,
  )
}

function bytesOf(file: string): Uint8Array {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new CommandRefusal(`${file} is not there.`)
  if (size > LARGEST_BYTES) throw new CommandRefusal(`${file} is larger than 2 GB. Take an extract of your county or city.`)
  return new Uint8Array(readFileSync(file))
}

export const streetsCommand: Command = {
  name: 'streets',
  summary: 'read the walkable streets of an OpenStreetMap file',
  help: HELP,
  async run(args, house) {
    const given = readArgs(args, { agency: { type: 'string' } })
    const [file, ...others] = given.positionals
    if (!file || others.length > 0) throw new CommandRefusal('Name one file of streets. See commonbeat streets --help.')
    const bytes = bytesOf(file)
    const connection = await openConnection(house.settings, house.log, house.clock)
    try {
      const { data, agency } = await agencyFor(connection, given.text('agency'))
      house.say(`Reading streets for ${agency.name} (${agency.slug}).`)
      await read(data, file, bytes, house)
      return 0
    } finally {
      await connection.close()
    }
  },
}

async function read(data: Parameters<typeof importStreets>[0], file: string, bytes: Uint8Array, house: CommandHouse): Promise<void> {
  const started = performance.now()
  const begun = await data.write(null, (at) => beginStreets(at, { fileName: basename(file), bytes, isUploaded: false }))
  if ('refusal' in begun) throw why(file, begun.refusal)
  const failure = await importStreets(data, begun.id, bytes, (share) => house.progress(`${file}: ${Math.round(share * 100)}%`))
  if (failure) throw why(file, failure)
  const { standing } = await data.read(findStreets)
  if (!standing) throw why(file, 'interrupted')
  const { facts, neighborhoodsWithout } = standing
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  house.say(
    `${number(Math.round(facts.lengthM / 1000))} km of streets, ${number(facts.junctions)} junctions, ${number(facts.edges)} stretches, ` +
      `${(facts.mainShare * 100).toFixed(1)}% joined to each other, in ${seconds} seconds. ${en.agencies.streets.attribution}`,
  )
  if (neighborhoodsWithout > 0) house.say(en.agencies.streets.without(neighborhoodsWithout))
}
