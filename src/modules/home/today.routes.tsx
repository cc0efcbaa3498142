import { Hono } from 'hono'
import { forbidden } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { hasRole, localDay } from '#modules/people/index.ts'
import { TodayPage } from './today.pages.tsx'
import { gatherToday } from './today.store.ts'

/** The page of the day, for those who serve: officers, sergeants and the chief, each with their own. */
export const todayRoutes = new Hono<App>().get('/today', async (c) => {
  const { viewer, data, now, agency, view } = c.var
  if (!viewer || !hasRole(viewer, 'officer', 'sergeant', 'chief')) return forbidden(c)
  const content = await data.read((at) =>
    gatherToday(at, { viewer, now, timeZone: agency.timeZone, today: localDay(now, agency.timeZone) }),
  )
  return c.html(<TodayPage view={view} content={content} />)
})
