import { templateFile } from './database.ts'
import { townSeed } from './town-seed.ts'

/** Before any test file: the migrated schema and the settled town, so that no two files make them at once. */
export default async function prepare(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) await templateFile(townSeed)
}
