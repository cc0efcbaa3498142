import { tagOf, wordsOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import type { Agency } from '#modules/agencies/index.ts'
import type { ModerationRule } from './report-view.ts'

/** From where mail is written: whose it is, under which address people see the site, and the keys of this installation. A request's variables fit. */
export type Sender = {
  readonly agency: Agency
  readonly origin: string
  readonly secretFor: (purpose: string) => string
}

/** What there is to tell, with what belongs to it; the words come from the catalogue in the reader's language. */
export type News =
  | { readonly kind: 'filed'; readonly answerDueAt: Date; readonly answers: string | null }
  | { readonly kind: 'joined'; readonly answerDueAt: Date | null; readonly answers: string | null }
  | { readonly kind: 'answered'; readonly byName: string | null; readonly words: string }
  | { readonly kind: 'moved'; readonly to: string; readonly words: string }
  | { readonly kind: 'fixed' | 'not-fixed' | 'not-ours' | 'duplicate'; readonly byName: string | null; readonly words: string }
  | { readonly kind: 'reopened'; readonly answerDueAt: Date }
  | { readonly kind: 'joined-problem'; readonly title: string }
  | { readonly kind: 'problem-news'; readonly title: string; readonly words: string }
  | { readonly kind: 'promised'; readonly words: string }
  | { readonly kind: 'removed'; readonly rule: ModerationRule; readonly words: string }

export type Letter = { readonly subject: string; readonly body: string }

/** A moment as people say it: "Tuesday, December 2, 2:00 PM". */
export const momentIn = (language: Language, timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat(tagOf(language), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(at)

function said(news: News, language: Language, agency: Agency): string {
  const words = wordsOf(language).reports.mail
  const moment = (at: Date) => momentIn(language, agency.timeZone, at)
  const whom = (name: string | null) => name ?? agency.name
  switch (news.kind) {
    case 'filed':
      return words.filed(whom(news.answers), moment(news.answerDueAt))
    case 'joined':
      return words.joined(whom(news.answers), news.answerDueAt ? moment(news.answerDueAt) : '')
    case 'answered':
      return words.answered(whom(news.byName), news.words)
    case 'moved':
      return words.moved(news.to, news.words)
    case 'reopened':
      return words.reopened(moment(news.answerDueAt))
    case 'joined-problem':
      return words.joinedProblem(news.title)
    case 'problem-news':
      return words.problemNews(news.title, news.words)
    case 'promised':
      return words.promised(news.words)
    case 'removed':
      return words.removed(wordsOf(language).reports.page.rule[news.rule], news.words)
    default:
      return words.outcome[news.kind](whom(news.byName), news.words)
  }
}

/** A letter to one follower in the follower's language; ends with the private link, which is also the way to stop. */
export function letterOf(news: News, to: { language: Language; link: string; reference: string; agency: Agency }): Letter {
  const { mail } = wordsOf(to.language).reports
  return {
    subject: mail.subject[news.kind](to.reference),
    body: [said(news, to.language, to.agency), mail.tail(to.link), mail.from(to.agency.name, to.agency.settings.emergencyNumber)].join(
      '\n\n',
    ),
  }
}
