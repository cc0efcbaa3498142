import { type Context, Hono } from 'hono'
import type { ReadAt } from '#data/scope.ts'
import { type Area, ringsOf } from '#engines/geometry/polygon.ts'
import { simplify } from '#engines/geometry/simplify.ts'
import type { App } from '#http/context.ts'
import { type Ground, groundFeaturesIn, groundIndex, listNeighborhoods, mapBackground } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { boundsAround, type Position } from '#ui/map-data.ts'
import { type ChosenIncidents, IncidentsPage } from './incident.pages.tsx'
import type { SeenIncident } from './incident.ts'
import { incidentCan } from './incident-can.ts'
import { latestIncidentAt } from './incident-count.store.ts'
import { windowIn } from './incident-counting.ts'
import type { IncidentList } from './incident-list.pages.tsx'
import { type IncidentCursor, listIncidents } from './incident-list.store.ts'
import { summarize } from './incident-summary.store.ts'
import { INCIDENT_KINDS } from './kind.ts'
import { dayWindow, monthWindow, type Window } from './window.ts'

const PAGE = 20
const MOST_FEATURES = 1500
const OUTLINE_M = 40

const cursorIn = (text: string): IncidentCursor | undefined => {
  const [at = '', id = ''] = text.split('_')
  const occurredAt = new Date(at)
  return /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(occurredAt.getTime()) ? { occurredAt, id } : undefined
}
const cursorOf = ({ occurredAt, id }: IncidentCursor) => `${occurredAt.toISOString()}_${id}`

type Wanted = { readonly neighborhoodId: string | undefined; readonly kind: (typeof INCIDENT_KINDS)[number] | undefined }
type Asked = Wanted & { readonly chosen: ChosenIncidents; readonly window: Window; readonly after: IncidentCursor | undefined }

const outlines = new WeakMap<Ground, Area[]>()

/** All neighborhoods, drawn lightly: a city's true outlines would be most of the page. Kept as long as the ground is. */
function outlinesOf(ground: Ground): Area[] {
  const known = outlines.get(ground) ?? ground.neighborhoods.map(({ area }) => simplify(area, OUTLINE_M))
  outlines.set(ground, known)
  return known
}

/** What lies behind the pins: streets and parks around them, or in the chosen neighborhood. */
async function backgroundOf(at: ReadAt, ground: Ground, neighborhoodId: string | undefined, seen: readonly SeenIncident[]) {
  const chosen = neighborhoodId === undefined ? undefined : ground.byId.get(neighborhoodId)
  const areas = chosen ? [chosen.area] : outlinesOf(ground)
  const points = seen.flatMap(({ lat, lng }): Position[] => (lat === null || lng === null ? [] : [[lng, lat]]))
  const rings = chosen ? ringsOf(chosen.area).flatMap((ring) => ring.map(([lng = 0, lat = 0]): Position => [lng, lat])) : points
  const [west, south, east, north] = boundsAround(rings, 0.1) ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return { areas, background: mapBackground([]) }
  return { areas, background: mapBackground(await groundFeaturesIn(at, { west, south, east, north }, MOST_FEATURES)) }
}

async function listOf(at: ReadAt, { chosen, window, neighborhoodId, kind, after }: Asked): Promise<IncidentList> {
  const kinds = kind && [kind]
  const found = await listIncidents(at, { neighborhoodId, kinds, from: window.from, until: window.until, after, limit: PAGE + 1 })
  const incidents = found.slice(0, PAGE)
  const last = incidents.at(-1)
  return {
    incidents,
    ...(await backgroundOf(at, await groundIndex(at), neighborhoodId, incidents)),
    newer: after && paths.incidents(chosen),
    older: found.length > PAGE && last ? paths.incidents({ ...chosen, before: cursorOf(last) }) : undefined,
  }
}

async function show(c: Context<App>) {
  const { data, view, viewer, agency, now } = c.var
  const asked = (name: string) => c.req.query(name) ?? ''
  const days = windowIn(asked('days'))
  const kind = INCIDENT_KINDS.find((one) => one === asked('kind'))
  const isExact = incidentCan.seeSmallCounts(viewer)
  const found = await data.read(async (at) => {
    const neighborhoods = await listNeighborhoods(at)
    const place = neighborhoods.find(({ slug }) => slug === asked('neighborhood'))
    const chosen = { neighborhood: place?.slug ?? '', kind: kind ?? '', days: String(days) }
    const newest = await latestIncidentAt(at)
    if (!newest) return { neighborhoods, chosen, summary: undefined, list: undefined }
    const window = isExact ? dayWindow(newest, days) : monthWindow({ newest, now, days, timeZone: agency.timeZone })
    const wanted = { neighborhoodId: place?.id, kind }
    const summary = await summarize(at, { ...wanted, neighborhoods, window, newest, now, isExact, timeZone: agency.timeZone })
    const after = cursorIn(asked('before'))
    return {
      neighborhoods,
      chosen,
      summary,
      list: incidentCan.seeSingle(viewer) ? await listOf(at, { ...wanted, chosen, window, after }) : undefined,
    }
  })
  return c.html(<IncidentsPage view={view} {...found} mayImport={incidentCan.import(viewer)} />)
}

/** Counts for everybody; single incidents for those who work with them. */
export const incidentPageRoutes = new Hono<App>().get('/incidents', show)
