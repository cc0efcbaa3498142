import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { changeLogo, changeMasking, describeAgency, finishSetUp, LARGEST_LOGO_BYTES, readLogo } from './agency.actions.ts'
import { type AgencyAct, agencyCan } from './agency-can.ts'
import { type AgencyRefusals, readAgencyFields, readMasking, timeZones } from './agency-form.ts'
import { SetUpPage } from './set-up.pages.tsx'
import { countSetUp } from './set-up.store.ts'
import { type LogoProblem, SetUpAgencyPage } from './set-up-agency.pages.tsx'
import { SetUpMaskingPage } from './set-up-masking.pages.tsx'
import { stepStates } from './set-up-step.ts'
import type { Masking } from './settings.ts'

async function overview(c: Context<App>, refusal?: 'steps-open') {
  const { view, agency, data } = c.var
  const counts = await data.read(countSetUp)
  const page = (
    <SetUpPage view={view} states={stepStates(counts, agency.settings)} counts={counts} isSetUp={agency.isSetUp} refusal={refusal} />
  )
  return c.html(page, refusal ? 422 : 200)
}

type TypedAgency = Parameters<typeof readAgencyFields>[0]
type Tried = { typed?: TypedAgency; refusals?: AgencyRefusals; logoProblem?: LogoProblem }

function agencyStep(c: Context<App>, { typed, refusals, logoProblem }: Tried = {}) {
  const { view, agency } = c.var
  const { languages, emergencyNumber, publicEmail, publicPhone } = agency.settings
  const stored = {
    name: agency.name,
    timeZone: agency.timeZone,
    emergencyNumber,
    publicEmail: publicEmail ?? '',
    publicPhone: publicPhone ?? '',
  }
  const page = (
    <SetUpAgencyPage
      view={view}
      typed={typed ?? stored}
      languages={typed?.languages ?? languages}
      timeZones={timeZones(agency.timeZone)}
      refusals={refusals}
      logoProblem={logoProblem}
    />
  )
  return c.html(page, refusals || logoProblem ? 422 : 200)
}

async function saveLogo(c: Context<App>, file: File | undefined) {
  if (!file) return agencyStep(c, { logoProblem: 'logo-missing' })
  if (file.size > LARGEST_LOGO_BYTES) return agencyStep(c, { logoProblem: 'logo-too-large' })
  const logo = await readLogo(new Uint8Array(await file.arrayBuffer()))
  if (typeof logo === 'string') return agencyStep(c, { logoProblem: logo })
  await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => changeLogo(at, logo))
  return seeOther(c, paths.setUpAgency(), 'saved')
}

function maskingStep(c: Context<App>, typed?: Readonly<Record<keyof Masking, string>>) {
  const { view, agency, viewer } = c.var
  const { masking } = agency.settings
  const read = typed && readMasking(typed)
  const words = view.words.agencies.masking.refused
  const errors =
    read && 'refusals' in read
      ? Object.fromEntries(Object.entries(read.refusals).map(([field, refusal]) => [field, words[refusal]]))
      : undefined
  const { minimumM, maximumM, addressesAtLeast } = masking
  const stored = { minimumM: String(minimumM), maximumM: String(maximumM), addressesAtLeast: String(addressesAtLeast) }
  const page = (
    <SetUpMaskingPage view={view} masking={masking} typed={typed ?? stored} mayChange={agencyCan.changeMasking(viewer)} errors={errors} />
  )
  return c.html(page, errors ? 422 : 200)
}

const may =
  (act: AgencyAct): MiddlewareHandler<App> =>
  async (c, next) =>
    agencyCan[act](c.var.viewer) ? next() : forbidden(c)

/** The overview, the agency itself, and masking. */
export const setUpRoutes = new Hono<App>()
  .get('/set-up', may('seeSetUp'), (c) => overview(c))
  .post('/set-up', may('changeAgency'), async (c) => {
    const refusal = await c.var.data.write(c.var.viewer?.accountId ?? null, finishSetUp)
    return refusal ? overview(c, refusal) : seeOther(c, paths.setUp(), 'opened')
  })
  .get('/set-up/agency', may('changeAgency'), (c) => agencyStep(c))
  .post('/set-up/agency', may('changeAgency'), async (c) => {
    const form = await readForm(c)
    const by = c.var.viewer?.accountId ?? null
    if (form.text('act') === 'logo') return saveLogo(c, form.files('logo')[0])
    if (form.text('act') === 'remove-logo') {
      await c.var.data.write(by, (at) => changeLogo(at, null))
      return seeOther(c, paths.setUpAgency(), 'removed')
    }
    const text = (name: 'name' | 'timeZone' | 'emergencyNumber' | 'publicEmail' | 'publicPhone') => form.text(name)
    const typed: TypedAgency = {
      name: text('name'),
      timeZone: text('timeZone'),
      emergencyNumber: text('emergencyNumber'),
      publicEmail: text('publicEmail'),
      publicPhone: text('publicPhone'),
      languages: form.texts('languages'),
    }
    const read = readAgencyFields(typed)
    if ('refusals' in read) return agencyStep(c, { typed, refusals: read.refusals })
    await c.var.data.write(by, (at) => describeAgency(at, read.fields))
    return seeOther(c, paths.setUpAgency(), 'saved')
  })
  .get('/set-up/masking', may('seeMasking'), (c) => maskingStep(c))
  .post('/set-up/masking', may('changeMasking'), async (c) => {
    const form = await readForm(c)
    const typed = { minimumM: form.text('minimumM'), maximumM: form.text('maximumM'), addressesAtLeast: form.text('addressesAtLeast') }
    const read = readMasking(typed)
    if ('refusals' in read) return maskingStep(c, typed)
    await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => changeMasking(at, read.masking))
    return seeOther(c, paths.setUpMasking(), 'saved')
  })
