import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import v8 from 'node:v8'
import { schemaChecksum } from '#data/migrate.ts'
import { secretFor } from '#http/secrets.ts'
import { idsOf, inventTown } from '../../src/town/invent-town.ts'
import { settleTown, TOWN_SEED } from '../../src/town/settle.ts'
import type { Town } from '../../src/town/town.ts'
import { migrationsFolder, type Seed } from './database.ts'

/** The moment it is in the seeded town. */
export const TOWN_NOW = new Date('2026-11-22T21:30:00Z')
export const SECRET = 'a secret for tests that is long enough'
const sourcesOf = (folder: string) =>
  fs
    .readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))

const key = createHash('sha256')
  .update(schemaChecksum(migrationsFolder))
  .update(sourcesOf(path.join(import.meta.dirname, '../../src/town')).join())
  .digest('hex')
  .slice(0, 16)

/** The town's values: invented once for each state of its sources and then read from a file, since inventing takes seconds. */
export function invented(): Town {
  const file = path.join(os.tmpdir(), `commonbeat-town-${key}.bin`)
  if (fs.existsSync(file)) return { ...v8.deserialize(fs.readFileSync(file)), ids: idsOf(TOWN_SEED) }
  const town = inventTown({ seed: TOWN_SEED, now: TOWN_NOW })
  fs.writeFileSync(`${file}.${process.pid}`, v8.serialize({ ...town, ids: undefined }))
  fs.renameSync(`${file}.${process.pid}`, file)
  return town
}

/** The town as a database to start from: made once for each schema and each state of the town's sources. */
export const townSeed: Seed = {
  key,
  async settle(connection) {
    const town = invented()
    const data = connection.agency(town.agency.id)
    await data.write(null, (at) => settleTown(at, town, secretFor(SECRET)))
    await connection.tidy()
  },
}
