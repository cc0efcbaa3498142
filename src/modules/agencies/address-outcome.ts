import { LINE_REFUSALS, type RefusedLine } from './address-file.ts'

/** What an address file added. `refusedCount` counts all refused lines, `refused` holds the first of them. */
export type AddressOutcome = {
  readonly added: number
  readonly known: number
  readonly refusedCount: number
  readonly refused: readonly RefusedLine[]
}

/** 150,000 addresses. */
export const LARGEST_ADDRESS_FILE_BYTES = 20_000_000
const MOST_LINES = 20

/** The outcome as the query of the page that shows it, so that loading it again adds nothing twice. */
export function outcomeQuery({ added, known, refused }: Pick<AddressOutcome, 'added' | 'known' | 'refused'>): string {
  const lines = refused.slice(0, MOST_LINES).map(({ line, reason }) => `${line}.${reason}`)
  return `?${new URLSearchParams({ added: String(added), known: String(known), refused: String(refused.length), lines: lines.join('_') })}`
}

/** The outcome in a query; undefined where there is none. Anything unknown in it is left out. */
export function outcomeIn(value: (name: string) => string | undefined): AddressOutcome | undefined {
  const number = (name: string) => (/^\d{1,9}$/.test(value(name) ?? '') ? Number(value(name)) : 0)
  if (value('added') === undefined) return undefined
  const refused = (value('lines') ?? '').split('_').flatMap((entry): RefusedLine[] => {
    const [line = '', name] = entry.split('.')
    const reason = LINE_REFUSALS.find((each) => each === name)
    return reason && /^\d{1,9}$/.test(line) ? [{ line: Number(line), reason }] : []
  })
  return { added: number('added'), known: number('known'), refusedCount: number('refused'), refused }
}
