import type { ReadAt, WriteAt } from '#data/scope.ts'
import { groupAddresses } from '#engines/geometry/address-group.ts'
import { maskPoint } from '#engines/geometry/mask.ts'
import { groundIndex, listAddressPoints } from '#modules/agencies/index.ts'
import type { Sender } from './report-mail.ts'
import { hasAddresses } from './report-place.store.ts'
import { maskDigest } from './report-secret.actions.ts'
import type { Point, PointKind } from './report-view.ts'

type Asked = { readonly reportId: string; readonly point: Point | null; readonly isSensitive: boolean }
export type PublicPoint = { readonly publicPoint: Point | null; readonly publicPointKind: PointKind }

const NONE: PublicPoint = { publicPoint: null, publicPointKind: 'none' }

/**
 * The point that the public sees, made once and kept with the report.
 *
 * Sensitive kinds have none. With the agency's address list it stands for at least its number of addresses; without one it is masked by
 * distance alone, and the page says which. Outside every neighborhood there is none, since nothing keeps it from pointing at one house.
 */
export async function publicPointOf(at: ReadAt | WriteAt, { agency, secretFor }: Sender, asked: Asked): Promise<PublicPoint> {
  if (asked.isSensitive) return { publicPoint: null, publicPointKind: 'sensitive' }
  if (!asked.point) return NONE
  const neighborhood = (await groundIndex(at)).neighborhoodAt(asked.point.lat, asked.point.lng)
  if (!neighborhood) return NONE
  const { minimumM, maximumM, addressesAtLeast } = agency.settings.masking
  const byAddresses = await hasAddresses(at)
  const addresses = byAddresses ? await listAddressPoints(at, neighborhood.id) : []
  const groups = byAddresses ? groupAddresses(addresses, { boundary: neighborhood.area, minimumM, least: addressesAtLeast }) : undefined
  if (byAddresses && !groups) return NONE
  const digest = maskDigest(secretFor('mask'), at.agencyId, asked.reportId)
  const publicPoint = maskPoint({ ...asked.point, digest, minimumM, maximumM, boundary: neighborhood.area, groups })
  return publicPoint ? { publicPoint, publicPointKind: byAddresses ? 'addresses' : 'distance' } : NONE
}
