import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { isId } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { estimateCan } from './estimate-can.ts'
import { knownWords, readOpenAnswer } from './open-answer.actions.ts'
import { OpenAnswersPage, type OpenAnswersProps } from './open-answer.pages.tsx'
import { countWaiting, listWaiting } from './open-answer.store.ts'
import { findingsIn, markedIn, READ_ACTS } from './open-answer.ts'
import { suggestTheme } from './open-answer-theme.ts'

type Asked = Context<App>

async function list(c: Asked, refused?: OpenAnswersProps['refused']) {
  const { data, view, viewer } = c.var
  if (!estimateCan.readOpenAnswers(viewer)) return forbidden(c)
  const props = await data.read(async (at) => {
    const known = await knownWords(at)
    const cards = (await listWaiting(at)).map(({ words, ...answer }) => ({
      ...answer,
      pieces: markedIn(words, findingsIn(words, known)),
      suggestion: suggestTheme(words),
    }))
    return { cards, waiting: await countWaiting(at) }
  })
  return c.html(<OpenAnswersPage view={view} {...props} refused={refused} />, refused ? 422 : 200)
}

async function read(c: Asked, id: string) {
  const { data, viewer } = c.var
  if (!viewer || !estimateCan.readOpenAnswers(viewer)) return forbidden(c)
  if (!isId(id)) return notFound(c)
  const form = await readForm(c)
  const theme = form.text('theme')
  const act = READ_ACTS.find((one) => one === form.text('act'))
  const why = await data.write(viewer.accountId, (at) => readOpenAnswer(at, id, { act, theme }))
  return why ? list(c, { id, why, theme }) : seeOther(c, paths.openAnswers(), 'saved')
}

/** Own words, read before anybody else does. */
export const openAnswerRoutes = new Hono<App>()
  .get('/surveys/open-answers', (c) => list(c))
  .post('/surveys/open-answers/:id', (c) => read(c, c.req.param('id')))
