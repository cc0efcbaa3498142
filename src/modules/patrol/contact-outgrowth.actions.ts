import type { WriteAt } from '#data/scope.ts'
import { wordsOf } from '#locales/language.ts'
import type { Category } from '#modules/agencies/index.ts'
import { makePromise } from '#modules/promises/index.ts'
import { fileReport, type Sender } from '#modules/reports/index.ts'
import { type NewContact, saveOutgrowths } from './contact.store.ts'
import { middleOfBlock } from './contact-block.ts'
import type { Known } from './contact-locating.actions.ts'
import type { SentContact } from './contact-log.ts'

/** Who logs: an officer, for nobody but him- or herself. */
export type ContactLogger = { readonly sender: Sender; readonly officerId: string; readonly officerName: string }

/** Where the report is: at the place, else in the middle of the block; the phone's own position is not handed on. */
function whereOf(row: NewContact, { places }: Known) {
  const place = row.placeId === null ? undefined : places.get(row.placeId)
  const point = place ?? (row.block === null ? undefined : middleOfBlock(row.block))
  return {
    words: place?.name ?? row.blockName,
    lat: point?.lat ?? null,
    lng: point?.lng ?? null,
    neighborhoodId: row.neighborhoodId,
  }
}

type Toward = { readonly row: NewContact; readonly known: Known; readonly reportId: string | null; readonly isPublic: boolean }

async function file(at: WriteAt, by: ContactLogger, words: string | null, category: Category, where: ReturnType<typeof whereOf>) {
  const language = by.sender.agency.settings.languages[0] ?? 'en'
  const filing = { categoryId: category.id, where, words, email: null, language, photosOffered: false, channel: 'staff' } as const
  return (await fileReport(at, by.sender, filing)).id
}

/** To whoever told the report, else to the residents of the neighborhood. */
function receiver(by: ContactLogger, { row, known, reportId }: Toward) {
  if (reportId) return { toKind: 'reporter', toName: '' } as const
  const name = row.neighborhoodId === null ? undefined : known.ground.byId.get(row.neighborhoodId)?.name
  if (name === undefined) return { toKind: 'everybody', toName: '' } as const
  const words = wordsOf(by.sender.agency.settings.languages[0] ?? 'en').contacts
  return { toKind: 'residents', toName: words.residentsOf(name) } as const
}

async function promise(at: WriteAt, by: ContactLogger, said: NonNullable<SentContact['promise']>, toward: Toward): Promise<string> {
  const draft = {
    ...said,
    ownerKind: 'officer',
    officerId: by.officerId,
    unitId: null,
    ownerAccount: null,
    ownerName: by.officerName,
    ...receiver(by, toward),
    toAccount: null,
    neighborhoodId: toward.row.neighborhoodId,
    reportId: toward.reportId,
    problemSlug: null,
    isPublic: toward.isPublic,
  } as const
  // It was promised when it was said: a phone that was out of reach past the day does not take the word back.
  const made = await makePromise({ ...at, now: toward.row.happenedAt }, by.sender, draft)
  if ('refusal' in made) throw new Error(`a promise that was checked is refused: ${made.refusal}`)
  return made.id
}

/** Files the report and makes the promise that came with a contact, and writes them on it. Nothing where neither came. */
export async function outgrow(at: WriteAt, by: ContactLogger, sent: SentContact, row: NewContact, known: Known): Promise<void> {
  if (!sent.promise && !sent.report) return
  const category = known.categories.find(({ slug }) => slug === sent.report?.category)
  const reportId = category ? await file(at, by, sent.report?.words ?? null, category, whereOf(row, known)) : null
  const toward = { row, known, reportId, isPublic: !category?.isSensitive }
  const promiseId = sent.promise ? await promise(at, by, sent.promise, toward) : null
  await saveOutgrowths(at, row.id, { promiseId, reportId })
}
