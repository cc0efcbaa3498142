import { BANDS, whereIn } from './contact-choice.ts'
import { type SentContact, sentContactIn } from './contact-log.ts'

/** What stands in the form: as typed, to fill it again. */
export type ContactTyped = {
  readonly id: string
  readonly kind?: string | undefined
  readonly where?: string | undefined
  readonly elsewhere?: string | undefined
  readonly people?: string | undefined
  readonly exactly?: string | undefined
  readonly themes?: readonly string[] | undefined
  readonly language?: string | undefined
  readonly began?: string | undefined
  readonly line?: string | undefined
  readonly promise?: string | undefined
  readonly promiseDue?: string | undefined
  readonly report?: string | undefined
  readonly reportWords?: string | undefined
  readonly happened?: string | undefined
  /** When the form was opened: the moment of the contact where no other is typed, so that a form sent twice says the same twice. */
  readonly opened?: string | undefined
  readonly namesNobody?: boolean | undefined
}

/** An empty form: a talk that the officer began, with one person, just now. */
export const emptyForm = (id: string, language: string, where?: string): ContactTyped => ({
  id,
  kind: 'chat',
  people: '1',
  began: 'officer',
  language,
  where,
})

type Posted = { text(name: string): string; texts(name: string): string[]; ticked(name: string): boolean }

/** The form as it was posted. */
export const typedIn = (form: Posted): ContactTyped => ({
  id: form.text('id'),
  kind: form.text('kind'),
  where: form.text('where'),
  elsewhere: form.text('elsewhere'),
  people: form.text('people'),
  exactly: form.text('exactly'),
  themes: form.texts('themes'),
  language: form.text('language'),
  began: form.text('began'),
  line: form.text('line'),
  promise: form.text('promise'),
  promiseDue: form.text('promiseDue'),
  report: form.text('report'),
  reportWords: form.text('reportWords'),
  happened: form.text('happened'),
  opened: form.text('opened'),
  namesNobody: form.ticked('namesNobody'),
})

/** A wall-clock moment (`2026-03-01T14:05`) in a time zone as an instant; invalid where it is none. In the hour that comes twice, the first. */
export function instantOf(local: string, timeZone: string): Date {
  const guess = new Date(`${local}:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(guess.getTime())) return new Date(Number.NaN)
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(guess)
  const offsetMs = Date.parse(`${shown.replace(' ', 'T')}Z`) - guess.getTime()
  return new Date(guess.getTime() - offsetMs)
}

const OPEN_MS = 30 * 60_000

/** When it was: as typed, else when the form was opened, else now where it lay open for long. */
function momentIn({ happened, opened }: ContactTyped, now: Date, timeZone: string): Date {
  if (happened) return instantOf(happened, timeZone)
  const since = now.getTime() - Date.parse(opened ?? '')
  return since >= 0 && since < OPEN_MS ? new Date(now.getTime() - since) : now
}

const peopleIn = ({ people, exactly }: ContactTyped): number =>
  exactly ? Number(exactly) : (BANDS[people as keyof typeof BANDS] ?? Number.NaN)

/** The contact in a posted form; just now where no moment was typed. A place chosen from the long list counts before one of the tiles. */
export function contactTyped(typed: ContactTyped, now: Date, timeZone: string, language: string): SentContact {
  const happenedAt = momentIn(typed, now, timeZone)
  return sentContactIn(
    {
      ...whereIn(typed.elsewhere || typed.where || ''),
      id: typed.id,
      kind: typed.kind,
      happenedAt: Number.isNaN(happenedAt.getTime()) ? '' : happenedAt.toISOString(),
      beganBy: typed.began,
      people: peopleIn(typed),
      themes: typed.themes,
      language: typed.language,
      line: typed.line,
      namesNobody: typed.namesNobody,
      promise: typed.promise ? { what: typed.promise, dueOn: typed.promiseDue ?? '' } : null,
      report: typed.report ? { category: typed.report, words: typed.reportWords } : null,
    },
    language,
  )
}
