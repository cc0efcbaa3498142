import type { Triangle } from './problem.tables.ts'

/** The inner triangle and, at the same place in the list, who can control each side (Clarke & Eck 2005, step 8). */
export const SIDES = ['offender', 'target', 'place'] as const
export const CONTROLLERS = ['handler', 'guardian', 'manager'] as const
export const TRIANGLE = ['offender', 'handler', 'target', 'guardian', 'place', 'manager'] as const
export type TriangleField = (typeof TRIANGLE)[number]

export const NO_TRIANGLE: Triangle = { offender: '', handler: '', target: '', guardian: '', place: '', manager: '' }
