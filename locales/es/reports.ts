import type { Words } from '../words.ts'
import { filing } from './reports-filing.ts'
import { inbox } from './reports-inbox.ts'
import { mail } from './reports-mail.ts'
import { page } from './reports-page.ts'

export const reports: Words['reports'] = { filing, page, inbox, mail, states: page.state }
