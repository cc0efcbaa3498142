import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail server of the test's own: takes everything and keeps it. */
export type Mailbox = {
  readonly url: string
  /** Everything taken so far, oldest first. */
  readonly mails: ParsedMail[]
  /** The mails to one address, as text, oldest first. */
  to(address: string): string[]
  close(): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const addressed = (mail: ParsedMail) => [mail.to].flat().flatMap((to) => to?.value.map(({ address }) => address) ?? [])
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (address) => mails.filter((mail) => addressed(mail).includes(address)).map((mail) => `${mail.subject}\n\n${mail.text}`),
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
