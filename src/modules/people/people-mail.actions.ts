import { queueMessage } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import { paths } from '#paths.ts'
import { findAccount } from './account.store.ts'
import { type AccountChange, type Letter, languageOf, worded } from './people-mail.ts'
import type { Site } from './site.ts'

type Reader = { readonly email: string; readonly language: string; readonly about: { readonly kind: string; readonly id: string } }

/** Queues a letter in the reader's language. */
export async function writeLetter(at: WriteAt, site: Site, reader: Reader, letter: Letter): Promise<void> {
  const language = languageOf(reader.language, site)
  const { subject, text } = worded(letter, language, site)
  await queueMessage(at, { kind: letter.kind, to: reader.email, subject, text, language, about: reader.about })
}

/** Tells an account's owner that a way to sign in changed (NIST SP 800-63B-4, 4.6), so that a stranger's doing is noticed. Without an address nobody is told. */
export async function tellOwner(at: WriteAt, site: Site, accountId: string, what: AccountChange): Promise<void> {
  const account = await findAccount(at, accountId)
  if (!account?.email) return
  const reader = { email: account.email, language: account.language, about: { kind: 'account', id: accountId } }
  await writeLetter(at, site, reader, { kind: 'account-changed', what, link: site.origin + paths.account() })
}
