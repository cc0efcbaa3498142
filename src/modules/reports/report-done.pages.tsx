import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { momentInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'

type DoneProps = {
  view: View
  reference: string
  /** The whole address, to be copied as text. */
  link: string
  /** Null: it was answered already. */
  answerDueAt: Date | null
  answers: string | null
  email: string | null
  joined?: boolean
}

/** What she takes away: the code, by when she hears from whom, and the private link, shown this once. */
export const DonePage = ({ view, reference, link, answerDueAt, answers, email, joined }: DoneProps) => {
  const { done } = view.words.reports.filing
  const who = answers ?? view.agency.name
  return (
    <Page
      view={view}
      title={joined ? done.joinedTitle : done.title}
      lede={answerDueAt ? done.promise(who, momentInWords(view, answerDueAt)) : done.answered}
      shape="narrow"
      indexed={false}
    >
      <div class="flow loose">
        <Card level={2} title={done.code}>
          <p class="said-aloud">{reference}</p>
          <p class="small muted">{done.codeHint}</p>
        </Card>
        <Card level={2} title={done.link} tone="warm-edge">
          <p>
            <a href={link}>{link}</a>
          </p>
          <p class="small">{done.linkHint}</p>
          {email && <p>{done.mailed(email)}</p>}
        </Card>
        {answerDueAt && (
          <section class="flow tight">
            <h2>{done.next}</h2>
            <ol>
              {done
                .steps(who)
                .split('\n')
                .map((step) => (
                  <li>{step}</li>
                ))}
            </ol>
          </section>
        )}
        <div class="cluster">
          <ButtonLink href={paths.reportPage(reference)}>{done.see}</ButtonLink>
          <ButtonLink href={paths.report()} kind="quiet">
            {done.another}
          </ButtonLink>
        </div>
      </div>
    </Page>
  )
}
