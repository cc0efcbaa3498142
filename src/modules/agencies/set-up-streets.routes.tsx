import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { agencyCan } from './agency-can.ts'
import { mapOfStreets } from './ground-map.pages.tsx'
import { groundIndex } from './neighborhood.store.ts'
import { SetUpStreetsPage } from './set-up-streets.pages.tsx'
import { beginStreets, removeStreets } from './street-network.actions.ts'
import { findStreets } from './street-network.store.ts'
import { isBeingRead, keptBox, LARGEST_STREET_FILE_BYTES, type StreetUploadRefusal } from './street-network.ts'
import { streetLines } from './street-walking.actions.ts'

/** A picture of more lines would be heavier than the rest of the page, and only a dark patch. */
const MOST_DRAWN = 4_000

async function streetsPage(c: Context<App>, refusal?: StreetUploadRefusal) {
  const { streets, ground, lines } = await c.var.data.read(async (at) => ({
    streets: await findStreets(at),
    ground: await groundIndex(at),
    lines: await streetLines(at, MOST_DRAWN),
  }))
  const areas = ground.neighborhoods.map(({ area }) => area)
  const page = (
    <SetUpStreetsPage
      view={c.var.view}
      streets={streets}
      isReading={isBeingRead(streets.file, c.var.now)}
      box={keptBox(areas)}
      picture={lines && mapOfStreets(lines, areas)}
      refusal={refusal}
    />
  )
  return c.html(page, refusal ? 422 : 200)
}

const gate: MiddlewareHandler<App> = async (c, next) => (agencyCan.changeStreets(c.var.viewer) ? next() : forbidden(c))

/** Streets: a file is brought and read by a job, what stands is shown and can be removed. */
export const setUpStreetsRoutes = new Hono<App>()
  .use('/set-up/streets', gate)
  .get('/set-up/streets', (c) => streetsPage(c))
  .post('/set-up/streets', async (c) => {
    const by = c.var.viewer?.accountId ?? null
    const form = await readForm(c)
    if (form.text('act') === 'remove') {
      await c.var.data.write(by, removeStreets)
      return seeOther(c, paths.setUpStreets(), 'removed')
    }
    const [file] = form.files('file')
    if (!file) return streetsPage(c, 'file-missing')
    if (file.size > LARGEST_STREET_FILE_BYTES) return streetsPage(c, 'file-too-large')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const begun = await c.var.data.write(by, (at) => beginStreets(at, { fileName: file.name, bytes, isUploaded: true }))
    return 'refusal' in begun ? streetsPage(c, begun.refusal) : seeOther(c, paths.setUpStreets(), 'begun')
  })
