import { tagOf, wordsOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import type { Draft, MadePromise } from './promise.ts'

/** What became of a promise, for those who follow its report. */
export type PromiseNews =
  | { readonly kind: 'kept'; readonly promise: MadePromise; readonly words: string }
  | { readonly kind: 'broken'; readonly promise: MadePromise }

export type Letter = { readonly subject: string; readonly text: string }

/** A day as people say it: "Wednesday, November 18". Days have no time zone of their own. */
export const dayInLetter = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day))

/** The promise as it stands on the report it answers: what, and by when. */
export const promisedWords = (language: Language, { what, dueOn }: Pick<Draft, 'what' | 'dueOn'>): string =>
  `${what} (${wordsOf(language).promises.byDay(dayInLetter(language, dueOn))})`

/** The letter in the follower's language; `link` is the follower's private page. */
export function letterOf(news: PromiseNews, to: { language: Language; link: string; agency: string }): Letter {
  const { mail } = wordsOf(to.language).promises
  const { ownerName: who, what, dueOn } = news.promise
  const { link } = to
  const text =
    news.kind === 'kept'
      ? mail.kept.body({ who, what, words: news.words, link })
      : mail.broken.body({ who, what, day: dayInLetter(to.language, dueOn), link })
  return { subject: mail[news.kind].subject(to.agency), text }
}

/** What its owner reads some days before the day; `link` is the promise's own page. */
export function reminderOf(promise: MadePromise, to: { language: Language; link: string }): Letter {
  const { mail, to: whoms } = wordsOf(to.language).promises
  const day = dayInLetter(to.language, promise.dueOn)
  const whom = promise.toKind === 'reporter' || promise.toKind === 'everybody' ? whoms[promise.toKind] : promise.toName
  return { subject: mail.reminder.subject(day), text: mail.reminder.body({ what: promise.what, whom, day, link: to.link }) }
}
