import type { AgencyData } from '#data/scope.ts'
import { type FileRefusal, previewRows } from './file-reading.ts'
import { startImport } from './import.actions.ts'
import { layoutOf, type Preset, presetById } from './preset.ts'
import { beginningOf } from './unpacking.actions.ts'

type Upload = {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** The id of a preset, 'generic', or '' to let the file be recognized. */
  readonly wished: string
}

export type Uploaded = { readonly id: string; readonly isMatched: boolean } | { readonly refusal: FileRefusal | 'no-table' }

/**
 * Takes an uploaded file and begins its import. `isMatched` false: its layout is not known, and somebody has to say which column is what.
 * Refused, before anything is kept, where it is empty, no table at all, or not of the layout that was chosen for it.
 */
export async function uploadFile(data: AgencyData, by: string, { fileName, bytes, wished }: Upload): Promise<Uploaded> {
  const preview = previewRows(await beginningOf([bytes]))
  if (typeof preview === 'string') return { refusal: preview }
  const chosen = presetById(wished)
  if (chosen && !layoutOf(chosen, preview.header)) return { refusal: 'not-this-layout' }
  if (preview.header.length < 2) return { refusal: 'no-table' }
  const recognized = wished === 'generic' || !preview.presetId ? undefined : presetById(preview.presetId)
  const preset: Preset | undefined = chosen ?? recognized
  const id = await data.write(by, (at) => startImport(at, { fileName, fileBytes: bytes.length, preset, bytes }))
  return { id, isMatched: preset !== undefined }
}
