import { Hono } from 'hono'
import { seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { dirOf, wordsOf } from '#locales/language.ts'
import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { dayInWords } from '#ui/calendar.ts'
import type { View } from '#ui/view.ts'
import { enterPaper, spendPaperCode } from './ballot.actions.ts'
import { todayOf } from './ballot.routes.tsx'
import { EMPTY_BALLOT, hasAnswered, readPaper, withPosted } from './ballot.ts'
import { PaperEntryPage, type PaperRefusal, QuestionnairePage } from './ballot-paper.pages.tsx'
import { takeLetters } from './sample.actions.ts'
import { drawLetters, type LetterWords } from './sample-letter.actions.ts'
import { minutesOf } from './survey.pages.tsx'
import { findSurvey } from './survey.store.ts'
import type { Survey, Wave } from './survey.ts'
import { itemsOf } from './survey-bank.ts'
import { type Asked, askedWave, showWave } from './wave.routes.tsx'

const surveyOf = async (c: Asked, wave: Wave): Promise<Survey> => {
  const survey = await c.var.data.read((at) => findSurvey(at, wave.surveyId))
  if (!survey) throw new Error('a wave without its survey')
  return survey
}

/** A letter's words in each language of the agency. */
const letterWords = (c: Asked, wave: Wave, survey: Survey): LetterWords[] =>
  c.var.agency.settings.languages.map((language) => {
    const view: View = { ...c.var.view, language, dir: dirOf(language), words: wordsOf(language) }
    const { words, ...letter } = view.words.trustAsking.letter
    return { ...letter, words: words(view.agency.name, minutesOf(survey), dayInWords(view, noonOf(wave.closesOn))) }
  })

async function letters(c: Asked) {
  const asked = await askedWave(c)
  if ('answer' in asked) return asked.answer
  const { wave, by } = asked
  const isReminder = (await readForm(c)).text('which') === 'reminder'
  if (wave.state !== 'open' && (wave.state !== 'draft' || isReminder)) return showWave(c, wave, { refusal: 'no-letters' })
  const survey = await surveyOf(c, wave)
  const taken = await c.var.data.write(by, (at) => takeLetters(at, wave.id, isReminder, c.var.secretFor('survey')))
  if (taken.length === 0) return showWave(c, wave, { refusal: 'no-letters' })
  const { origin, view } = c.var
  const bytes = await drawLetters({
    agency: view.agency.name,
    languages: letterWords(c, wave, survey),
    url: `${origin}${paths.surveyAnswer()}`,
    urlWithCode: (code) => `${origin}${paths.surveyAnswer(code)}`,
    isReminder,
    letters: taken,
  })
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="letters-${wave.slug}.pdf"`,
    'cache-control': 'no-store',
  })
}

async function showPaper(c: Asked, refused?: { readonly refusal: PaperRefusal; readonly typed: Readonly<Record<string, string>> }) {
  const asked = await askedWave(c)
  if ('answer' in asked) return asked.answer
  const items = itemsOf(await surveyOf(c, asked.wave))
  const isSaved = c.req.query('saved') !== undefined
  return c.html(
    <PaperEntryPage view={c.var.view} wave={asked.wave} items={items} isSaved={isSaved} refused={refused} />,
    refused ? 422 : 200,
  )
}

/** The code first, in a transaction of its own; then the answers in another. Whoever types sees both on paper and no more than that. */
async function enter(c: Asked, wave: Wave, form: Form): Promise<PaperRefusal | undefined> {
  const items = itemsOf(await surveyOf(c, wave))
  const answers = readPaper(form.text('digits'), items)
  if (!answers) return 'bad-digits'
  const typed = (name: string) => (name in form.typed ? form.text(name) : undefined)
  const words = withPosted(
    EMPTY_BALLOT,
    items.filter(({ scale }) => scale === 'own-words'),
    typed,
  )
  const content = { ...words, answers }
  if (!hasAnswered(content)) return 'nothing-answered'
  const answering = { language: form.text('language') === 'es' ? 'es' : 'en', today: todayOf(c) }
  const taken = await c.var.data.write(null, (at) =>
    spendPaperCode(at, c.var.secretFor('survey'), form.text('code'), answering.today, wave.id),
  )
  if (typeof taken === 'string') return taken
  await c.var.data.write(null, (at) => enterPaper(at, taken, content, answering))
  return undefined
}

async function postPaper(c: Asked) {
  const asked = await askedWave(c)
  if ('answer' in asked) return asked.answer
  const form = await readForm(c)
  const refusal = await enter(c, asked.wave, form)
  return refusal ? showPaper(c, { refusal, typed: form.typed }) : seeOther(c, `${paths.surveyPaper(asked.wave.slug)}?saved`)
}

async function questionnaire(c: Asked) {
  const asked = await askedWave(c)
  if ('answer' in asked) return asked.answer
  const survey = await surveyOf(c, asked.wave)
  return c.html(<QuestionnairePage view={c.var.view} survey={survey} items={itemsOf(survey)} />)
}

/** Letters as PDF, the questionnaire for paper, and typing in what came back. */
export const wavePaperRoutes = new Hono<App>()
  .post('/surveys/waves/:slug/letters', letters)
  .get('/surveys/waves/:slug/paper', (c) => showPaper(c))
  .post('/surveys/waves/:slug/paper', postPaper)
  .get('/surveys/waves/:slug/questionnaire', questionnaire)
