import { Hono } from 'hono'
import { notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { MethodPage } from './method.pages.tsx'
import { methodOf } from './method.ts'
import { MethodsPage } from './method-list.pages.tsx'

/** How numbers are made; open to everybody. */
export const methodRoutes = new Hono<App>()
  .get('/methods', (c) => c.html(<MethodsPage view={c.var.view} />))
  .get('/methods/:slug', (c) => {
    const slug = methodOf(c.req.param('slug'))
    return slug ? c.html(<MethodPage view={c.var.view} slug={slug} />) : notFound(c)
  })
