import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { agencyCan } from './agency-can.ts'
import { SetUpUnitPage, SetUpUnitsPage, type TypedUnit, type UnitErrors } from './set-up-units.pages.tsx'
import { addUnit, changeUnit, endUnit, type UnitRefusals } from './unit.actions.ts'
import { listUnits } from './unit.store.ts'

type Tried = { typed: TypedUnit; errors: UnitErrors }

const typedIn = (form: Form): TypedUnit => ({
  name: form.text('name'),
  kind: form.text('kind'),
  contactName: form.text('contactName'),
  email: form.text('email'),
})

function errorsOf(c: Context<App>, { name, kind, email }: UnitRefusals): UnitErrors {
  const { names, units } = c.var.view.words.agencies
  return {
    ...(name ? { name: names.refused[name] } : {}),
    ...(kind ? { kind: units.refused[kind] } : {}),
    ...(email ? { email: units.refused[email] } : {}),
  }
}

async function unitsPage(c: Context<App>, tried?: Tried) {
  const units = await c.var.data.read(listUnits)
  const typed = tried?.typed ?? { name: '', kind: '', contactName: '', email: '' }
  return c.html(<SetUpUnitsPage view={c.var.view} units={units} typed={typed} errors={tried?.errors} />, tried ? 422 : 200)
}

async function unitPage(c: Context<App>, slug: string, tried?: { typed?: TypedUnit; errors: UnitErrors }) {
  const unit = (await c.var.data.read(listUnits)).find((each) => each.slug === slug)
  if (!unit) return notFound(c)
  const { name, kind, contactName, email } = unit
  const stored = { name, kind, contactName: contactName ?? '', email: email ?? '' }
  return c.html(<SetUpUnitPage view={c.var.view} unit={unit} typed={tried?.typed ?? stored} errors={tried?.errors} />, tried ? 422 : 200)
}

const gate: MiddlewareHandler<App> = async (c, next) => (agencyCan.changeUnits(c.var.viewer) ? next() : forbidden(c))

/** Who answers beside the beats' officers. */
export const setUpUnitsRoutes = new Hono<App>()
  .use('/set-up/units/*', gate)
  .get('/set-up/units', (c) => unitsPage(c))
  .post('/set-up/units', async (c) => {
    const typed = typedIn(await readForm(c))
    const refusals = await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => addUnit(at, typed))
    return refusals ? unitsPage(c, { typed, errors: errorsOf(c, refusals) }) : seeOther(c, paths.setUpUnits(), 'added')
  })
  .get('/set-up/units/:slug', (c) => unitPage(c, c.req.param('slug')))
  .post('/set-up/units/:slug', async (c) => {
    const form = await readForm(c)
    const by = c.var.viewer?.accountId ?? null
    const slug = c.req.param('slug')
    const unit = (await c.var.data.read(listUnits)).find((each) => each.slug === slug)
    if (!unit) return notFound(c)
    if (form.text('act') === 'end') {
      const refusal = await c.var.data.write(by, (at) => endUnit(at, unit.id))
      if (refusal === 'not-found') return notFound(c)
      if (!refusal) return seeOther(c, paths.setUpUnits(), 'ended')
      return unitPage(c, slug, { errors: { form: c.var.view.words.agencies.units.refused[refusal] } })
    }
    const typed = typedIn(form)
    const refusals = await c.var.data.write(by, (at) => changeUnit(at, unit.id, typed))
    if (refusals === 'not-found') return notFound(c)
    return refusals ? unitPage(c, slug, { typed, errors: errorsOf(c, refusals) }) : seeOther(c, paths.setUpUnits(), 'saved')
  })
