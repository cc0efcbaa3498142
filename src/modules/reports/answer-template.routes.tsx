import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listCategories } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { endTemplate, keepTemplate } from './answer-template.actions.ts'
import { TemplatesPage } from './answer-template.pages.tsx'
import { listTemplates } from './answer-template.store.ts'
import type { TemplateRefusal } from './answer-template.ts'
import { reportCan } from './report-can.ts'

type Asked = Context<App>

const typedIn = (c: Asked, form: Form, id: string) => ({
  categoryId: form.text(`category-${id}`) || null,
  title: form.text(`title-${id}`),
  words: Object.fromEntries(
    c.var.agency.settings.languages.map((language) => [language, form.text(`words-${language}-${id}`)]).filter(([, text]) => text !== ''),
  ),
})
type Typed = ReturnType<typeof typedIn>

async function show(c: Asked, refused?: { id: string; why: TemplateRefusal; typed: Typed }) {
  const page = await c.var.data.read(async (at) => ({ templates: await listTemplates(at), categories: await listCategories(at) }))
  return c.html(<TemplatesPage view={c.var.view} {...page} refused={refused} />, refused ? 422 : 200)
}

async function keep(c: Asked, id: string) {
  const form = await readForm(c)
  const by = c.var.viewer?.accountId ?? null
  const page = await c.var.data.read(async (at) => ({ templates: await listTemplates(at), categories: await listCategories(at) }))
  if (id !== 'new' && !page.templates.some((template) => template.id === id)) return notFound(c)
  if (id !== 'new' && form.text('act') === 'end') {
    await c.var.data.write(by, (at) => endTemplate(at, id))
    return seeOther(c, paths.answerTemplates(), 'removed')
  }
  const typed = typedIn(c, form, id)
  if (typed.categoryId !== null && !page.categories.some((category) => category.id === typed.categoryId)) return notFound(c)
  const why = await c.var.data.write(by, (at) => keepTemplate(at, { ...typed, ...(id === 'new' ? {} : { id }) }))
  return why ? show(c, { id, why, typed }) : seeOther(c, paths.answerTemplates(), 'saved')
}

/** Ready answers for those who answer. */
export const answerTemplateRoutes = new Hono<App>()
  .get('/answer-templates', (c) => (reportCan.writeTemplates(c.var.viewer) ? show(c) : forbidden(c)))
  .post('/answer-templates', (c) => (reportCan.writeTemplates(c.var.viewer) ? keep(c, 'new') : forbidden(c)))
  .post('/answer-templates/:id', (c) => (reportCan.writeTemplates(c.var.viewer) ? keep(c, c.req.param('id')) : forbidden(c)))
