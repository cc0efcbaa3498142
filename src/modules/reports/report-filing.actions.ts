import { randomBytes } from 'node:crypto'
import { newSalt, recordEvent, saltedHash } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import { type Category, findCategory, findUnit, groundIndex } from '#modules/agencies/index.ts'
import { findOfficerById, localDay, officerOfNeighborhood } from '#modules/people/index.ts'
import { insertReport, isReferenceTaken, lockReport } from './report.store.ts'
import { answerDueAt, isClosed } from './report.ts'
import type { Filing } from './report-filing.ts'
import { findReporterId, insertFollower } from './report-follower.store.ts'
import { writeTo } from './report-mail.actions.ts'
import type { News, Sender } from './report-mail.ts'
import { insertPhoto } from './report-photo.store.ts'
import type { PreparedPhoto } from './report-photo.ts'
import { publicPointOf } from './report-public-point.actions.ts'
import { referenceFrom } from './report-reference.ts'
import { followSecret, hashOfFollowSecret } from './report-secret.actions.ts'
import { arePublicAtOnce } from './words-check.ts'

/** What the one who filed or joined gets to keep. `secret` is shown once and can be made again only to be mailed. */
export type Filed = {
  readonly id: string
  readonly reference: string
  readonly secret: string
  readonly answerDueAt: Date
  readonly answers: string | null
  readonly answered?: boolean
}

async function freeReference(at: WriteAt): Promise<string> {
  for (;;) {
    const reference = referenceFrom(randomBytes(32))
    if (reference && !(await isReferenceTaken(at, reference))) return reference
  }
}

/** Where the point lies, or the neighborhood that was chosen by name; null outside all. */
async function neighborhoodOf(at: WriteAt, { where }: Filing): Promise<string | null> {
  const ground = await groundIndex(at)
  if (where.lat !== null && where.lng !== null) return ground.neighborhoodAt(where.lat, where.lng)?.id ?? null
  return where.neighborhoodId !== null && ground.byId.has(where.neighborhoodId) ? where.neighborhoodId : null
}

async function whoAnswers(at: WriteAt, sender: Sender, category: Category, neighborhoodId: string | null) {
  const unit = category.unitId === null ? undefined : await findUnit(at, category.unitId)
  const officer =
    neighborhoodId === null ? undefined : await officerOfNeighborhood(at, neighborhoodId, localDay(at.now, sender.agency.timeZone))
  return { unitId: unit?.id ?? null, officerId: officer?.id ?? null, answers: unit?.name ?? officer?.name ?? null }
}

type ToFollow = {
  readonly report: { id: string; reference: string }
  readonly isReporter: boolean
  readonly email: string | null
  readonly language: Filing['language']
  readonly news: News
}

/** Makes a follower and, where there is an address, the letter with the private link. Gives back the secret of that link. */
async function follow(at: WriteAt, sender: Sender, { report, isReporter, email, language, news }: ToFollow): Promise<string> {
  const id = newId()
  const secret = followSecret(sender.secretFor('follow'), at.agencyId, id)
  await insertFollower(at, { id, reportId: report.id, isReporter, email, language, secretHash: hashOfFollowSecret(secret) })
  if (email !== null) await writeTo(at, sender, report, { id, email, language }, news)
  return secret
}

/** The photos stay unseen by the public until an officer publishes them. */
async function keepPhotos(at: WriteAt, reportId: string, photos: readonly PreparedPhoto[]): Promise<void> {
  for (const [position, photo] of photos.entries()) await insertPhoto(at, reportId, newId(), position, photo)
}

/** What was said when this very form was sent before; undefined when it was not. */
async function filedBefore(at: WriteAt, sender: Sender, id: string): Promise<Filed | undefined> {
  const report = await lockReport(at, { id })
  const followerId = report && (await findReporterId(at, id))
  if (!report || !followerId) return undefined
  const unit = report.unitId === null ? undefined : await findUnit(at, report.unitId)
  const officer = report.officerId === null ? undefined : await findOfficerById(at, report.officerId)
  const secret = followSecret(sender.secretFor('follow'), at.agencyId, followerId)
  return { id, reference: report.reference, secret, answerDueAt: report.answerDueAt, answers: unit?.name ?? officer?.name ?? null }
}

/**
 * Files a report: who answers, by when, what the public may see, and the reporter's private link, all at once.
 *
 * Words are public at once unless the kind is sensitive or the check of the words found something; then an officer reads them first.
 * The event holds a salted hash of the words, never the words. Sent twice with one id it is filed once, and says the same again.
 * Throws where the category is gone.
 */
export async function fileReport(at: WriteAt, sender: Sender, filing: Filing, photos: readonly PreparedPhoto[] = []): Promise<Filed> {
  const before = filing.id === undefined ? undefined : await filedBefore(at, sender, filing.id)
  if (before) return before
  const category = await findCategory(at, filing.categoryId)
  if (!category) throw new Error('a report of a category that is not there')
  const { words, where, email, language, photosOffered, channel, categoryId } = filing
  const report = { id: filing.id ?? newId(), reference: await freeReference(at) }
  const neighborhoodId = await neighborhoodOf(at, filing)
  const { unitId, officerId, answers } = await whoAnswers(at, sender, category, neighborhoodId)
  const point = where.lat === null || where.lng === null ? null : { lat: where.lat, lng: where.lng, cell: cellOf(where.lat, where.lng) }
  const wordsSalt = words === null ? null : newSalt()
  const due = answerDueAt(category.answerHours, at.now)
  await insertReport(at, {
    ...report,
    categoryId,
    words,
    wordsSalt,
    photosOffered,
    point,
    neighborhoodId,
    unitId,
    officerId,
    language,
    channel,
    wordsArePublic: words !== null && arePublicAtOnce(words, category.isSensitive),
    place: where.words,
    filedAt: at.now,
    answerDueAt: due,
    ...(await publicPointOf(at, sender, { reportId: report.id, point, isSensitive: category.isSensitive })),
  }) // prettier-ignore
  await keepPhotos(at, report.id, photos)
  const hash = words === null || wordsSalt === null ? null : saltedHash(words, wordsSalt)
  await recordEvent(at, {
    kind: 'report-filed',
    about: { kind: 'report', id: report.id },
    detail: { category: category.slug, channel, words: hash, photos: photos.length, answerDueAt: due.toISOString() },
    neighborhoodId,
  })
  const news: News = { kind: 'filed', answerDueAt: due, answers }
  const secret = await follow(at, sender, { report, isReporter: true, email, language, news })
  return { ...report, secret, answerDueAt: due, answers }
}

export type Joining = { readonly reference: string; readonly email: string | null; readonly language: Filing['language'] }

/**
 * "This is mine too": one neighbor more behind a report, who may follow it. Undefined where there is no such report, where it is taken from
 * view, or where its kind is sensitive: nobody may learn from the outside how many were hurt by the same thing.
 */
export async function joinReport(at: WriteAt, sender: Sender, joining: Joining): Promise<Filed | undefined> {
  const report = await lockReport(at, { reference: joining.reference })
  if (!report || report.hiddenAt || report.isSensitive) return undefined
  const unit = report.unitId === null ? undefined : await findUnit(at, report.unitId)
  const owed = report.answeredAt || isClosed(report.standing.state) ? null : report.answerDueAt
  const news: News = { kind: 'joined', answerDueAt: owed, answers: unit?.name ?? null }
  const secret = await follow(at, sender, { report, isReporter: false, email: joining.email, language: joining.language, news })
  await recordEvent(at, { kind: 'report-joined', about: { kind: 'report', id: report.id }, neighborhoodId: report.neighborhoodId })
  return {
    id: report.id,
    reference: report.reference,
    secret,
    answerDueAt: report.answerDueAt,
    answers: unit?.name ?? null,
    answered: owed === null,
  }
}
