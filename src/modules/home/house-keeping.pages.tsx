import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { nearInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import type { View } from '#ui/view.ts'
import type { FailedWork, OutboxLine } from './house-keeping-view.ts'

/** A mail's text with its links made links; the text is ours, the links are of this site. */
const Letter = ({ text }: { text: string }) => (
  <p class="letter">{text.split(/(https?:\/\/\S+)/).map((piece) => (/^https?:/.test(piece) ? <a href={piece}>{piece}</a> : piece))}</p>
)

const stateOf = (view: View, mail: OutboxLine): string => {
  const words = view.words.house.outbox
  if (mail.sentAt) return `${words.sent} ${nearInWords(view, mail.sentAt)}`
  return mail.failedAt ? `${words.failed} ${nearInWords(view, mail.failedAt)}` : words.waiting
}

/** What was mailed or would have been; in an invented town with all its words, elsewhere without them. */
export const OutboxPage = ({ view, mails }: { view: View; mails: readonly OutboxLine[] }) => {
  const words = view.words.house.outbox
  return (
    <Page view={view} title={words.title} lede={view.agency.isInvented ? words.lede : words.ledeSending} shape="narrow" indexed={false}>
      {mails.length === 0 && <EmptyState icon="mail" title={words.empty} level={2} />}
      <Flow>
        {mails.map((mail) => (
          <Card eyebrow={`${mail.to ?? words.removed}, ${nearInWords(view, mail.createdAt)}`} title={mail.subject ?? mail.kind} level={2}>
            {mail.body && <Letter text={mail.body} />}
            <p class="small muted">{stateOf(view, mail)}</p>
          </Card>
        ))}
      </Flow>
    </Page>
  )
}

/** Work in the background that failed as often as it may; each can be tried again. */
export const FailedJobsPage = ({ view, jobs }: { view: View; jobs: readonly FailedWork[] }) => {
  const words = view.words.house.jobs
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow">
      {jobs.length === 0 ? (
        <EmptyState icon="check" title={words.empty} level={2} />
      ) : (
        <StackList
          items={jobs.map((job) => ({
            title: job.name,
            note: `${nearInWords(view, job.failedAt)}. ${job.why}`,
            act: (
              <Form view={view} action={paths.retryJob(job.id)} layout="plain">
                <Button kind="soft">{words.retry}</Button>
              </Form>
            ),
          }))}
        />
      )}
    </Page>
  )
}
