import { filing } from './reports-filing.ts'
import { inbox } from './reports-inbox.ts'
import { mail } from './reports-mail.ts'
import { page } from './reports-page.ts'

/** Words of what a resident tells us: filing, the public page, the private page, the inbox, the letters. */
export const reports = { filing, page, inbox, mail, states: page.state } as const
