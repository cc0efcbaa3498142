import { type Context, Hono } from 'hono'
import { newId } from '#data/id.ts'
import type { ReadAt } from '#data/scope.ts'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listCategories, listNeighborhoods } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { CheckPage } from './report-check.pages.tsx'
import { DonePage } from './report-done.pages.tsx'
import { fileReport } from './report-filing.actions.ts'
import { type Draft, draftIn, type FilingRefusals, refusalsToFile } from './report-filing.ts'
import { TellPage, WhatPage } from './report-form.pages.tsx'
import { mapAround, mapOfNeighborhoods } from './report-map.store.ts'
import { preparePhotos } from './report-photo.actions.ts'
import { resolvePlace } from './report-place.store.ts'
import { publicPointOf } from './report-public-point.actions.ts'
import { draftToken, idOfDraft } from './report-secret.actions.ts'
import { findSimilar } from './similar-reports.store.ts'

type Asked = Context<App>

const numbersOf = (c: Asked) => ({ crime: c.var.agency.settings.publicPhone ?? c.var.agency.settings.emergencyNumber })

/** What every step needs to know: which kind was chosen, which neighborhoods there are. */
async function known(at: ReadAt, draft: Draft) {
  const [categories, neighborhoods] = [await listCategories(at), await listNeighborhoods(at)]
  const category = categories.find(({ slug }) => slug === draft.category)
  return { categories, neighborhoods, category, isNeighborhood: neighborhoods.some(({ slug }) => slug === draft.neighborhood) }
}

async function what(c: Asked, draft: Draft, refused: boolean) {
  const categories = await c.var.data.read(listCategories)
  const { view } = c.var
  return c.html(
    <WhatPage
      view={view}
      categories={categories}
      numbers={numbersOf(c)}
      address={draft.place}
      neighborhood={draft.neighborhood}
      refused={refused}
    />,
    refused ? 422 : 200,
  )
}

async function tell(c: Asked, draft: Draft, refusals: FilingRefusals = {}) {
  const page = await c.var.data.read(async (at) => ({ ...(await known(at, draft)), map: await mapOfNeighborhoods(at, draft.neighborhood) }))
  if (!page.category) return what(c, draft, draft.category !== '')
  const status = Object.keys(refusals).length > 0 ? 422 : 200
  return c.html(
    <TellPage
      view={c.var.view}
      category={page.category}
      draft={draft}
      refusals={refusals}
      neighborhoods={page.neighborhoods}
      map={page.map}
    />,
    status,
  )
}

/** Everything the check page shows; the public point is the very one that will be kept, since the report's id is made here and signed. */
async function gatherCheck(at: ReadAt, c: Asked, draft: Draft, id: string) {
  const { category, neighborhoods } = await known(at, draft)
  if (!category) return undefined
  const place = await resolvePlace(at, draft)
  const point = place.where.lat === null || place.where.lng === null ? null : { lat: place.where.lat, lng: place.where.lng }
  const shown = await publicPointOf(at, c.var, { reportId: id, point, isSensitive: category.isSensitive })
  const told = {
    categorySlug: category.slug,
    words: draft.words,
    point: point ?? undefined,
    now: c.var.now,
    neighborhoodId: place.where.neighborhoodId,
  }
  const similar = category.isSensitive ? [] : await findSimilar(at, told)
  const map = shown.publicPoint ? await mapAround(at, shown.publicPoint) : undefined
  return { category, neighborhoods, place, similar, map, ...shown }
}

async function check(c: Asked, draft: Draft, refusals: FilingRefusals = {}) {
  const key = c.var.secretFor('draft')
  const id = idOfDraft(key, c.var.agency.id, draft.draft) ?? newId()
  const page = await c.var.data.read((at) => gatherCheck(at, c, draft, id))
  if (!page) return what(c, draft, true)
  if (page.place.isOutside) return tell(c, draft, { place: 'place-outside' })
  const signed = { ...draft, draft: draftToken(key, c.var.agency.id, id) }
  const { masking } = c.var.agency.settings
  const status = Object.keys(refusals).length > 0 ? 422 : 200
  return c.html(
    <CheckPage view={c.var.view} draft={signed} refusals={refusals} masking={masking} numbers={numbersOf(c)} {...page} />,
    status,
  )
}

const refusalsOf = (c: Asked, draft: Draft): Promise<FilingRefusals> =>
  c.var.data.read(async (at) => {
    const { category, isNeighborhood } = await known(at, draft)
    return refusalsToFile(draft, { isCategory: category !== undefined, isNeighborhood })
  })

async function send(c: Asked, draft: Draft, form: Form) {
  const photos = await preparePhotos(form.files('photos'))
  if (!Array.isArray(photos)) return check(c, draft, { photos })
  const { view, viewer, agency } = c.var
  const by = viewer?.accountId ?? null
  const email = draft.email === '' ? null : draft.email
  const id = idOfDraft(c.var.secretFor('draft'), agency.id, draft.draft)
  const filed = await c.var.data.write(by, async (at) => {
    const { category } = await known(at, draft)
    if (!category) return undefined
    const { where } = await resolvePlace(at, draft)
    const words = draft.words === '' ? null : draft.words
    const filing = {
      categoryId: category.id,
      where,
      words,
      email,
      language: view.language,
      photosOffered: draft.photosOffered,
      channel: 'web',
    } as const
    return fileReport(at, c.var, { ...filing, ...(id === undefined ? {} : { id }) }, photos)
  })
  if (!filed) return what(c, draft, true)
  const { reference, secret, answerDueAt, answers } = filed
  return c.html(
    <DonePage
      view={view}
      reference={reference}
      link={c.var.origin + paths.follow(secret)}
      answerDueAt={answerDueAt}
      answers={answers}
      email={email}
    />,
  )
}

/** Filing a report: what, where, check, done. Nothing is kept between the steps but in the form itself. */
export const reportFormRoutes = new Hono<App>()
  .get('/report', async (c) => {
    const query = { text: (name: string) => (c.req.query(name) ?? '').trim(), ticked: () => false }
    const draft = { ...draftIn(query), place: query.text('address'), lat: '', lng: '', draft: '', match: '' }
    return draft.category === '' ? what(c, draft, false) : tell(c, draft)
  })
  .post('/report', async (c) => {
    const form = await readForm(c)
    const draft = draftIn(form)
    const step = form.text('step')
    if (step === 'tell') return tell(c, draft)
    const refusals = await refusalsOf(c, draft)
    if (refusals.category) return what(c, draft, true)
    if (refusals.place || refusals.words) return tell(c, draft, refusals)
    if (step !== 'send' || refusals.email) return check(c, draft, step === 'send' ? refusals : {})
    return send(c, draft, form)
  })
