import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { safeNext } from './landing.ts'
import { askForPasskey, signInByPasskey } from './passkey.actions.ts'
import { deviceOfRequest, openSession } from './session-cookie.routes.tsx'
import { SignInPage } from './sign-in.pages.tsx'

/** Signing in by passkey: the browser asks for the question by script, and brings the answer as a form. */
export const passkeyRoutes = new Hono<App>()
  .post('/sign-in/passkey/options', async (c) => c.json(await askForPasskey(c.var.data, c.var)))
  .post('/sign-in/passkey', async (c) => {
    const form = await readForm(c)
    const next = safeNext(form.text('next'))
    const answer = { step: form.text('step'), credential: form.text('credential') }
    const started = await signInByPasskey(c.var.data, c.var, answer, deviceOfRequest(c))
    if (started) return openSession(c, started, next)
    const errors = { form: c.var.view.words.people.signIn.passkeyFailed }
    return c.html(<SignInPage view={c.var.view} next={next} errors={errors} tried="passkey" />, 422)
  })
