import type { Context } from 'hono'
import { forbidden, notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import type { Viewer } from '#modules/people/index.ts'
import { findBeatGround } from './beat-ground.store.ts'
import type { BeatGround } from './beat-ground.ts'

export type Asked = Context<App>
type May = (viewer: Viewer | undefined, beat: { readonly id: string; readonly handover: BeatGround['handover'] }) => boolean

/** What a permission is asked about: the beat, with its handover under way. */
export const ofBeat = ({ beat, handover }: Pick<BeatGround, 'beat' | 'handover'>) => ({ id: beat.id, handover })

/**
 * Answers for the beat of the address where `may` allows it. A beat that is not there and one that is not the viewer's answer alike: residents need not
 * learn which books there are.
 */
export async function onBeat(
  c: Asked,
  may: May,
  answer: (ground: BeatGround, viewer: Viewer) => Response | Promise<Response>,
): Promise<Response> {
  const { viewer, data } = c.var
  if (!viewer) return forbidden(c)
  const ground = await data.read((at) => findBeatGround(at, c.req.param('slug') ?? ''))
  if (!ground)
    return viewer.roles.some((role) => role === 'officer' || role === 'sergeant' || role === 'chief') ? notFound(c) : forbidden(c)
  return may(viewer, ofBeat(ground)) ? answer(ground, viewer) : forbidden(c)
}
