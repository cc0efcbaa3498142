import { hasRole, type Viewer } from '#modules/people/index.ts'
import type { MadePromise, OwnerKind } from './promise.ts'

type Somebody = Viewer | undefined
type Owned = Pick<MadePromise, 'ownerKind' | 'officerId' | 'ownerAccount' | 'madeBy'>
type Seen = Owned & Pick<MadePromise, 'isPublic' | 'toAccount'>

const KEEPERS_OF_THE_LEDGER = ['officer', 'sergeant', 'chief'] as const

/** Whether `viewer` is the one who promised, or wrote it down for an owner who has no account. */
export function isOwner(viewer: Somebody, promise: Owned): boolean {
  if (!viewer) return false
  if (promise.ownerKind === 'officer') return viewer.officerId !== undefined && viewer.officerId === promise.officerId
  if (promise.ownerKind === 'chief') return hasRole(viewer, 'chief')
  if (promise.ownerAccount !== null) return promise.ownerAccount === viewer.accountId
  return promise.madeBy === viewer.accountId && hasRole(viewer, ...KEEPERS_OF_THE_LEDGER)
}

/** Who may do what with promises. */
export const promiseCan = {
  /** A promise is public unless it would tell about a sensitive report; then its owner, its receiver and those who answer see it. */
  see: (viewer: Somebody, promise: Seen) =>
    promise.isPublic ||
    isOwner(viewer, promise) ||
    (viewer !== undefined && promise.toAccount === viewer.accountId) ||
    hasRole(viewer, ...KEEPERS_OF_THE_LEDGER),

  /** The form: those who may promise for anybody at all. */
  make: (viewer: Somebody) => hasRole(viewer, 'partner', ...KEEPERS_OF_THE_LEDGER),

  /**
   * Nobody promises in another officer's name but their sergeant or chief; nobody in the chief's name at all; a partner only in their own.
   * What a unit, a partner or a resident said they would do, those who were there may write down.
   */
  makeFor: (viewer: Somebody, owner: { readonly kind: OwnerKind; readonly officerId: string | null; readonly account: string | null }) => {
    if (!viewer) return false
    switch (owner.kind) {
      case 'officer':
        return (viewer.officerId !== undefined && viewer.officerId === owner.officerId) || hasRole(viewer, 'sergeant', 'chief')
      case 'chief':
        return hasRole(viewer, 'chief')
      case 'partner':
        return owner.account === viewer.accountId ? hasRole(viewer, 'partner') : hasRole(viewer, ...KEEPERS_OF_THE_LEDGER)
      default:
        return hasRole(viewer, ...KEEPERS_OF_THE_LEDGER)
    }
  },

  /** The owner says it is done; a sergeant may, for everybody's but the chief's, which is the chief's alone to answer for. */
  keep: (viewer: Somebody, promise: Owned) => isOwner(viewer, promise) || (promise.ownerKind !== 'chief' && hasRole(viewer, 'sergeant')),

  /** Only the account it was made to; a reporter without an account does it from the private follow page. */
  release: (viewer: Somebody, promise: Pick<MadePromise, 'toAccount'>) => viewer !== undefined && promise.toAccount === viewer.accountId,
}
