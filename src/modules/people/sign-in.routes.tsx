import { type Context, Hono } from 'hono'
import { seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { LINK_MIN, sendSignInLink } from './email-link.actions.ts'
import { safeNext } from './landing.ts'
import { isEmail } from './officer.ts'
import { signInByPassword } from './password.actions.ts'
import { finishSecondStep } from './second-factor.actions.ts'
import { endSession } from './session.actions.ts'
import { askSecondStep, deviceOfRequest, forgetSession, openSession, secondStepOf } from './session-cookie.routes.tsx'
import { CodePage, LinkSentPage, SignInPage } from './sign-in.pages.tsx'
import { minutesLeft } from './try.ts'

async function sendLink(c: Context<App>) {
  const form = await readForm(c)
  const words = c.var.view.words.people.signIn
  const email = form.text('email')
  const next = safeNext(form.text('next'))
  if (!isEmail(email)) {
    const errors = { email: email === '' ? words.emailMissing : words.emailStrange }
    return c.html(<SignInPage view={c.var.view} next={next} typed={{ email }} errors={errors} tried="link" />, 422)
  }
  await sendSignInLink(c.var.data, c.var, { email, language: c.var.view.language, next })
  return seeOther(c, paths.signInLink())
}

async function tryPassword(c: Context<App>) {
  const form = await readForm(c)
  const words = c.var.view.words.people.signIn
  const work = form.text('work')
  const next = safeNext(form.text('next'))
  const refuse = (refusal: string) =>
    c.html(<SignInPage view={c.var.view} next={next} typed={{ work }} errors={{ password: refusal }} tried="password" />, 422)
  const password = form.typed.password ?? ''
  if (work === '' || password === '') return refuse(words.missing)
  const answer = await signInByPassword(c.var.data, c.var, { email: work, password })
  if ('step' in answer) return askSecondStep(c, answer.step, next)
  if (answer.refusal === 'wait') return refuse(words.wait(minutesLeft(answer.until, c.var.now)))
  return refuse(answer.refusal === 'wrong' ? words.wrong : words.noSecondStep)
}

async function tryCode(c: Context<App>) {
  const form = await readForm(c)
  const words = c.var.view.words.people
  const next = safeNext(form.text('next'))
  const answer = await finishSecondStep(c.var.data, c.var, { step: secondStepOf(c), code: form.text('code') }, deviceOfRequest(c))
  if ('secret' in answer) return openSession(c, answer, next)
  if (answer.refusal === 'expired')
    return c.html(<SignInPage view={c.var.view} next={next} errors={{ form: words.code.expired }} tried="password" />, 422)
  const error = answer.refusal === 'wait' ? words.signIn.wait(minutesLeft(answer.until, c.var.now)) : words.code.wrong
  return c.html(<CodePage view={c.var.view} next={next} error={error} />, 422)
}

async function signOut(c: Context<App>) {
  const { viewer } = c.var
  if (viewer) await endSession(c.var.data, viewer.accountId, viewer.sessionId)
  forgetSession(c)
  return seeOther(c, paths.front(), 'signedOut')
}

/** The ways in that are typed: a mailed link, a password and its code; and the way out. */
export const signInRoutes = new Hono<App>()
  .get('/sign-in', (c) => c.html(<SignInPage view={c.var.view} next={safeNext(c.req.query('next') ?? '')} />))
  .get('/sign-in/link', (c) => c.html(<LinkSentPage view={c.var.view} minutes={LINK_MIN} />))
  .post('/sign-in/link', sendLink)
  .post('/sign-in/password', tryPassword)
  .get('/sign-in/code', (c) => {
    const next = safeNext(c.req.query('next') ?? '')
    return secondStepOf(c) ? c.html(<CodePage view={c.var.view} next={next} />) : seeOther(c, paths.signIn(next))
  })
  .post('/sign-in/code', tryCode)
  .post('/sign-out', signOut)
