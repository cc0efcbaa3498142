import { newSalt } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { type AddressGroups, groupAddresses } from '#engines/geometry/address-group.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import { maskPoint } from '#engines/geometry/mask.ts'
import type { Masking } from '#modules/agencies/index.ts'
import { followSecret, hashOfFollowSecret, maskDigest } from '#modules/reports/index.ts'
import { insertAll } from './settle-rows.ts'
import type { Report, Town } from './town.ts'

export type Keys = { readonly follow: string; readonly mask: string; readonly masking: Masking }

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
  const sensitive = new Set(town.categories.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))
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

/** Three years of reports with everything said on them, and who follows. */
export async function settleReports(at: WriteAt, town: Town, keys: Keys): Promise<void> {
  const pointOf = masks(at, town, keys)
  const sensitive = new Set(town.categories.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))
  await insertAll(
    at,
    'report',
    town.reports.map((report) => ({
      id: report.id,
      reference: report.reference,
      category_id: report.categoryId,
      words: report.words,
      words_salt: newSalt(),
      words_are_public: !sensitive.has(report.categoryId),
      photos_offered: false,
      place: report.place,
      lat: report.lat,
      lng: report.lng,
      cell: cellOf(report.lat, report.lng),
      ...pointOf(report),
      neighborhood_id: report.neighborhoodId,
      unit_id: report.unitId,
      officer_id: report.officerId,
      language: report.language,
      channel: report.channel,
      state: report.state,
      state_reason: report.stateReason,
      duplicate_of: report.duplicateOf,
      filed_at: report.filedAt,
      answer_due_at: report.answerDueAt,
      answered_at: report.answeredAt,
      closed_at: report.closedAt,
      reopened_at: report.reopenedAt,
      hidden_at: null,
    })),
  )
  await insertAll(
    at,
    'report_follower',
    town.reports.flatMap((report) =>
      report.followers.map((follower) => ({
        id: follower.id,
        report_id: report.id,
        is_reporter: follower.isReporter,
        email: follower.email,
        language: follower.language,
        secret_hash: hashOfFollowSecret(followSecret(keys.follow, at.agencyId, follower.id)),
        account_id: null,
        started_at: follower.startedAt,
        ended_at: null,
      })),
    ),
  )
  await insertAll(
    at,
    'report_entry',
    town.reports.flatMap((report) =>
      report.entries.map((entry) => ({
        id: entry.id,
        report_id: report.id,
        kind: entry.kind,
        at: entry.at,
        by_account: entry.byAccountId,
        by_name: entry.byName,
        by_reporter: entry.byReporter,
        words: entry.words,
        words_salt: entry.words === null ? null : newSalt(),
        detail: JSON.stringify(entry.detail),
        is_public: entry.isPublic,
      })),
    ),
  )
  await insertAll(
    at,
    'answer_template',
    town.answerTemplates.map(({ id, categoryId, title, words, position }) => ({
      id,
      category_id: categoryId,
      title,
      words: JSON.stringify(words),
      position,
      ended_at: null,
    })),
  )
}
