import { newSalt } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { type AddressGroups, groupAddresses } from '#engines/geometry/address-group.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import { maskPoint } from '#engines/geometry/mask.ts'
import type { Masking } from '#modules/agencies/index.ts'
import { followSecret, hashOfFollowSecret, maskDigest } from '#modules/reports/index.ts'
import { columnsOf, insertAll } from './settle-rows.ts'
import type { Report, Town } from './town.ts'

export type Keys = { readonly follow: string; readonly mask: string; readonly masking: Masking }

const sensitiveIn = ({ categories }: Town) => new Set(categories.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))

/** The public point of each report, as filing it would have made it. */
function masks(at: WriteAt, town: Town, keys: Keys) {
  const { minimumM, maximumM, addressesAtLeast } = keys.masking
  const areas = new Map(town.neighborhoods.map(({ id, boundary }) => [id, boundary as never]))
  const groups = new Map<string, AddressGroups | undefined>(
    town.neighborhoods.map(({ id, boundary }) => {
      const addresses = town.addresses.filter((address) => address.kind === 'address' && address.neighborhoodId === id)
      return [id, groupAddresses(addresses, { boundary: boundary as never, minimumM, least: addressesAtLeast })]
    }),
  )
  const sensitive = sensitiveIn(town)
  return (report: Report) => {
    if (sensitive.has(report.categoryId)) return { public_lat: null, public_lng: null, public_point_kind: 'sensitive' as const }
    const place = {
      lat: report.lat,
      lng: report.lng,
      minimumM,
      maximumM,
      boundary: areas.get(report.neighborhoodId),
      groups: groups.get(report.neighborhoodId),
    }
    const point = maskPoint({ ...place, digest: maskDigest(keys.mask, at.agencyId, report.id) })
    return point
      ? { public_lat: point.lat, public_lng: point.lng, public_point_kind: 'addresses' as const }
      : { public_lat: null, public_lng: null, public_point_kind: 'none' as const }
  }
}

const salted = (words: string | null) => ({ words, words_salt: words === null ? null : newSalt() })

/** Three years of reports with everything said on them, and who follows. */
export async function settleReports(at: WriteAt, town: Town, keys: Keys): Promise<void> {
  const pointOf = masks(at, town, keys)
  const sensitive = sensitiveIn(town)
  await insertAll(
    at,
    'report',
    town.reports.map((report) => {
      const { addressId, problemId, followers, entries, clusterId, ...row } = report
      return {
        ...columnsOf(row),
        ...salted(row.words),
        ...pointOf(report),
        words_are_public: !sensitive.has(row.categoryId),
        photos_offered: false,
        cell: cellOf(row.lat, row.lng),
        hidden_at: null,
      }
    }),
  )
  await insertAll(
    at,
    'report_follower',
    town.reports.flatMap(({ id, followers }) => followers.map((follower) => followerRow(at, keys, id, follower))),
  )
  await insertAll(
    at,
    'report_entry',
    town.reports.flatMap(({ id, entries }) => entries.map((entry) => entryRow(id, entry))),
  )
  await insertAll(
    at,
    'answer_template',
    town.answerTemplates.map(({ words, ...template }) => ({ ...columnsOf(template), words: JSON.stringify(words), ended_at: null })),
  )
}

const followerRow = (at: WriteAt, keys: Keys, reportId: string, follower: Report['followers'][number]) => ({
  ...columnsOf(follower),
  report_id: reportId,
  secret_hash: hashOfFollowSecret(followSecret(keys.follow, at.agencyId, follower.id)),
  account_id: null,
  ended_at: null,
})

const entryRow = (reportId: string, { byAccountId, detail, words, ...entry }: Report['entries'][number]) => ({
  ...columnsOf(entry),
  ...salted(words),
  report_id: reportId,
  by_account: byAccountId,
  detail: JSON.stringify(detail),
})
