import { hasRole, type Viewer } from '#modules/people/index.ts'
import { type Draft, OWNER_KINDS, type OwnerKind, TO_KINDS, type ToKind } from './promise.ts'
import { promiseCan } from './promise-can.ts'

/** Whom the form offers as the one who promises; which of them depends on who fills it in. */
export type OwnerChoices = {
  /** The one who fills it in, promising in person. */
  readonly me: { readonly kind: OwnerKind; readonly name: string } | undefined
  /** The chief may promise as chief. */
  readonly asChief: boolean
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Partners and residents by the name they give. */
  readonly others: boolean
}

/** Who was chosen, as the form posts it: `me`, `chief`, `officer:<id>`, `unit:<id>`, `partner`, `resident`. */
export type ChosenOwner = { readonly kind: OwnerKind; readonly id: string | null; readonly isMe: boolean }

/** The owner in the posted value among those that were offered; undefined for anything else. */
export function ownerIn(value: string, offered: OwnerChoices): ChosenOwner | undefined {
  const [name, id = ''] = value.split(':')
  if (name === 'me') return offered.me && { kind: offered.me.kind, id: null, isMe: true }
  if (name === 'chief') return offered.asChief ? { kind: 'chief', id: null, isMe: true } : undefined
  const kind = OWNER_KINDS.find((one) => one === name)
  if (kind === 'officer') return offered.officers.some((one) => one.id === id) ? { kind, id, isMe: false } : undefined
  if (kind === 'unit') return offered.units.some((one) => one.id === id) ? { kind, id, isMe: false } : undefined
  return kind && offered.others ? { kind, id: null, isMe: false } : undefined
}

/** To whom, in the posted value; undefined for anything else. */
export const receiverIn = (value: string): ToKind | undefined => TO_KINDS.find((kind) => kind === value)

type Named = { readonly id: string; readonly name: string }

/** Whom this viewer may promise for, as the form offers it. */
export function ownersFor(viewer: Viewer, officers: readonly Named[], units: readonly Named[]): OwnerChoices {
  const may = (kind: OwnerKind, officerId: string | null = null) => promiseCan.makeFor(viewer, { kind, officerId, account: null })
  const mine = viewer.officerId !== undefined ? 'officer' : hasRole(viewer, 'partner') ? 'partner' : undefined
  return {
    me: mine && { kind: mine, name: viewer.name },
    asChief: may('chief'),
    officers: officers.filter(({ id }) => id !== viewer.officerId && may('officer', id)),
    units: may('unit') ? units : [],
    others: may('resident'),
  }
}

/** What a promise is about beside its own words. */
export type Occasion = Pick<Draft, 'neighborhoodId' | 'reportId' | 'problemSlug' | 'isPublic'>

/** The draft in what was typed into the form's fields, or that the owner is nobody this viewer may promise for. */
export function draftIn(
  typed: (name: string) => string,
  viewer: Viewer,
  owners: OwnerChoices,
  occasion: Occasion,
): Draft | 'not-yours-to-make' {
  const chosen = ownerIn(typed('owner'), owners)
  if (!chosen) return 'not-yours-to-make'
  const named = [...owners.officers, ...owners.units].find(({ id }) => id === chosen.id)?.name
  const toKind = receiverIn(typed('to')) ?? (occasion.reportId ? 'reporter' : 'everybody')
  const isMany = toKind === 'reporter' || toKind === 'everybody'
  return {
    ...occasion,
    what: typed('what'),
    ownerKind: chosen.kind,
    officerId: chosen.kind === 'officer' ? (chosen.isMe ? (viewer.officerId ?? null) : chosen.id) : null,
    unitId: chosen.kind === 'unit' ? chosen.id : null,
    ownerAccount: chosen.isMe && chosen.kind !== 'officer' ? viewer.accountId : null,
    ownerName: chosen.isMe ? viewer.name : (named ?? typed('ownerName').slice(0, LONGEST_NAME)),
    toKind,
    toAccount: null,
    toName: isMany ? '' : typed('toName').slice(0, LONGEST_NAME),
    dueOn: typed('dueOn'),
  }
}

const LONGEST_NAME = 120
