import { type Context, Hono } from 'hono'
import { forbidden, notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import type { View } from '#ui/view.ts'
import { withdrawBacking } from './backing.actions.ts'
import { backTo, seenRequest, showRequest } from './backing.routes.tsx'
import {
  type AnsweredBy,
  type BackingRequest,
  DECLINE_REASONS,
  type RefusalToAccept,
  type RefusalToDecline,
  type RefusalToEnd,
} from './backing.ts'
import type { RefusedAct } from './backing-act.pages.tsx'
import { adviceOn } from './backing-advice.ts'
import { acceptBacking, declineBacking, endBacking } from './backing-answer.actions.ts'
import { backingCan } from './backing-can.ts'

type Asked = Context<App>

/** What came of an answer: it was taken, it was refused at a field, or there is no such request. */
export type Outcome = { readonly done: 'promised' | 'thanks' | 'ended' } | { readonly refused: RefusedAct } | undefined

type Doing = { readonly c: Asked; readonly id: string; readonly by: AnsweredBy; readonly form: Form }

const ACCEPT_FIELD: Partial<Record<RefusalToAccept, string>> = {
  'no-name': 'name',
  'no-promise': 'promise',
  'too-long': 'promise',
  'already-answered': 'form',
}
const DECLINE_FIELD: Record<RefusalToDecline, string> = {
  'no-reason': 'reason',
  'no-words': 'words',
  'too-long': 'words',
  'already-answered': 'form',
}
const END_FIELD: Record<RefusalToEnd, string> = { 'not-accepted': 'form', 'no-words': 'ended', 'too-long': 'ended' }

/** The advice on these words, unless whoever sends them has looked. */
function advised(view: View, form: Form, act: RefusedAct['act'], words: string): { refused: RefusedAct } | undefined {
  const advice = form.ticked('asItIs') ? [] : adviceOn(words)
  if (advice.length === 0) return undefined
  return { refused: { act, errors: { asItIs: view.words.backing.refusals.advice }, typed: form.typed, advice } }
}

const write = <T,>({ c }: Doing, act: Parameters<typeof c.var.data.write<T>>[1]) => c.var.data.write(c.var.viewer?.accountId ?? null, act)

async function accept(doing: Doing): Promise<Outcome> {
  const { c, id, by, form } = doing
  const { view } = c.var
  const yes = { name: form.text('name').slice(0, 120), promise: form.text('promise'), dueOn: form.text('dueOn') }
  const advice = advised(view, form, 'accept', yes.promise)
  if (advice) return advice
  const refusal = await write(doing, (at) => acceptBacking(at, c.var, { id, by }, yes))
  if (refusal === undefined) return undefined
  if (refusal === 'done') return { done: 'promised' }
  const errors = { [ACCEPT_FIELD[refusal] ?? 'dueOn']: view.words.backing.refusals.accept[refusal] }
  return { refused: { act: 'accept', errors, typed: form.typed } }
}

async function decline(doing: Doing): Promise<Outcome> {
  const { c, id, by, form } = doing
  const { view } = c.var
  const no = { reason: DECLINE_REASONS.find((one) => one === form.text('reason')), words: form.text('words') }
  const advice = advised(view, form, 'decline', no.words)
  if (advice) return advice
  const refusal = await write(doing, (at) => declineBacking(at, c.var, { id, by }, no))
  if (refusal === undefined) return undefined
  if (refusal === 'done') return { done: 'thanks' }
  return {
    refused: { act: 'decline', errors: { [DECLINE_FIELD[refusal]]: view.words.backing.refusals.decline[refusal] }, typed: form.typed },
  }
}

/** Yes or no, as the form of the page or of the link posts it. */
export async function answer(doing: Doing): Promise<Outcome> {
  const act = doing.form.text('act')
  if (act === 'accept') return accept(doing)
  if (act === 'decline') return decline(doing)
  const errors = { form: doing.c.var.view.words.backing.refusals['no-act'] }
  return { refused: { act: 'accept', errors, typed: doing.form.typed } }
}

/** Done, or not done. */
export async function end(doing: Doing): Promise<Outcome> {
  const { c, id, by, form } = doing
  const { view } = c.var
  const [act, words] = [form.text('act'), form.text('ended')]
  const ending = act === 'done' || act === 'not-done' ? act : undefined
  if (!ending) return { refused: { act: 'end', errors: { form: view.words.backing.refusals['no-act'] }, typed: form.typed } }
  const advice = advised(view, form, 'end', words)
  if (advice) return advice
  const refusal = await write(doing, (at) => endBacking(at, c.var, { id, by }, { ending, words }))
  if (refusal === undefined) return undefined
  if (refusal === 'done') return { done: 'ended' }
  return { refused: { act: 'end', errors: { [END_FIELD[refusal]]: view.words.backing.refusals.end[refusal] }, typed: form.typed } }
}

type Act = { readonly may: (c: Asked, request: BackingRequest) => boolean; readonly run: (doing: Doing) => Promise<Outcome> }

const staffAct =
  ({ may, run }: Act) =>
  async (c: Asked) => {
    if (!backingCan.openList(c.var.viewer)) return forbidden(c)
    const request = await seenRequest(c)
    if (!request) return notFound(c)
    if (!may(c, request)) return forbidden(c)
    const outcome = await run({ c, id: request.id, by: 'staff', form: await readForm(c) })
    if (!outcome) return notFound(c)
    if ('refused' in outcome) return showRequest(c, (await seenRequest(c)) ?? request, outcome.refused)
    return backTo(c, request, outcome.done === 'thanks' ? 'saved' : outcome.done)
  }

async function withdraw(c: Asked) {
  if (!backingCan.openList(c.var.viewer)) return forbidden(c)
  const request = await seenRequest(c)
  const { viewer, data, view } = c.var
  if (!request) return notFound(c)
  if (!viewer || !backingCan.withdraw(viewer, request)) return forbidden(c)
  const refusal = await data.write(viewer.accountId, (at) => withdrawBacking(at, c.var, request.id))
  if (refusal === undefined) return notFound(c)
  if (refusal === 'done') return backTo(c, request, 'removed')
  const errors = { form: view.words.backing.refusals.withdraw[refusal] }
  return showRequest(c, (await seenRequest(c)) ?? request, { act: 'withdraw', errors, typed: {} })
}

/** What those who serve do with a request: answer for a unit, say what became of it, take it back. */
export const backingActRoutes = new Hono<App>()
  .post('/backing/:id{[0-9a-f-]{36}}/answers', staffAct({ may: (c, request) => backingCan.answer(c.var.viewer, request), run: answer }))
  .post('/backing/:id{[0-9a-f-]{36}}/endings', staffAct({ may: (c, request) => backingCan.end(c.var.viewer, request), run: end }))
  .post('/backing/:id{[0-9a-f-]{36}}/withdrawals', withdraw)
