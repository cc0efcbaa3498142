import { recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { estimateClosedWave, publishWave, suggestOpenAnswer, uploadMargins } from '#modules/trust/index.ts'
import { surveyOf } from './survey.ts'
import type { Town } from './town.ts'

/** People of sixteen and over who live in the town, by group. */
const CENSUS = [
  ...['age,16-24,1510', 'age,25-34,2480', 'age,35-44,2190', 'age,45-54,1830', 'age,55-64,1620', 'age,65-plus,1970'],
  ...['gender,woman,5960', 'gender,man,5640', 'home,owns,5310', 'home,rents,6020', 'home,other,270'],
].map((line) => `${line},Invented census of the town`)

/** How many own words of the latest closed wave still wait to be read. */
const LEFT_TO_READ = 6
const DAY_MS = 86_400_000

/** Somebody has read the own words of the closed waves but the last few; what tells of somebody waits among those. */
async function readOwnWords(at: WriteAt, concerns: readonly { readonly id: string; readonly words: string }[], left: number) {
  const judged = concerns.map(({ id, words }) => ({ id, ...suggestOpenAnswer(words) }))
  const clear = judged.filter(({ isClear }) => isClear).slice(left)
  const themes = [...new Set(clear.map(({ theme }) => theme))]
  for (const theme of themes)
    await at.db
      .updateTable('survey_open_answer')
      .set({ state: 'published', theme, checked_at: at.now, checked_by: at.by })
      .where('agency_id', '=', at.agencyId)
      .where(
        'id',
        'in',
        clear.filter((one) => one.theme === theme).map(({ id }) => id),
      )
      .execute()
  await recordEvents(
    at,
    clear.map(({ id, theme }) => ({ kind: 'open-answer-published', about: { kind: 'survey-open-answer', id }, detail: { theme } })),
  )
}

/** What the closed waves found, computed as the running house does, and published by the chief. */
export async function settleTrustResults(at: WriteAt, town: Town): Promise<void> {
  const by = town.accounts.find(({ roles }) => roles.includes('chief'))?.id ?? null
  const closed = surveyOf(town).waves.filter(({ isClosed }) => isClosed)
  await uploadMargins({ ...at, by, now: new Date(`${closed[0]!.closesOn}T15:00:00Z`) }, CENSUS.join('\n'))
  for (const [i, wave] of closed.entries()) {
    const then = { ...at, by, now: new Date(Date.parse(`${wave.closesOn}T15:00:00Z`) + 2 * DAY_MS) }
    await estimateClosedWave(then, wave.id)
    await readOwnWords(then, wave.concerns, i === closed.length - 1 ? LEFT_TO_READ : 0)
    await publishWave(then, wave.id)
  }
}
