import { createTransport, type Transporter } from 'nodemailer'
import type { Connection } from './connection.ts'
import type { JobHandler } from './jobs.ts'
import { type DueMessage, listDueMessages, markFailed, markSent, SEND_MAIL } from './messages.ts'

export type MailSettings = {
  /** smtp://name:word@host:587; undefined: mail stays in the outbox, where the invented town shows it. */
  readonly smtpUrl: string | undefined
  readonly from: string
}

const TIMEOUT_MS = 20_000

async function send(transport: Transporter, from: string, message: DueMessage): Promise<void> {
  await transport.sendMail({
    from,
    to: message.to,
    subject: message.subject,
    text: message.text,
    ...(message.html ? { html: message.html } : {}),
    // Says to answering machines that nobody waits for their answer.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language },
  })
}

/** The job that sends an agency's mail, right after it was written and each minute for what failed before. One mail that fails holds up no other. */
export function mailJob(connection: Connection, { smtpUrl, from }: MailSettings, clock: () => Date): JobHandler {
  const transport = smtpUrl
    ? createTransport(smtpUrl, { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS } as never)
    : undefined
  return {
    name: SEND_MAIL,
    ...(transport ? { every: '* * * * *' } : {}),
    async run({ agencyId }) {
      if (!transport) return
      const data = connection.agency(agencyId)
      for (const message of await data.read((at) => listDueMessages(at, clock()))) {
        const failure = await send(transport, from, message).then(
          () => undefined,
          (error: Error) => error.message,
        )
        await data.write(null, (at) => (failure === undefined ? markSent(at, message.id) : markFailed(at, message.id, failure)))
      }
    },
  }
}
