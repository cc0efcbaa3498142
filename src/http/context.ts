import type { Logger } from 'pino'
import type { AgencyData } from '#data/scope.ts'
import type { Agency } from '#modules/agencies/index.ts'
import type { Viewer } from '#modules/people/index.ts'
import type { View } from '#ui/view.ts'

/**
 * What every handler finds on its context.
 * `data.read(at => findReport(at, id))` asks; `data.write` is for actions: a route passes `c.var.data` to an action and never writes itself.
 */
export type App = {
  Variables: {
    requestId: string
    log: Logger
    /** The agency this host name belongs to. */
    agency: Agency
    data: AgencyData
    /** Who is signed in; undefined: nobody. */
    viewer: Viewer | undefined
    now: Date
    view: View
    /** The origin that people see, for links in mail: `https://beat.example.org`. */
    origin: string
    /** A secret of this installation bound to one purpose, for keyed hashes (masks, tokens): 32 bytes in hex. */
    secretFor: (purpose: string) => string
    /** The address of the asker, for rate limits only; never stored, never logged. */
    address: string
  }
}
