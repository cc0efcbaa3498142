import type { Context } from 'hono'
import type { WriteAt } from '#data/scope.ts'
import type { seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import type { Form } from '#http/form.ts'
import type { Refused } from './inbox-form.pages.tsx'
import type { Report } from './report.ts'
import { type Actor, addNote, answerReport, assignReport, moveReport, setOutcome } from './report-answering.actions.ts'
import { reportCan } from './report-can.ts'
import { moderate, moderatePhoto } from './report-moderating.actions.ts'
import { decisionIn } from './report-outcome.ts'

type Asked = Context<App>
type Refusal = keyof Asked['var']['view']['words']['reports']['inbox']['refusals']
/** One thing done from a report's page: whose form it is, who may, what happens, what is said afterwards. */
export type Act = {
  form: Refused['form']
  notice: Parameters<typeof seeOther>[2]
  may: (viewer: Asked['var']['viewer'], report: Report) => boolean
  act: (at: WriteAt, c: Asked, actor: Actor, reference: string, form: Form) => Promise<Refusal | undefined>
}

/** By the last part of its address. */
export const ACTS: Record<string, Act> = {
  answers: {
    form: 'answer',
    notice: 'answered',
    may: reportCan.answer,
    act: (at, c, actor, reference, form) => answerReport(at, c.var, actor, { reference, words: form.text('answer') }),
  },
  notes: {
    form: 'note',
    notice: 'noted',
    may: reportCan.note,
    act: (at, _c, actor, reference, form) => addNote(at, actor, { reference, words: form.text('note') }),
  },
  assignments: {
    form: 'assign',
    notice: 'assigned',
    may: reportCan.assign,
    act: (at, _c, actor, reference, form) => assignReport(at, actor, { reference, officerId: form.text('officer') || null }),
  },
  moves: {
    form: 'move',
    notice: 'moved',
    may: reportCan.move,
    act: (at, c, actor, reference, form) => moveReport(at, c.var, actor, { reference, unitId: form.text('unit'), words: form.text('why') }),
  },
  outcomes: {
    form: 'outcome',
    notice: 'closed',
    may: reportCan.decide,
    act: async (at, c, actor, reference, form) => {
      const decision = decisionIn({
        outcome: form.text('outcome'),
        reason: form.text('reason'),
        whose: form.text('whose'),
        of: form.text('of'),
        words: form.text('ending'),
      })
      return typeof decision === 'string' ? decision : setOutcome(at, c.var, actor, { reference, decision })
    },
  },
  removals: {
    form: 'moderate',
    notice: 'saved',
    may: reportCan.moderate,
    act: (at, c, actor, reference, form) =>
      moderate(at, c.var, actor, {
        reference,
        act: form.text('act'),
        rule: form.text('rule'),
        reason: form.text('reasonWords'),
        mayHide: reportCan.hide(c.var.viewer),
      }),
  },
  photos: {
    form: 'photo',
    notice: 'saved',
    may: reportCan.moderate,
    act: (at, c, actor, reference, form) =>
      moderatePhoto(at, c.var, actor, { reference, act: form.text('act'), rule: form.text('rule'), photoId: form.text('photo') }),
  },
}
