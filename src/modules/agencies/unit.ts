export const UNIT_KINDS = ['police', 'city', 'partner'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Who answers beside the beat's own officer: a police unit, a city department, a partner. `email` null: sees the inbox only. */
export type Unit = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: UnitKind
  readonly contactName: string | null
  readonly email: string | null
}
