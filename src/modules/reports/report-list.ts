/** Where a page of the list ends; the next begins behind it. */
export type ListKey = { readonly filedAt: Date; readonly id: string }

/** The key as it stands in an address. */
export const keyText = ({ filedAt, id }: ListKey): string => `${filedAt.getTime()}.${id}`

/** The key in an address; undefined when it is none of ours. */
export function keyIn(text: string | undefined): ListKey | undefined {
  const match = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { filedAt: new Date(Number(match[1])), id: match[2] } : undefined
}

/** True for what can be an id; everything else is not even looked up. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
