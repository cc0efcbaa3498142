import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { LANGUAGES } from '#locales/words.ts'
import { paths } from '#paths.ts'
import { agencyCan } from './agency-can.ts'
import { addCategory, addStartingCategories, changeCategory, endCategory } from './category.actions.ts'
import { listCategories } from './category.store.ts'
import type { CategoryErrors } from './category-form.pages.tsx'
import type { CategoryFields, CategoryRefusals } from './category-form.ts'
import { SetUpCategoriesPage, SetUpCategoryPage } from './set-up-categories.pages.tsx'
import { listUnits } from './unit.store.ts'

type Tried = { typed: CategoryFields; errors: CategoryErrors }

const EMPTY: CategoryFields = { names: {}, kind: '', icon: '', answerHours: '72', unitId: '', isSensitive: false }

const typedIn = (form: Form): CategoryFields => ({
  names: Object.fromEntries(LANGUAGES.map((language) => [language, form.text(`name-${language}`)])),
  kind: form.text('kind'),
  icon: form.text('icon'),
  answerHours: form.text('answerHours'),
  unitId: form.text('unitId'),
  isSensitive: form.ticked('isSensitive'),
})

function errorsOf(c: Context<App>, { name, kind, answerHours, unitId }: CategoryRefusals): CategoryErrors {
  const { refused } = c.var.view.words.agencies.categories
  return {
    ...(name ? { 'name-en': refused[name] } : {}),
    ...(kind ? { kind: refused[kind] } : {}),
    ...(answerHours ? { answerHours: refused[answerHours] } : {}),
    ...(unitId ? { unitId: refused[unitId] } : {}),
  }
}

const stored = (c: Context<App>) => c.var.data.read(async (at) => ({ categories: await listCategories(at), units: await listUnits(at) }))

async function categoriesPage(c: Context<App>, tried?: Tried) {
  const page = <SetUpCategoriesPage view={c.var.view} {...(await stored(c))} typed={tried?.typed ?? EMPTY} errors={tried?.errors} />
  return c.html(page, tried ? 422 : 200)
}

async function categoryPage(c: Context<App>, slug: string, tried?: Tried) {
  const { categories, units } = await stored(c)
  const category = categories.find((each) => each.slug === slug)
  if (!category) return notFound(c)
  const { names, kind, icon, answerHours, unitId, isSensitive } = category
  const typed = tried?.typed ?? { names, kind, icon, answerHours: String(answerHours), unitId: unitId ?? '', isSensitive }
  return c.html(
    <SetUpCategoryPage view={c.var.view} category={category} units={units} typed={typed} errors={tried?.errors} />,
    tried ? 422 : 200,
  )
}

const gate: MiddlewareHandler<App> = async (c, next) => (agencyCan.changeCategories(c.var.viewer) ? next() : forbidden(c))

/** What people can report. */
export const setUpCategoriesRoutes = new Hono<App>()
  .use('/set-up/categories/*', gate)
  .get('/set-up/categories', (c) => categoriesPage(c))
  .post('/set-up/categories', async (c) => {
    const form = await readForm(c)
    const by = c.var.viewer?.accountId ?? null
    if (form.text('act') === 'start') {
      await c.var.data.write(by, addStartingCategories)
      return seeOther(c, paths.setUpCategories(), 'added')
    }
    const typed = typedIn(form)
    const refusals = await c.var.data.write(by, (at) => addCategory(at, typed))
    return refusals ? categoriesPage(c, { typed, errors: errorsOf(c, refusals) }) : seeOther(c, paths.setUpCategories(), 'added')
  })
  .get('/set-up/categories/:slug', (c) => categoryPage(c, c.req.param('slug')))
  .post('/set-up/categories/:slug', async (c) => {
    const form = await readForm(c)
    const by = c.var.viewer?.accountId ?? null
    const slug = c.req.param('slug')
    const category = (await c.var.data.read(listCategories)).find((each) => each.slug === slug)
    if (!category) return notFound(c)
    if (form.text('act') === 'end') {
      await c.var.data.write(by, (at) => endCategory(at, category.id))
      return seeOther(c, paths.setUpCategories(), 'ended')
    }
    const typed = typedIn(form)
    const refusals = await c.var.data.write(by, (at) => changeCategory(at, category.id, typed))
    if (refusals === 'not-found') return notFound(c)
    return refusals ? categoryPage(c, slug, { typed, errors: errorsOf(c, refusals) }) : seeOther(c, paths.setUpCategories(), 'saved')
  })
