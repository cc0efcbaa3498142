import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beginningOf, type FilePreview, PRESETS, presetById, previewRows } from '#modules/incidents/index.ts'
import { CommandRefusal } from './command-line.ts'

const IS_CSV = /\.csv(\.gz)?$/i

/** The files that are named, and those that lie in the folders that are named, in the order of their names. Refuses what is not there. */
export function filesIn(named: readonly string[]): string[] {
  return named.flatMap((path) => {
    if (!existsSync(path)) throw new CommandRefusal(`${path} is not there.`)
    if (!statSync(path).isDirectory()) return [path]
    const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => IS_CSV.test(name))
    if (inside.length === 0) throw new CommandRefusal(`${path} holds no .csv or .csv.gz file.`)
    return inside.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(path, name))
  })
}

const PRESET_NAMES = PRESETS.map(({ id }) => id).join(', ')

/** How a file is to be read: as told, or as its first line says. Refuses a file of no known layout: only a person can match its columns. */
export async function presetFor(file: string, wished: string | undefined) {
  if (wished !== undefined) {
    const preset = presetById(wished)
    if (!preset) throw new CommandRefusal(`There is no preset ${wished}. There are: ${PRESET_NAMES}`)
    return preset
  }
  const stream = createReadStream(file)
  const preview: FilePreview | string = previewRows(await beginningOf(stream))
  stream.destroy()
  const preset = typeof preview === 'string' || !preview.presetId ? undefined : presetById(preview.presetId)
  if (preset) return preset
  throw new CommandRefusal(
    typeof preview === 'string'
      ? `${file} is empty.`
      : `${file} is of no layout that is known (${PRESET_NAMES}). Upload it on the page Imports and say there which column is what.`,
  )
}
