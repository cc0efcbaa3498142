import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { newId } from '#data/id.ts'
import { forbidden, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { localDay, type Viewer } from '#modules/people/index.ts'
import { preparePhotos } from '#modules/reports/index.ts'
import { paths } from '#paths.ts'
import type { FormErrors } from '#ui/error-summary.tsx'
import { logContacts } from './contact.actions.ts'
import { contactCan } from './contact-can.ts'
import { listChoices } from './contact-choice.store.ts'
import { blockValue, FIELD_OF, placeValue } from './contact-choice.ts'
import { choicesInWords } from './contact-choice-words.ts'
import { type ContactTyped, contactTyped, emptyForm, typedIn } from './contact-form.ts'
import type { LogOutcome } from './contact-log.ts'
import { NewContactPage } from './contact-new.pages.tsx'
import { addContactPhoto } from './contact-photo.actions.ts'

type Asked = Context<App>
const WEEK_MS = 7 * 86_400_000
type Officer = Viewer & { readonly officerId: string }

/** The officer who logs; undefined for anybody else. */
export const loggerIn = (viewer: Viewer | undefined): Officer | undefined =>
  viewer && contactCan.log(viewer) ? (viewer as Officer) : undefined

export const choicesFor = (c: Asked, officer: Officer) =>
  c.var.data.read(async (at) =>
    choicesInWords(c.var.view, await listChoices(at, { id: officer.officerId, beatIds: officer.beatIds }, c.var.now)),
  )

const firstLanguage = (c: Asked) => c.var.agency.settings.languages[0] ?? 'en'

async function form(c: Asked, typed: ContactTyped, refused?: { errors: FormErrors; outcome?: LogOutcome | undefined }) {
  const officer = loggerIn(c.var.viewer)
  if (!officer) return forbidden(c)
  const found = refused?.outcome?.outcome === 'refused' ? refused.outcome.found : undefined
  const choices = await choicesFor(c, officer)
  const page = <NewContactPage view={c.var.view} choices={choices} typed={typed} errors={refused?.errors} found={found} />
  return c.html(page, refused ? 422 : 200)
}

/** An empty form; from the plan, with the place or block of the stop already chosen. */
function empty(c: Asked) {
  const [place, block] = [c.req.query('place'), Number(c.req.query('block'))]
  const where = place ? placeValue(place) : Number.isSafeInteger(block) && block > 0 ? blockValue(block) : undefined
  const { now, agency } = c.var
  const promiseDue = localDay(new Date(now.getTime() + WEEK_MS), agency.timeZone)
  return form(c, { ...emptyForm(newId(), firstLanguage(c), where), opened: now.toISOString(), promiseDue })
}

/** An id made of the contact and the picture, so that a form sent twice brings each photo once. */
function photoId(contactId: string, sha256: string): string {
  const digest = createHash('sha256').update(`${contactId}/${sha256}`).digest('hex')
  return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-')
}

async function log(c: Asked) {
  const { data, view, viewer, agency, now } = c.var
  const officer = loggerIn(viewer)
  if (!officer) return forbidden(c)
  const posted = await readForm(c)
  const typed = typedIn(posted)
  const { refusals } = view.words.contacts
  const photos = await preparePhotos(posted.files('photos'))
  if (!Array.isArray(photos)) return form(c, typed, { errors: { photos: refusals[photos] } })
  const sent = contactTyped(typed, now, agency.timeZone, firstLanguage(c))
  const by = { sender: c.var, officerId: officer.officerId, officerName: officer.name }
  const [outcome] = await data.write(officer.accountId, (at) => logContacts(at, by, [sent]))
  if (outcome?.outcome === 'refused') return form(c, typed, { errors: { [FIELD_OF[outcome.refusal]]: refusals[outcome.refusal] }, outcome })
  for (const photo of photos)
    await data.write(officer.accountId, (at) =>
      addContactPhoto(at, officer.officerId, { contactId: sent.id, id: photoId(sent.id, photo.sha256) }, photo),
    )
  return seeOther(c, paths.contacts(), 'saved')
}

/** Logging a contact by a form: works without script; with one, the script asks `/contacts/sync` instead. */
export const newContactRoutes = new Hono<App>().get('/contacts/new', empty).post('/contacts/new', log)
