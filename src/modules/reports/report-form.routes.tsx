import { type Context, Hono } from 'hono'
import { newId } from '#data/id.ts'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listCategories } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { known, lookBeforeSending } from './report-check.actions.ts'
import { CheckPage } from './report-check.pages.tsx'
import { DonePage } from './report-done.pages.tsx'
import { fileReport } from './report-filing.actions.ts'
import { type Draft, draftIn, type FilingRefusals, refusalsToFile } from './report-filing.ts'
import { TellPage, WhatPage } from './report-form.pages.tsx'
import { FEW_FEATURES, mapOfNeighborhoods } from './report-map.store.ts'
import { preparePhotos } from './report-photo.actions.ts'
import { resolvePlace } from './report-place.store.ts'
import { draftToken, idOfDraft } from './report-secret.actions.ts'

type Asked = Context<App>

const numbersOf = (c: Asked) => ({ crime: c.var.agency.settings.publicPhone ?? c.var.agency.settings.emergencyNumber })

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
  const page = await c.var.data.read(async (at) => ({
    ...(await known(at, draft)),
    map: await mapOfNeighborhoods(at, draft.neighborhood, FEW_FEATURES),
  }))
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

async function check(c: Asked, draft: Draft, refusals: FilingRefusals = {}) {
  const key = c.var.secretFor('draft')
  const id = idOfDraft(key, c.var.agency.id, draft.draft) ?? newId()
  const page = await c.var.data.read((at) => lookBeforeSending(at, c.var, { draft, id, now: c.var.now }))
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
