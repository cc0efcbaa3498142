import { plural } from '../plural.ts'

/** Words of the page where census numbers are uploaded. */
export const trustMargins = {
  title: 'Census numbers',
  lede: 'How many people of each group live here. Answers are weighed by them, so that groups who answer less often count as much as they should.',
  paste: 'Lines: margin, category, people, source',
  hint: (margins: string) =>
    `One group a line, for example: age,16-24,1840,Census 2020. Margins are ${margins}. Neighborhoods are named as in their address on this site.`,
  save: 'Replace these margins',
  note: 'Every margin you paste replaces the whole margin. Margins you do not paste stay.',
  faults: {
    empty: 'Paste at least one line.',
    long: 'More than 500 lines. Join small groups.',
    columns: (line: number) => `Line ${line}: four parts are needed, divided by commas.`,
    margin: (line: number, said: string) => `Line ${line}: “${said}” is no margin.`,
    category: (line: number, said: string, known: string) => `Line ${line}: “${said}” is no group of this margin. Groups are ${known}.`,
    people: (line: number, said: string) => `Line ${line}: “${said}” is no whole number of people.`,
    source: (line: number) => `Line ${line}: say where the number comes from.`,
    twice: (line: number) => `Line ${line}: this group stands there twice.`,
    'one-group': (margin: string) => `“${margin}” has one group only; a margin needs two.`,
  },
  names: { neighborhood: 'neighborhood', age: 'age', gender: 'gender', home: 'home' },
  stand: 'What stands now',
  none: 'Nothing yet. Without census numbers all answers count alike.',
  columns: { margin: 'Margin', category: 'Group', people: 'People', source: 'Source' },
  total: (n: number, shown: string) => plural('en', n, { one: 'One person in all', other: `${shown} people in all` }),
} as const
