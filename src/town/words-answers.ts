/** What officers and departments answer, what neighbors add, and what is noted inside. */
import type { Language } from './town.ts'

export type Said = Readonly<Record<Language, readonly string[]>>

/** What people add to a report in English, or do not. */
export const AFTER = [
  '',
  '',
  '',
  '',
  '',
  ' Thank you.',
  ' Please come and look.',
  ' It is worst on weekends.',
  ' I can show you where.',
  ' This is the second time I write.',
  ' The neighbors would help if asked.',
  ' It was better for a while.',
  ' Thanks for reading this.',
]

/** What a thing needs: to be repaired, cleaned, towed, or talked about with people. */
export type Need = 'repair' | 'clean' | 'tow' | 'talk'
type ByNeed = Readonly<Record<Need, Said>>

export const LOOKED: ByNeed = {
  repair: {
    en: [
      'Thank you for writing. I went by this morning and saw it. {unit} has it now; you will hear from us within the week.',
      'Thanks. We have planned this for next week. If it is not done by then, tell us here and we will say why.',
      'We saw it. It takes a part that we had to order, about ten days. I will write again when it is here.',
      'You were the first to tell us. A crew is coming on Thursday.',
    ],
    es: [
      'Gracias por escribir. Pasé esta mañana y lo vi. Ahora lo tiene {unit}; le avisamos esta semana.',
      'Ya lo vimos. Hace falta una pieza que tarda unos diez días. Le escribo cuando llegue.',
    ],
  },
  clean: {
    en: [
      'I looked at it yesterday on my walk. You are right, and it is on the list for this week.',
      'Thank you. A crew goes there tomorrow morning.',
      'We have seen it. The truck comes on Thursday.',
    ],
    es: ['Lo revisé ayer en mi recorrido. Tiene usted razón, ya está en la lista.', 'Gracias. Una cuadrilla va mañana temprano.'],
  },
  tow: {
    en: [
      'A notice is on it now. If nobody moves it within ten days, it is towed.',
      'Thank you. We found the owner, who has until Friday to move it.',
    ],
    es: ['Ya tiene un aviso. Si nadie lo mueve en diez días, se lo lleva la grúa.'],
  },
  talk: {
    en: [
      'Thank you. I came by last night at that hour and heard what you mean. I will speak with the people there this week.',
      'Thank you for writing. I spoke with your neighbors too, they say the same. I am looking into it and will write by Friday.',
      'I read this carefully. I will be there on two evenings this week, and you can find me at the market on Thursday.',
    ],
    es: [
      'Gracias por escribir. Pasé anoche a esa hora y entiendo lo que dice. Esta semana hablo con las personas de ahí.',
      'Lo leí con atención. Voy a estar ahí dos tardes esta semana.',
    ],
  },
}

export const FIXED: ByNeed = {
  repair: {
    en: [
      'Repaired this morning. Please tell us if it goes wrong again.',
      'Fixed, and we checked the ones on either side as well.',
      'Repaired. Thank you for your patience.',
    ],
    es: ['Quedó reparado esta mañana. Díganos si vuelve a fallar.', 'Ya está reparado. Gracias por su paciencia.'],
  },
  clean: {
    en: [
      'Cleaned the same day.',
      'Done this morning. Please tell us if you still see it.',
      'It is gone. We will look again next week to see that it stays that way.',
    ],
    es: ['Lo limpiamos el mismo día.', 'Quedó limpio esta mañana. Díganos si todavía lo ve.'],
  },
  tow: { en: ['Towed.', 'The owner has moved it.'], es: ['Se lo llevó la grúa.', 'El dueño ya lo movió.'] },
  talk: {
    en: [
      'We talked, and it has been quiet for two weeks. Tell us if it begins again.',
      'We spoke with the owner, and it has been put right.',
      'Settled between neighbors, with a cup of coffee. Thank you for telling us.',
    ],
    es: ['Hablamos con el dueño y ya se arregló.', 'Hablamos y lleva dos semanas en calma. Avísenos si vuelve a empezar.'],
  },
}

export const NOT_FIXED: Said = {
  en: [
    'We will not be able to do this. The money for it was declined; the council decides again with the next budget, and anybody may speak there.',
    'We went twice and could not find it. If you still see it, tell us here and we will meet you on the spot.',
    'This is below what the crew may repair: under two inches. I disagree with the rule and have said so. It stays on my list.',
    'We tried. It came back within days. We now think it is part of something larger, and say so honestly: it is not fixed.',
  ],
  es: [
    'Esta vez no podremos hacerlo. El dinero no se aprobó; el concejo decide otra vez con el próximo presupuesto y cualquiera puede hablar ahí.',
    'Fuimos dos veces y no lo encontramos. Si todavía lo ve, díganos y nos vemos en el lugar.',
  ],
}

export const NOT_OURS: Said = {
  en: [
    'This belongs to the railway. I wrote to them today, with your words and without your name: you can reach them at the station office.',
    'The building has a private owner. Code enforcement has the name and has sent a letter.',
    'That road is kept by the county. We passed it on, the county’s number is on their page.',
  ],
  es: [
    'Esto le corresponde al ferrocarril. Les escribí hoy con sus palabras y sin su nombre.',
    'El edificio es privado. La ciudad ya le mandó una carta al dueño.',
  ],
}

export const STILL_THERE: Said = {
  en: [
    'Still there this morning.',
    'I see it too, two houses down.',
    'Nothing has changed.',
    'Still there, and more of it.',
    'Came back after two days.',
  ],
  es: ['Sigue ahí.', 'Yo también lo veo todos los días.', 'No ha cambiado nada.'],
}

export const REPLIES: Said = {
  en: [
    'Thank you for the quick answer.',
    'The green door, next to the bakery. That is the spot.',
    'It is mostly between eleven and two.',
    'Thank you for coming by in person.',
  ],
  es: ['Gracias por contestar tan pronto.', 'Es junto a la puerta verde.', 'Casi siempre es entre las once y las dos.'],
}

export const NOTES = [
  'Went by at 7:40, photo taken.',
  'Called the owner, no answer; try again Monday.',
  'Same place as last month.',
  'Asked sanitation for the collection days.',
  'Spoke with the shop across the street, they see it in the mornings.',
  'Worth a walk at closing time.',
]

export const MISSED: Said = {
  en: ['Reported again by a neighbor; it is the same thing, so we keep both together. You will hear what happens with it.'],
  es: ['Otra persona ya lo había reportado; los juntamos y le avisamos de lo que pase.'],
}

/** Why it is not fixed, and whose it is, beside the answers of the same place above. */
export const REASONS = ['no-means', 'nothing-found', 'below-threshold', 'other'] as const
export const OWNERS: Said = {
  en: ['The railway', 'The owner of the building', 'The county'],
  es: ['El ferrocarril', 'El dueño del edificio'],
}
