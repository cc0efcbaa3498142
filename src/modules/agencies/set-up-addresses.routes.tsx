import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { importAddresses } from './address.actions.ts'
import { lookUpPlace } from './address.store.ts'
import { type AddressOutcome, LARGEST_ADDRESS_FILE_BYTES, outcomeIn, outcomeQuery } from './address-outcome.ts'
import { agencyCan } from './agency-can.ts'
import { countAddresses } from './set-up.store.ts'
import { type AddressProblem, SetUpAddressesPage } from './set-up-addresses.pages.tsx'

async function addressesPage(c: Context<App>, problem?: AddressProblem) {
  const text = (c.req.query('text') ?? '').trim()
  const outcome: AddressOutcome | undefined = outcomeIn((name) => c.req.query(name))
  const { count, found } = await c.var.data.read(async (at) => ({
    count: await countAddresses(at),
    found: text === '' ? [] : await lookUpPlace(at, text),
  }))
  const tried = text === '' ? undefined : { text, found }
  const page = <SetUpAddressesPage view={c.var.view} count={count} tried={tried} outcome={outcome} problem={problem} />
  return c.html(page, problem ? 422 : 200)
}

const gate: MiddlewareHandler<App> = async (c, next) => (agencyCan.changeAddresses(c.var.viewer) ? next() : forbidden(c))

/** Addresses: added from a file, tried by a search. */
export const setUpAddressesRoutes = new Hono<App>()
  .use('/set-up/addresses', gate)
  .get('/set-up/addresses', (c) => addressesPage(c))
  .post('/set-up/addresses', async (c) => {
    const [file] = (await readForm(c)).files('file')
    if (!file) return addressesPage(c, 'file-missing')
    if (file.size > LARGEST_ADDRESS_FILE_BYTES) return addressesPage(c, 'file-too-large')
    const text = await file.text()
    const outcome = await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => importAddresses(at, text))
    if ('refusal' in outcome) return addressesPage(c, outcome.refusal)
    return seeOther(c, `${paths.setUpAddresses()}${outcomeQuery(outcome)}`)
  })
