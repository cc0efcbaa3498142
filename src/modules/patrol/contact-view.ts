import type { Ground } from '#modules/agencies/index.ts'
import type { Viewer } from '#modules/people/index.ts'
import type { Contact } from './contact.ts'
import { contactCan, type Met } from './contact-can.ts'

/** A contact as a viewer may know it: without who it was, and without the words where they are not for them. */
export type ContactLine = Omit<Contact, 'officerId'> & {
  readonly placeName: string | null
  readonly photos: number
  readonly isForgotten: boolean
  readonly isMine: boolean
}

type Kept = Contact & { readonly placeName: string | null; readonly photos: number; readonly isForgotten: boolean }

/** What decides who may see it. */
export const metOf = (contact: Pick<Contact, 'officerId' | 'neighborhoodId'>, ground: Ground): Met => ({
  officerId: contact.officerId,
  beatId: (contact.neighborhoodId && ground.byId.get(contact.neighborhoodId)?.beatId) || null,
})

/** The contact for this viewer; undefined where they may not know of it. */
export function shownTo(viewer: Viewer | undefined, { officerId, ...contact }: Kept, ground: Ground): ContactLine | undefined {
  const met = metOf({ officerId, neighborhoodId: contact.neighborhoodId }, ground)
  if (!contactCan.see(viewer, met)) return undefined
  const line = contactCan.seeLine(viewer, met) ? contact.line : null
  const photos = contactCan.seePhotos(viewer, met) ? contact.photos : 0
  return { ...contact, line, photos, isMine: officerId === viewer?.officerId }
}
