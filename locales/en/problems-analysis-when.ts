import { plural } from '../plural.ts'

const incidents = (n: number) => plural('en', n, { one: 'one incident', other: `${n} incidents` })

/** Words of the pictures that show when. */
export const problemsAnalysisWhen = {
  weeks: {
    title: 'Week by week',
    fours: 'Four weeks at a time',
    sentence: (p: { recorded: number; told: number; weeks: number; perWeek: string }) =>
      `${plural('en', p.recorded, { one: 'Recorded once', other: `Recorded ${p.recorded} times` })} and told ${plural('en', p.told, { one: 'once', other: `${p.told} times` })} in ${plural('en', p.weeks, { one: 'one week', other: `${p.weeks} weeks` })}: ${p.perWeek} a week.`,
    recorded: 'Recorded',
    told: 'Told',
    leftOut: (n: number) =>
      `${plural('en', n, { one: 'One more incident is', other: `${n} more incidents are` })} known to the month alone and in no week.`,
  },
  hours: {
    title: 'Hours of the week',
    most: (p: { days: string; hours: string; count: string; n: number }) => `Most happen ${p.days}, ${p.hours}: ${p.count} of ${p.n}.`,
    busiest: (p: { days: string; hours: string; count: string; n: number }) =>
      `The busiest time is ${p.days}, ${p.hours}: ${p.count} of ${p.n}.`,
    evenly: (evenly: string) => `Were all hours alike, it would be ${evenly}.`,
    half: (hours: number) => `Half of them fall into ${hours} of the 168 hours of a week.`,
    noPattern: (n: number) => `No hours stand out beyond chance among ${incidents(n)}.`,
    everyDay: 'every day',
    weekdays: 'Monday to Friday',
    one: (day: string) => day,
    and: (first: string, last: string) => `${first} and ${last}`,
    through: (first: string, last: string) => `${first} to ${last}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    hour: 'Hour',
    scale: { low: 'few', high: 'many' },
    spread: (n: number) =>
      `${plural('en', n, { one: 'One happened', other: `${n} happened` })} unseen over some hours and ${plural('en', n, { one: 'counts', other: 'count' })} in part in each of them.`,
    leftOut: (n: number) =>
      `${plural('en', n, { one: 'One incident is', other: `${n} incidents are` })} left out: known to the day or month alone, or unseen for more than a week.`,
    picked: 'The time was picked because it stands out, so its count is a little flattering.',
    desc: (n: number) => `A table of seven days by 24 hours, in a stronger color where more of ${incidents(n)} happened.`,
    blocks: 'Three hours at a time',
  },
  season: {
    title: 'Months of the year',
    sentence: (p: { high: string; low: string; ratio: string; from: string; to: string }) =>
      `${p.high} has about ${p.ratio} times as many as ${p.low} (likely ${p.from} to ${p.to} times).`,
    none: (months: number) => `No season beyond chance in ${months} months.`,
    measure: 'A month, on average',
    desc: (months: number) => `Average count in each month of the year, from ${months} months.`,
    cycles: 'Two or three years can look like a season by accident. Four tell more.',
  },
} as const
