import type { ResponseVerdict } from '#engines/assess/verdict.ts'
import { wordsOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import type { Agency } from '#modules/agencies/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { changeShares, estimateIn, type Finding } from './assessment.ts'
import { judgedIn } from './judged.ts'
import { verdictSentence } from './judged-wording.ts'
import type { Problem } from './problem.ts'
import { type Ending, VERDICT_DAYS } from './problem-closing.ts'
import { dateIn, numberIn, percentIn } from './problem-wording.ts'

type Found = { readonly finding: Finding; readonly result: Readonly<Record<string, unknown>> }

type EarlierFinding = Exclude<Finding, ResponseVerdict>
const isEarlier = (finding: Finding): finding is EarlierFinding => finding in wordsOf('en').problems.findingNames

/** The finding in two or three words. */
export function findingName(language: Language, finding: Finding): string {
  const { findingNames, judged } = wordsOf(language).problems
  return isEarlier(finding) ? findingNames[finding] : judged.names[finding]
}

/** What was found, as one sentence; only its name where the numbers are not there. */
export function findingSentence(language: Language, { finding, result }: Found): string {
  const judged = judgedIn(result)
  if (judged) return verdictSentence(language, judged)
  const words = wordsOf(language).problems
  const estimate = estimateIn(result)
  if (!estimate || !isEarlier(finding)) return `${findingName(language, finding)}.`
  const { low, high } = changeShares(estimate)
  return words.findings[finding]({
    observed: estimate.observed,
    expected: numberIn(language, estimate.expected),
    low: percentIn(language, low),
    high: percentIn(language, high),
  })
}

type Asking = {
  problem: Pick<Problem, 'title'>
  assessment: Found | undefined
  language: Language
  link: string
  agency: Agency
  now: Date
}

/** The letter that asks somebody who reported whether it is better; `link` opens their own page for it. */
export function verdictLetter({ problem, assessment, language, link, agency, now }: Asking): { subject: string; text: string } {
  const { verdict } = wordsOf(language).problems.mail
  const finding = assessment ? findingSentence(language, assessment) : ''
  const day = dateIn(language, dayIn(agency.timeZone, new Date(now.getTime() + VERDICT_DAYS * 86_400_000)))
  return { subject: verdict.subject(agency.name), text: verdict.body({ title: problem.title, finding, link, day }) }
}

/** What those who reported read on their report: how it ended, then the words of those who worked on it. */
export const closingWordsFor = (language: Language, { how, words }: { how: Ending; words: string }): string =>
  `${wordsOf(language).problems.states[how]}. ${words.trim()}`
