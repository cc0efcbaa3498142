/** A table of what the officers wrote down about their beats, hence longer than other files. Places, times and groups; nobody. */
import type { BeatSlug } from './neighborhood.ts'

export type BookKind = 'hazard' | 'place-note' | 'rhythm' | 'language' | 'concern' | 'tried' | 'custom'
export type BookSource = 'seen' | 'told' | 'record' | 'city' | 'report'

/** When a rhythm happens: weekdays 1 (Monday) to 7, times, months; empty means all. */
type When = { readonly weekdays?: readonly number[]; readonly from?: string; readonly until?: string; readonly months?: readonly number[] }
export type BookLine = When & {
  readonly beat: BeatSlug
  readonly kind: BookKind
  readonly title: string
  readonly words: string
  /** The name of a place of the town. */
  readonly at?: string
  readonly source: BookSource
  readonly sourceWords?: string
  readonly daysAgo: number
  /** Days ago on which it was said to be still true. */
  readonly confirmed?: number
}

const WORK_DAYS = [1, 2, 3, 4, 5]
const line = (
  beat: BeatSlug,
  kind: BookKind,
  title: string,
  words: string,
  [source, daysAgo, confirmed]: readonly [BookSource, number, number?],
  more: Partial<BookLine> = {},
): BookLine => ({ beat, kind, title, words, source, daysAgo, ...(confirmed === undefined ? {} : { confirmed }), ...more })

const CENTER: readonly BookLine[] = [
  line(
    'center',
    'hazard',
    'Cellar hatch behind the Copper Lantern',
    'The hatch in the yard stands open on delivery mornings and is not lit. Walk on the wall side.',
    ['seen', 21],
    { at: 'The Copper Lantern' },
  ),
  line(
    'center',
    'hazard',
    'Ice below the station stairs',
    'Water drips from the platform roof and freezes on the lowest steps. The rail has no light at that end.',
    ['seen', 300],
    { at: 'Marlow Bridge Station', months: [] },
  ),
  line(
    'center',
    'hazard',
    'Two dogs in the yard beside the crane',
    'They run free behind a low gate after six. Ring at the front instead.',
    ['told', 70],
    { at: 'Crane Hall', sourceWords: 'Wharf Makers, open Saturday' },
  ),
  line(
    'center',
    'place-note',
    'Library side door',
    'The meeting room for sixty has its own door on the garden side; staff lend the key for an evening against a signature.',
    ['seen', 140, 12],
    { at: 'Marlow Bridge Library' },
  ),
  line(
    'center',
    'place-note',
    'Mill Street Bakery',
    'Opens at five and sees everything. Coffee there before the first walk is the quickest news in town.',
    ['seen', 400, 30],
    { at: 'Mill Street Bakery' },
  ),
  line(
    'center',
    'place-note',
    'Bike racks on the west side',
    'The camera above the racks is the railway’s own and looks at the doors, not at the racks.',
    ['record', 210],
    { at: 'Marlow Bridge Station', sourceWords: 'railway letter of last spring' },
  ),
  line(
    'center',
    'place-note',
    'Notice board in the laundromat',
    'The neighborhood page hangs here. Bring a new one on the first Monday.',
    ['seen', 50],
    { at: 'Square Laundromat' },
  ),
  line(
    'center',
    'rhythm',
    'Market',
    'Stalls go up from noon. Delivery vans block Mill Street until half past one; afterward people stay and talk.',
    ['seen', 90, 10],
    { at: 'Elm Square Market', weekdays: [4], from: '14:00', until: '19:00' },
  ),
  line(
    'center',
    'rhythm',
    'Bars close',
    'Both yards empty into Mill Lane at once. Forty minutes of noise, then quiet. Being seen at the corner is enough.',
    ['seen', 45],
    { at: 'The Millrace', weekdays: [5, 6], from: '01:30', until: '02:30' },
  ),
  line(
    'center',
    'rhythm',
    'School begins and ends',
    'Parents walk along School Path; cars stop on the crossing. Mornings are worse than afternoons.',
    ['seen', 160],
    { at: 'Alder School', weekdays: WORK_DAYS, from: '07:30', until: '08:10', months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6] },
  ),
  line(
    'center',
    'rhythm',
    'Repair Club workshop',
    'Thirty people and a kettle. The best hour to hear what nobody would call about.',
    ['seen', 30],
    { at: 'Repair Club Workshop', weekdays: [3, 6], from: '16:00', until: '20:00' },
  ),
  line(
    'center',
    'rhythm',
    'Hot meal',
    'Sixty people by noon, more at the end of the month. The line stands in the rain; the porch is narrow.',
    ['told', 130],
    { at: 'St. Brendan’s Kitchen', from: '11:30', until: '13:00' },
  ),
  line(
    'center',
    'language',
    'Spanish behind the square',
    'Along Mill Lane many prefer Spanish. The school and the kitchen have people who help out at short notice.',
    ['seen', 200],
    {},
  ),
  line(
    'center',
    'concern',
    'Walking home from the late train',
    'Several say they walk around by Mill Street because the path beside the tracks is dark.',
    ['told', 40],
    { at: 'Marlow Bridge Station', sourceWords: 'coffee morning at the library' },
  ),
  line(
    'center',
    'concern',
    'Glass on the playground',
    'Parents sweep before the children play. They would rather have a second bin than a patrol.',
    ['told', 100],
    { at: 'Fuller Garden Playground' },
  ),
  line(
    'center',
    'tried',
    'Talking with the bars before the weekend',
    'Doors closed at eleven and one person outside until three. It held for five months, then the staff changed.',
    ['record', 380],
    { at: 'The Millrace' },
  ),
  line(
    'center',
    'custom',
    'Keys of the bollards',
    'One set hangs in the Police House, one with the market manager’s office. The lock at Mill Street sticks: lift, then turn.',
    ['seen', 60],
    {},
  ),
]

const WEST: readonly BookLine[] = [
  line(
    'west',
    'hazard',
    'No light in the stairwell of the long row',
    'Stairwells B and C go dark at the second floor. Take a lamp; the landlord has been told.',
    ['seen', 18],
    { sourceWords: 'evening walk' },
  ),
  line(
    'west',
    'hazard',
    'Loose grate at the skate bowl',
    'The drain cover at the lower edge tips. Do not step on it in the dark.',
    ['told', 95],
    { at: 'Signal Park' },
  ),
  line(
    'west',
    'place-note',
    'Shelter entrance',
    'Use the door on the lane, not the front: guests come in there, and an officer at the front keeps them out in the cold.',
    ['told', 75],
    { at: 'Harbor Light Shelter', sourceWords: 'shelter staff meeting' },
  ),
  line('west', 'place-note', 'Boxing gym kitchen', 'The back table is where homework is done. Sit down, do not stand.', ['seen', 190], {
    at: 'Weir Youth Boxing',
  }),
  line(
    'west',
    'place-note',
    'Clinic mornings',
    'Walk-in until eleven. Nurses know who needs a visit and ask first whether they may say so.',
    ['seen', 20],
    { at: 'Courthouse Clinic' },
  ),
  line(
    'west',
    'rhythm',
    'Grandparents on the benches',
    'They sit by the playground on purpose after school and see who needs a word.',
    ['seen', 110],
    { at: 'Tannery Playground', weekdays: WORK_DAYS, from: '15:00', until: '17:30', months: [4, 5, 6, 7, 8, 9, 10] },
  ),
  line('west', 'rhythm', 'Council evening', 'Parking around Town Hall is full from six; people leave together after ten.', ['city', 80], {
    at: 'Town Hall',
    weekdays: [1],
    from: '18:00',
    until: '22:30',
  }),
  line(
    'west',
    'rhythm',
    'Gym closes',
    'Sixty young people walk home along Weir Street in groups. A good quarter of an hour to be there.',
    ['seen', 25],
    { at: 'Weir Youth Boxing', weekdays: WORK_DAYS, from: '21:45', until: '22:15' },
  ),
  line(
    'west',
    'language',
    'French in the rows',
    'Some forty families speak French at home. The tenants’ group translates notices within a day.',
    ['told', 240, 40],
    {},
  ),
  line(
    'west',
    'concern',
    'Repairs that never come',
    'Broken doors stay broken for months. What people want from us is that somebody writes it down and asks again.',
    ['told', 33],
    { sourceWords: 'tenants’ meeting' },
  ),
  line(
    'west',
    'tried',
    'Letters to the landlord',
    'Two letters brought nothing. A walk together with the building inspector and a list brought eleven repairs in three weeks.',
    ['record', 260],
    {},
  ),
]

const NORTH: readonly BookLine[] = [
  line(
    'north',
    'hazard',
    'Edge of the quarry pond',
    'North bank has no rail and the path is undercut. Keep four steps away after rain.',
    ['city', 35],
    { at: 'Quarry Pond Beach' },
  ),
  line('north', 'hazard', 'Gate of the allotment compost yard', 'Swings back by itself and locks from outside. Wedge it.', ['seen', 150], {
    at: 'Orchard Green',
  }),
  line(
    'north',
    'place-note',
    'Mosque forecourt',
    'Shoes off in the hall, not at the gate. Friday after prayer there is tea, and one is expected to stay for it.',
    ['seen', 170, 15],
    { at: 'Quarry Hill Mosque' },
  ),
  line(
    'north',
    'place-note',
    'Post counter at Orchard Stores',
    'People who get no visitors come here twice a week. The counter knows who has not come.',
    ['seen', 90],
    { at: 'Orchard Stores' },
  ),
  line('north', 'place-note', 'Linden Hall', 'Book it through the runners. Heating takes an hour; say so beforehand.', ['told', 420], {
    at: 'Linden Hall',
  }),
  line(
    'north',
    'rhythm',
    'Friday prayer',
    'Two hundred people, cars on both sides of Quarry Road. Their own stewards park them well; thank them.',
    ['seen', 60],
    { at: 'Quarry Hill Mosque', weekdays: [5], from: '12:45', until: '14:15' },
  ),
  line(
    'north',
    'rhythm',
    'Swimming season',
    'Three hundred on a hot Sunday. Bins overflow by four, bags left on the bank.',
    ['seen', 115],
    { at: 'Quarry Pond Beach', weekdays: [6, 7], from: '11:00', until: '19:00', months: [6, 7, 8] },
  ),
  line('north', 'rhythm', 'Runners at six', 'They run every path and notice which lamps are out. Ask them on Mondays.', ['told', 28], {
    at: 'Linden Park',
    weekdays: WORK_DAYS,
    from: '06:00',
    until: '07:00',
  }),
  line(
    'north',
    'language',
    'Turkish and Arabic on the hill',
    'English is enough in the street. For letters from the city people ask at the mosque office.',
    ['seen', 310],
    {},
  ),
  line(
    'north',
    'concern',
    'Speeding on Quarry Road',
    'Cars come down the hill fast at school time. Residents measured it themselves with chalk and a watch.',
    ['report', 26],
    { at: 'Quarry Hill School' },
  ),
  line('north', 'concern', 'Lamps around the lake path', 'People over seventy stopped walking there after four in winter.', ['told', 55], {
    at: 'Linden Park',
    sourceWords: 'cards afternoon',
  }),
  line(
    'north',
    'tried',
    'Chalk line and volunteers at the school gate',
    'Speeds fell while somebody stood there, and rose again the week after. A raised crossing was asked for instead.',
    ['record', 200],
    { at: 'Quarry Hill School' },
  ),
  line(
    'north',
    'custom',
    'Where the radio fails',
    'No signal in the quarry bowl and behind the swimming hut. Phones work on the east bank.',
    ['seen', 85],
    {},
  ),
]

const SOUTH: readonly BookLine[] = [
  line('south', 'hazard', 'Slope behind the temple', 'Leaves on wet steps, no handrail. Use the ramp on the west side.', ['seen', 40], {
    at: 'Chua An Temple',
  }),
  line(
    'south',
    'hazard',
    'Scrap yard dog at Bridge Street',
    'Long chain that reaches the gate. Call from the pavement.',
    ['told', 132],
    {},
  ),
  line(
    'south',
    'place-note',
    'Casa del Puente',
    'Evening classes in every room; the office is up the stairs on the left. Come at the break, half past seven.',
    ['seen', 66],
    { at: 'Casa del Puente' },
  ),
  line(
    'south',
    'place-note',
    'Health center waiting room',
    'The poster wall is read. They print notices in Spanish and Vietnamese if given a day.',
    ['told', 205],
    { at: 'Bridgefoot Health Center' },
  ),
  line(
    'south',
    'place-note',
    'Common and allotments',
    'The Sunday stall is where everybody of Hollow Green passes once a week.',
    ['seen', 31],
    { at: 'Hollow Common' },
  ),
  line(
    'south',
    'rhythm',
    'Evening classes end',
    'A hundred and forty people leave within ten minutes and cross Bridge Street between the lights.',
    ['seen', 48],
    { at: 'Casa del Puente', weekdays: [1, 2, 3, 4], from: '20:50', until: '21:15' },
  ),
  line(
    'south',
    'rhythm',
    'Deliveries on Bridge Street',
    'Vans in the bike lane until nine. A word with the two depots helps for a month.',
    ['report', 140],
    { at: 'Bridge Street Grocery', weekdays: [1, 2, 3, 4, 5, 6], from: '06:00', until: '09:00' },
  ),
  line(
    'south',
    'rhythm',
    'Temple festival',
    'The street is closed for a day in late winter; ask in January for the route.',
    ['told', 280],
    { at: 'Chua An Temple', months: [2], weekdays: [7], from: '10:00', until: '18:00' },
  ),
  line(
    'south',
    'language',
    'Spanish and Vietnamese at Bridgefoot',
    'More than half of conversations along Bridge Street begin in Spanish. For Vietnamese the merchants’ office finds somebody.',
    ['seen', 95],
    {},
  ),
  line(
    'south',
    'concern',
    'Nobody picks up at night',
    'People say they wait long on the phone and give up. They ask for a number where one can leave a word.',
    ['told', 52],
    { sourceWords: 'class at Casa del Puente' },
  ),
  line(
    'south',
    'tried',
    'Lights and mirrors at the laundromat',
    'New lamps and a mirror at the back door; break-ins stopped there and did not come up elsewhere.',
    ['record', 330],
    { at: 'Southside Laundromat' },
  ),
]

const EAST: readonly BookLine[] = [
  line(
    'east',
    'hazard',
    'Upper deck of the car park',
    'The barrier on the river side is bent outward. Closed tape blows away; keep to the middle.',
    ['seen', 75],
    { at: 'Clinker Street Car Park' },
  ),
  line('east', 'hazard', 'Boardwalk at Heron Reeds', 'Three boards are soft behind the second bend.', ['told', 22], {
    at: 'Heron Reeds',
    sourceWords: 'River Watch',
  }),
  line(
    'east',
    'place-note',
    'Youth club van',
    'Parks at the Ground on Fridays and turns into a kitchen. Eat something, then ask.',
    ['seen', 58],
    { at: 'Brickfield Youth Club' },
  ),
  line(
    'east',
    'place-note',
    'Carding Yard',
    'Gate code is with the businesses’ office, changed every quarter. Ask, do not climb.',
    ['told', 230],
    { at: 'Carding Yard' },
  ),
  line('east', 'rhythm', 'Sunday football', 'Six teams, forty cars. Parents stand at the north goal and talk.', ['seen', 36], {
    at: 'Brickfield Ground',
    weekdays: [7],
    from: '09:00',
    until: '13:00',
    months: [9, 10, 11, 3, 4, 5],
  }),
  line(
    'east',
    'rhythm',
    'Workshops close',
    'Clinker Street empties at half past four; the car park is alone until the bars fill at nine.',
    ['seen', 150],
    { at: 'Clinker Street Car Park', weekdays: WORK_DAYS, from: '16:30', until: '21:00' },
  ),
  line('east', 'rhythm', 'Boats out', 'Slipway is full from seven on fair Saturdays; trailers stand across the lane.', ['city', 99], {
    at: 'Heron Point Slipway',
    weekdays: [6],
    from: '07:00',
    until: '10:00',
    months: [5, 6, 7, 8, 9],
  }),
  line('east', 'language', 'Mostly English', 'At the youth club Spanish helps; nowhere else was it asked for.', ['seen', 180], {}),
  line(
    'east',
    'concern',
    'Cars looked into at night',
    'People stopped leaving anything in cars at Clinker Street and still find the doors tried.',
    ['report', 44],
    { at: 'Clinker Street Car Park' },
  ),
  line(
    'east',
    'tried',
    'Patrol by car through the yard',
    'Seen by nobody and changed nothing in eight weeks. Cutting the hedge at the exit did more.',
    ['record', 290],
    { at: 'Carding Yard' },
  ),
]

export const BOOK_LINES: readonly BookLine[] = [...CENTER, ...WEST, ...NORTH, ...SOUTH, ...EAST]

/** Which organizations are in which book, since when, and whether somebody there agreed to be asked (days ago, how). */
export const BOOK_ORGANIZATIONS: readonly {
  readonly beat: BeatSlug
  readonly name: string
  readonly words: string
  readonly daysAgo: number
  readonly agreed?: readonly [daysAgo: number, how: 'in-person' | 'in-writing' | 'by-phone', role: string]
}[] = [
  {
    beat: 'center',
    name: 'Elm Square Repair Club',
    words: 'Mends bikes and toasters on Wednesdays; lends its workshop. Ask here first when a room is needed.',
    daysAgo: 150,
    agreed: [150, 'in-person', 'Runs the workshop'],
  },
  {
    beat: 'center',
    name: 'Mill Lane Residents',
    words: 'The people who live above and behind the bars. They keep a diary of nights and share it when asked.',
    daysAgo: 88,
    agreed: [330, 'in-writing', 'Speaks for the residents'],
  },
  {
    beat: 'center',
    name: 'Square Traders',
    words: 'Shops and bars around the square; runs the Thursday market. Meets on the last Tuesday in the bakery.',
    daysAgo: 35,
    agreed: [35, 'in-person', 'Secretary'],
  },
  {
    beat: 'center',
    name: 'Wharf Makers',
    words: 'Workshops that keep their doors open on Saturdays. They know who comes at night by the sound of the gate.',
    daysAgo: 260,
  },
  {
    beat: 'west',
    name: 'Tannery Row Tenants',
    words: 'Speaks for 400 homes with one landlord. Translates notices into French.',
    daysAgo: 40,
    agreed: [200, 'in-person', 'Chair'],
  },
  {
    beat: 'west',
    name: 'Weir Youth Boxing',
    words: 'A gym that is open until ten, homework table included.',
    daysAgo: 120,
    agreed: [120, 'by-phone', 'Head coach'],
  },
  { beat: 'west', name: 'Tannery Row Grandparents', words: 'Sits by the playground after school, on purpose.', daysAgo: 300 },
  {
    beat: 'north',
    name: 'Quarry Hill Mosque',
    words: 'Friday prayer, Sunday football, a food shelf that is open to everybody on Tuesdays.',
    daysAgo: 15,
    agreed: [90, 'in-person', 'Office'],
  },
  {
    beat: 'north',
    name: 'Linden Park Runners',
    words: 'Runs the paths at six and notices which lamps are out. Sends a list on the first of the month.',
    daysAgo: 70,
    agreed: [70, 'in-writing', 'Keeps the lamp list'],
  },
  {
    beat: 'north',
    name: 'Orchard Rise Neighbors',
    words: 'A telephone tree, a tool library and a summer table. Forty doors in an hour when something must be told.',
    daysAgo: 200,
  },
  {
    beat: 'south',
    name: 'Casa del Puente',
    words: 'Classes, papers, music: a house for everyone who is new. Always ask the office before coming to a class.',
    daysAgo: 66,
    agreed: [66, 'in-person', 'Runs the house'],
  },
  {
    beat: 'south',
    name: 'Bridgefoot Merchants',
    words: 'Shops along Bridge Street south of the river. Finds somebody for Vietnamese within the hour.',
    daysAgo: 190,
  },
  { beat: 'east', name: 'Brickfield Youth Club', words: 'Music room, kitchen and a van.', daysAgo: 58 },
]
