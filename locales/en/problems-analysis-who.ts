import { plural } from '../plural.ts'

/** Words of the pictures that show who tells us and what changed. */
export const problemsAnalysisWho = {
  tellers: {
    title: 'Who tells us',
    none: 'Nobody has told us of it here in this time. It may happen all the same: some never call.',
    people: (p: { people: number; addressed: number }) =>
      `${plural('en', p.addressed, { one: 'One report came', other: `${p.addressed} reports came` })} with an address, from ${plural('en', p.people, { one: 'one person', other: `${p.people} different people` })}.`,
    fewer: (addressed: number) =>
      addressed === 0
        ? 'None left an address, so we do not know how many people told us.'
        : `Those who left an address are fewer than 10 people. More is not said of so few.`,
    once: 'Nobody told us more than once.',
    one: (p: { share: string; most: number }) => `The one who tells us most sent ${p.most} of them (${p.share}).`,
    unknown: (n: number) =>
      `${plural('en', n, { one: 'One more', other: `${n} more` })} came without an address: two of them may be from one person.`,
    chart: 'What reaches us from the same area',
    measure: 'How many',
    incidents: 'Recorded by the police',
    reports: 'Reports to us',
    requests: 'Asked of the city, all kinds',
    desc: 'Incidents, reports and requests to the city from the same area and time.',
    languages: (list: string) => `Languages of the reports: ${list}.`,
    language: (name: string, n: number) => `${name} ${n}`,
    languageFew: (name: string) => `${name} fewer than 10`,
    why: 'These are people who told us. It says nothing of who did anything.',
  },
  change: {
    title: 'This half-year against the same half-year before',
    spans: (before: string, after: string) => `${before}, and ${after}`,
    fewer: (p: { before: number; after: number; percent: string; low: string; high: string }) =>
      `Fewer: ${p.after} now, ${p.before} a year before. That is ${p.percent} less, likely ${p.low} to ${p.high} less.`,
    more: (p: { before: number; after: number; ratio: string; low: string; high: string }) =>
      `More: ${p.after} now, ${p.before} a year before. That is ${p.ratio} times as many, likely ${p.low} to ${p.high} times.`,
    unclear: (p: { before: number; after: number }) =>
      `No detectable change: ${p.after} now, ${p.before} a year before. Chance alone moves such numbers so much.`,
    tooFew: (p: { before: number; after: number }) =>
      `${p.after} now, ${p.before} a year before: too few in one of the two for a comparison.`,
    recorded: 'All recorded',
    told: 'All told',
    reference: 'as many',
    row: (before: number, after: number) => `${before}, then ${after}`,
    times: (ratio: string) => `${ratio} times`,
    desc: 'For each kind the count of this half-year over that of the same half-year before, with its range.',
    few: (list: string) => `Too few in one of the two for a comparison (before, now): ${list}.`,
    fewRow: (name: string, before: number, after: number) => `${name} ${before}, ${after}`,
    why: 'Two numbers do not say why: the whole town may have changed so.',
    varies: (dispersion: string) => `The ranges allow for weeks that vary ${dispersion} times as much as chance.`,
  },
} as const
