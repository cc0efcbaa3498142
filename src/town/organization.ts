/** Twenty-five organizations that do something for the town. */

import { slugOf } from './identity.ts'
import { MAIL } from './office.ts'
import type { NeighborhoodSlug } from './outline.ts'
import type { Organization, TownIds } from './town.ts'

type Line = readonly [
  name: string,
  kind: Organization['kind'],
  at: NeighborhoodSlug | null,
  members: number,
  contact: string,
  languages: string,
  does: string,
]

const LINES: readonly Line[] = [
  [
    'Elm Square Repair Club',
    'mutual-aid',
    'elm-square',
    34,
    'Wilhelmina Tate',
    'English',
    'Mends bikes and toasters on Wednesdays; lends its workshop.',
  ],
  [
    'Mill Lane Residents',
    'tenants',
    'elm-square',
    61,
    'Oswin Ferrand',
    'English, Spanish',
    'The people who live above and behind the bars.',
  ],
  [
    'Alder School Parents',
    'school',
    'elm-square',
    118,
    'Rosalind Achterberg',
    'English, Spanish',
    'Walks children to school and watches the crossing.',
  ],
  [
    'Square Traders',
    'business',
    'elm-square',
    42,
    'Emil Kasprowicz',
    'English',
    'Shops and bars around the square; runs the Thursday market.',
  ],
  ['St. Brendan’s Kitchen', 'faith', 'elm-square', 25, 'Philippa Monk', 'English, Spanish', 'A hot meal for anybody, every day at noon.'],
  ['Friends of the Library', 'culture', 'elm-square', 77, 'Cornelius Vane', 'English', 'Story hours, and a room for whoever needs one.'],
  [
    'Wharf Makers',
    'business',
    'old-wharf',
    29,
    'Jolanda Pires',
    'English, Portuguese',
    'Workshops that keep their doors open on Saturdays.',
  ],
  ['Wharf Gardens Growers', 'mutual-aid', 'old-wharf', 38, 'Stellan Brock', 'English', 'Looks after the beds by the river.'],
  ['Courthouse Clinic', 'health', 'courthouse', 22, 'Lucía Bermejo', 'English, Spanish', 'Nurses who also know who needs a visit.'],
  [
    'Legal Aid Desk',
    'mutual-aid',
    'courthouse',
    14,
    'Abner Quist',
    'English, Spanish',
    'Free advice on rent, work and letters nobody understands.',
  ],
  ['Tannery Row Tenants', 'tenants', 'tannery-row', 164, 'Delphine Okoro', 'English, French', 'Speaks for 400 homes with one landlord.'],
  ['Weir Youth Boxing', 'youth', 'tannery-row', 58, 'Rufus Baptiste', 'English', 'A gym that is open until ten, homework table included.'],
  ['Tannery Row Grandparents', 'elders', 'tannery-row', 31, 'Ottoline Hess', 'English', 'Sits by the playground after school, on purpose.'],
  [
    'Orchard Rise Neighbors',
    'tenants',
    'orchard-rise',
    92,
    'Mortimer Lasky',
    'English',
    'A telephone tree, a tool library and a summer table.',
  ],
  ['Quarry Hill Swimmers', 'sport', 'quarry-hill', 120, 'Ingrid Salo', 'English', 'Teaches every child of the town to swim.'],
  [
    'Quarry Hill Mosque',
    'faith',
    'quarry-hill',
    210,
    'Yusuf Demirel',
    'English, Turkish, Arabic',
    'Friday prayer, Sunday football, a food shelf.',
  ],
  ['Linden Park Runners', 'sport', 'linden-park', 66, 'Beatrix Holm', 'English', 'Runs the paths at six and notices which lamps are out.'],
  ['Linden Park Elders', 'elders', 'linden-park', 47, 'Ambrose Tully', 'English', 'Cards, visits and lifts to the clinic.'],
  ['Brickfield Businesses', 'business', 'brickfield', 33, 'Katya Lindqvist', 'English', 'Workshops and garages along Clinker Street.'],
  ['Brickfield Youth Club', 'youth', 'brickfield', 84, 'Isaiah Thorne', 'English, Spanish', 'Music room, kitchen and a van.'],
  ['Heron Point River Watch', 'culture', 'heron-point', 26, 'Sunniva Blake', 'English', 'Counts birds, picks up what the river brings.'],
  ['Hollow Green Allotments', 'mutual-aid', 'hollow-green', 53, 'Percival Adom', 'English', 'Ninety plots and a Sunday stall.'],
  [
    'Bridgefoot Merchants',
    'business',
    'bridgefoot',
    71,
    'Consuelo Arriaga',
    'English, Spanish, Vietnamese',
    'Shops along Bridge Street south of the river.',
  ],
  [
    'Casa del Puente',
    'culture',
    'bridgefoot',
    140,
    'Ximena Robledo',
    'Spanish, English',
    'Clases, papeles, música: a house for everyone who is new.',
  ],
  [
    'Ferry Meadows Families',
    'tenants',
    'ferry-meadows',
    88,
    'Gideon Marsh',
    'English, Spanish',
    'New streets, new neighbors, one noticeboard.',
  ],
]

export const ORGANIZATION_NAMES = LINES.map(([name]) => name)

export const organizations = (ids: TownIds): Organization[] =>
  LINES.map(([name, kind, at, members, contactName, languages, does]) => {
    const slug = slugOf(name)
    return {
      id: ids.organization(slug),
      slug,
      name,
      kind,
      does,
      members,
      contactName,
      email: `${slug}@${MAIL}`,
      neighborhoodId: at && ids.neighborhood(at),
      languages: languages.split(', '),
    }
  })

/** The organizations of a neighborhood, by name. */
export const organizationsAt = (slug: NeighborhoodSlug): { name: string; contact: string }[] =>
  LINES.filter(([, , at]) => at === slug).map(([name, , , , contact]) => ({ name, contact }))
