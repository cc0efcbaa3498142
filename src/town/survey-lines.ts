/** What people of the town named as their top concern, by language; the last two hold what must not be published. */
export const CONCERNS = {
  en: [
    'Cars racing on Bridge Street at night',
    'The lamps on the path to the station are dark',
    'Break-ins at the car park',
    'Noise behind the bars on weekends',
    'Parcels stolen from porches',
    'Nobody tells us what came of our reports',
    'Bikes stolen at the station',
    'Trash along the river',
    'I would like to see an officer on foot now and then',
    'Dogs off the leash in the park',
    'Needles near the playground',
    'Speeding by the school in the morning',
    'Nothing much, it is quiet here',
    'The loud car meets, they only moved to another street',
    'Graffiti on the underpass',
    'My neighbor Carl Dunmore in number 14 deals drugs, call me at 555-013-4471',
  ],
  es: [
    'Los carros que corren de noche en Bridge Street',
    'Las luces apagadas en el camino a la estación',
    'Los robos de paquetes',
    'El ruido de los bares el fin de semana',
    'Que hablen español cuando uno llama',
    'La basura junto al río',
    'Nadie nos dice qué pasó con lo que reportamos',
  ],
} as const

/** Agreement beyond the listening question: how far from it, in points of share, each other question of the baseline lies in this town. */
export const LIES_APART: Readonly<Record<string, number>> = {
  'what-matters': -0.06,
  'treat-fairly': 0.05,
  'with-respect': 0.12,
  trust: 0.08,
  'easy-to-contact': -0.04,
  informed: -0.12,
  'safe-by-day': 0.28,
  'safe-after-dark': 0.02,
  'neighbors-help': 0.11,
  'know-officer': -0.2,
}
