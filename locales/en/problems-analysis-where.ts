import { plural } from '../plural.ts'

/** Words of the pictures that show where, what kinds, and what follows what. */
export const problemsAnalysisWhere = {
  map: {
    title: 'Map of the area and around it',
    label: 'the area and what lies around it',
    sentence: (p: { recorded: number; told: number }) =>
      `${plural('en', p.recorded, { one: 'One recorded incident', other: `${p.recorded} recorded incidents` })} and ${plural('en', p.told, { one: 'one report', other: `${p.told} reports` })} on the map; the dashed line is the area.`,
    cell: (meters: number) => `Each field is about ${meters} m across. The stronger its color, the more happened.`,
    counts: (recorded: string, told: string) => `Recorded: ${recorded}. Told: ${told}.`,
    nameless: 'A spot without an address',
    sensitive: (n: number) =>
      `${plural('en', n, { one: 'One incident', other: `${n} incidents` })} of a sensitive kind ${plural('en', n, { one: 'is', other: 'are' })} on no map.`,
    placeless: (n: number) =>
      `${plural('en', n, { one: 'One report has', other: `${n} reports have` })} no public point and ${plural('en', n, { one: 'is', other: 'are' })} not drawn.`,
    points: 'Reports stand at their public point, which is moved on purpose.',
    table: 'All fields with at least one',
  },
  places: {
    title: 'Places where it repeats',
    sentence: (p: { places: number; count: number; n: number; grounds: number }) =>
      `${plural('en', p.places, { one: 'One place', other: `${p.places} places` })} of ${p.grounds} had ${p.count} of ${plural('en', p.n, { one: 'one incident', other: `${p.n} incidents` })}.`,
    none: (n: number) => `No place stands out beyond chance among ${plural('en', n, { one: 'one incident', other: `${n} incidents` })}.`,
    expected: 'To be expected there over as long a time',
    row: (count: number) => `had ${count}`,
    usual: (usual: string) => `Usual here is ${usual} for a spot of one field; a block of several fields usually has as many times more.`,
    why: 'A place that had many by luck will have fewer next time: what is to be expected has that taken off. A busy place ranks high for reasons of its own.',
    desc: 'For each place the number to be expected with its range, and what it had.',
  },
  kinds: {
    title: 'Kinds',
    recorded: 'Recorded by the police',
    told: 'Told by residents',
    sentence: (first: string, count: string, n: number) => `Most often: ${first}, ${count} of ${n}.`,
    others: (n: number) => `${plural('en', n, { one: 'One more is', other: `${n} more are` })} of other kinds, or of kinds not named here.`,
    fewOf: (names: string) => `Fewer than three, or left out so that they cannot be worked out: ${names}.`,
    measure: 'How many',
    desc: 'How many of each kind, the most frequent first.',
  },
  'near-repeats': {
    title: 'Does one follow another?',
    more: (p: { times: string; meters: number; days: number; sure: string }) =>
      `After one incident, another within ${p.meters} m and ${p.days} days comes ${p.times} times as often as chance would have it. ${p.sure}`,
    no: (p: { meters: number; days: number }) =>
      `We see no sign that one incident is followed by another within ${p.meters} m and ${p.days} days more often than chance would have it.`,
    chance: {
      rare: (n: number) => `By chance alone that would come up less than once in ${n} such neighborhoods.`,
      some: (n: number) => `By chance alone that would come up about ${n} times in 100.`,
    },
    seen: 'Pairs so near and so soon',
    expected: 'If place and time had nothing to do with each other',
    pairs: 'Pairs of incidents',
    n: (n: number) =>
      `${plural('en', n, { one: 'One incident', other: `${n} incidents` })} in the whole neighborhood, over a year at most.`,
    latest: 'Only the latest 500 are compared.',
    why: 'It does not say why, and not that the next one will come.',
  },
} as const
