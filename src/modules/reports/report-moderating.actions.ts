import type { WriteAt } from '#data/scope.ts'
import type { Actor } from './report-answering.actions.ts'
import { isId } from './report-list.ts'
import type { Sender } from './report-mail.ts'
import {
  hideReport,
  publishWords,
  removeEntryWords,
  removePhoto,
  removeWords,
  showPhoto,
  showReport,
  withholdWords,
} from './report-moderation.actions.ts'
import { findPhotosOffered } from './report-photo.store.ts'
import { MODERATION_ACTS, type ModerationAct, moderationRuleIn } from './report-view.ts'

type Typed = { readonly reference: string; readonly act: string; readonly rule: string; readonly reason: string; readonly mayHide: boolean }
export type ModeratingRefusal = 'no-act' | 'no-rule' | 'no-such-line' | 'no-such-photo' | 'not-offered'

const NEEDS_NO_RULE: readonly ModerationAct[] = ['publish', 'show']
const FOR_SERGEANTS: readonly ModerationAct[] = ['hide', 'show']

/** Does what was chosen in the moderation form. Whatever takes something away needs a rule. */
export async function moderate(
  at: WriteAt,
  sender: Sender,
  actor: Actor,
  { reference, act, rule, reason, mayHide }: Typed,
): Promise<ModeratingRefusal | undefined> {
  const entryId = act.startsWith('entry:') && isId(act.slice(6)) ? act.slice(6) : undefined
  const chosen = MODERATION_ACTS.find((one) => one === act && (mayHide || !FOR_SERGEANTS.includes(one)))
  if (!chosen && !entryId) return 'no-act'
  if (chosen && NEEDS_NO_RULE.includes(chosen)) {
    await (chosen === 'publish' ? publishWords : showReport)(at, actor, reference)
    return undefined
  }
  const known = moderationRuleIn(rule)
  if (!known) return 'no-rule'
  const moderation = { reference, rule: known, reason: reason.slice(0, 300) }
  if (entryId) return removeEntryWords(at, sender, actor, { ...moderation, entryId })
  if (chosen === 'withhold') await withholdWords(at, actor, moderation)
  else if (chosen === 'removeWords') await removeWords(at, sender, actor, moderation)
  else await hideReport(at, sender, actor, moderation)
  return undefined
}

/** Shows, hides or removes one photo. */
export async function moderatePhoto(
  at: WriteAt,
  sender: Sender,
  actor: Actor,
  typed: { reference: string; act: string; rule: string; photoId: string },
): Promise<ModeratingRefusal | undefined> {
  const { reference, act, photoId } = typed
  if (!isId(photoId)) return 'no-such-photo'
  const rule = moderationRuleIn(typed.rule)
  if (act === 'remove') return rule ? removePhoto(at, sender, actor, { reference, rule, reason: '', photoId }) : 'no-rule'
  if (act !== 'show' && act !== 'hide') return 'no-act'
  return showPhoto(at, actor, { reference, photoId, isPublic: act === 'show', offered: await findPhotosOffered(at, reference) })
}
