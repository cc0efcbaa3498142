export type { FrontContent } from './front-view.ts'
export type { NeighborhoodContent } from './neighborhood-view.ts'
