/** How a technique works on whoever might do it (Cornish & Clarke 2003). */
export const TECHNIQUE_GROUPS = ['effort', 'risks', 'rewards', 'provocations', 'excuses'] as const
export type TechniqueGroup = (typeof TECHNIQUE_GROUPS)[number]

/**
 * The 25 techniques of situational prevention by their published number: 1 to 5 increase the effort, 6 to 10 the risks, 11 to 15 reduce the
 * rewards, 16 to 20 provocations, 21 to 25 remove excuses. Cornish & Clarke 2003, table 1; Clarke & Eck 2005, steps 38 to 42.
 */
export const TECHNIQUES = [
  'harden-targets',
  'control-access',
  'screen-exits',
  'deflect-offenders',
  'control-tools',
  'extend-guardianship',
  'assist-surveillance',
  'reduce-anonymity',
  'use-place-managers',
  'strengthen-surveillance',
  'conceal-targets',
  'remove-targets',
  'identify-property',
  'disrupt-markets',
  'deny-benefits',
  'reduce-frustration',
  'avoid-disputes',
  'reduce-temptation',
  'neutralize-peer-pressure',
  'discourage-imitation',
  'set-rules',
  'post-instructions',
  'alert-conscience',
  'assist-compliance',
  'control-alcohol',
] as const
export type Technique = (typeof TECHNIQUES)[number]

/** The technique with this number, 1 to 25; undefined for any other. */
export const techniqueOf = (number: number | null): Technique | undefined => (number === null ? undefined : TECHNIQUES[number - 1])

/** Its group: five each, in order. */
export const groupOf = (number: number): TechniqueGroup => TECHNIQUE_GROUPS[Math.floor((number - 1) / 5)] ?? 'effort'

/** The numbers of a group. */
export const numbersOf = (group: TechniqueGroup): readonly number[] => [1, 2, 3, 4, 5].map((n) => TECHNIQUE_GROUPS.indexOf(group) * 5 + n)
