import type { Context } from 'hono'

/** A posted form, read once: single values trimmed, missing ones empty, nothing throws. */
export type Form = {
  /** The value as typed without outer white space; '' when absent. */
  text(name: string): string
  /** All values of a repeated field or of checkboxes. */
  texts(name: string): string[]
  /** Files that hold at least one byte. */
  files(name: string): File[]
  /** True for a ticked checkbox. */
  ticked(name: string): boolean
  /** Every text value by name, to fill the form again after a refusal; the last one of repeated names. */
  readonly typed: Readonly<Record<string, string>>
}

const formOf = (data: FormData): Form => ({
  text: (name) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  },
  texts: (name) => data.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.trim()] : [])),
  files: (name) => data.getAll(name).flatMap((value) => (typeof value === 'string' || value.size === 0 ? [] : [value])),
  ticked: (name) => data.has(name),
  typed: Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
})

/** The form that was posted; an empty one when the body is no form. */
export async function readForm(c: Context): Promise<Form> {
  const kind = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(kind)) return formOf(new FormData())
  return formOf(await c.req.formData())
}
