import { hasRole, type Viewer } from '#modules/people/index.ts'
import type { WaveState } from './survey.ts'

type Somebody = Viewer | undefined

/** Who may do what with what was found. */
export const estimateCan = {
  /** Published results are everybody's. Before that the chief and the analyst, who check them; nobody else, the officers neither. */
  see: (viewer: Somebody, { state }: { readonly state: WaveState }) => state === 'published' || hasRole(viewer, 'chief', 'analyst'),

  /** Have a closed wave computed again, as after other margins. */
  compute: (viewer: Somebody) => hasRole(viewer, 'chief', 'analyst'),

  /** Those who see it before; it is never taken back, so that bad news stands as good news does. */
  publish: (viewer: Somebody) => hasRole(viewer, 'chief', 'analyst'),

  /** The census numbers that weights are made from. */
  uploadMargins: (viewer: Somebody) => hasRole(viewer, 'chief', 'analyst'),

  /** Read own words before anybody else does, publish and withhold them. Not those who might be meant. */
  readOpenAnswers: (viewer: Somebody) => hasRole(viewer, 'chief', 'analyst'),
}
