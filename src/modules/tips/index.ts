export type { TipFinding } from './tip.ts'
export { tipCan } from './tip-can.ts'
export { listFindings } from './tip-removal.store.ts'
