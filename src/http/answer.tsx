import type { Context } from 'hono'
import { paths } from '#paths.ts'
import type { App } from './context.ts'
import { ErrorPage } from './error.pages.tsx'
import { leaveNotice, type Notice } from './notice.ts'

/** 404 with the one page for it: also for what this viewer may not know exists. */
export const notFound = (c: Context<App>) => c.html(<ErrorPage view={c.var.view} which="notFound" />, 404)

/** 403 for somebody signed in; 303 to the sign-in page, with the way back, for anybody else who asks to see a page. */
export const forbidden = (c: Context<App>) =>
  c.var.viewer || c.req.method !== 'GET'
    ? c.html(<ErrorPage view={c.var.view} which="forbidden" />, 403)
    : c.redirect(paths.signIn(c.var.view.here), 303)

/** 303 to `path`; `notice` names the sentence of `words.house.notices` that the next page shows once at its top. */
export function seeOther(c: Context<App>, path: string, notice?: Notice) {
  if (notice) leaveNotice(c, notice)
  return c.redirect(path, 303)
}
