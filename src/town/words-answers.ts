/** What officers and departments answer, what neighbors add, and what is noted inside. */
import type { Language } from './town.ts'

type Said = Readonly<Record<Language, readonly string[]>>

/** What people add to a report in English, or do not. */
export const AFTER = ['', '', '', '', '', ' Thank you.', ' Please come and look.', ' It is worst on weekends.', ' I can show you where.', ' This is the second time I write.', ' The neighbors would help if asked.', ' It was better for a while.', ' Thanks for reading this.']

export const LOOKED: Said = {
  en: [
    'Thank you for writing. I went by this morning and saw it. {unit} has it now; you will hear from us within the week.',
    'I looked at it yesterday on my walk. You are right, and it is on the list.',
    'Thanks. We have planned this for next week. If it is not done by then, tell us here and we will say why.',
    'We saw it. It takes a part that we had to order, about ten days. I will write again when it is here.',
    'Thank you. I spoke with the people next door too, they had seen the same.',
    'You were the first to tell us. A crew is coming on Thursday.',
  ],
  es: [
    'Gracias por escribir. Pasé esta mañana y lo vi. Ahora lo tiene {unit}; le avisamos esta semana.',
    'Lo revisé ayer en mi recorrido. Tiene usted razón, ya está en la lista.',
    'Gracias. Está programado para la próxima semana. Si no se hace, díganoslo aquí.',
    'Ya lo vimos. Hace falta una pieza que tarda unos diez días. Le escribo cuando llegue.',
  ],
}

export const FIXED: Said = {
  en: ['Done this morning. Please tell us if you still see it.', 'Fixed, and we checked the ones on either side as well.', 'Cleaned the same day.', 'Repaired. Thank you for your patience.', 'It is gone. We will look again next week to see that it stays that way.', 'Towed.', 'We spoke with the owner, and it has been put right.'],
  es: ['Quedó listo esta mañana. Díganos si todavía lo ve.', 'Ya está reparado. Gracias por su paciencia.', 'Lo limpiamos el mismo día.', 'Hablamos con el dueño y ya se arregló.'],
}

export const NOT_FIXED: Said = {
  en: [
    'We will not be able to do this. The budget for it was declined in March; the council decides again in January, and anybody may speak there.',
    'We went twice and could not find it. If you still see it, tell us here and we will meet you on the spot.',
    'This is below what the crew may repair: under two inches. I disagree with the rule and have said so. It stays on my list.',
    'We tried. It came back within days. We now think it is part of something larger, and say so honestly: it is not fixed.',
  ],
  es: ['Esta vez no podremos hacerlo. El presupuesto se rechazó en marzo; el concejo decide otra vez en enero y cualquiera puede hablar ahí.', 'Fuimos dos veces y no lo encontramos. Si todavía lo ve, díganos y nos vemos en el lugar.'],
}

export const NOT_OURS: Said = {
  en: ['This belongs to the railway. I wrote to them today, with your words and without your name: you can reach them at the station office.', 'The building has a private owner. Code enforcement has the name and has sent a letter.', 'That road is kept by the county. We passed it on, the county’s number is on their page.'],
  es: ['Esto le corresponde al ferrocarril. Les escribí hoy con sus palabras y sin su nombre.', 'El edificio es privado. La ciudad ya le mandó una carta al dueño.'],
}

export const STILL_THERE: Said = {
  en: ['Still there this morning.', 'I see it too, two houses down.', 'Nothing has changed.', 'Still there, and more of it.', 'Came back after two days.'],
  es: ['Sigue ahí.', 'Yo también lo veo todos los días.', 'No ha cambiado nada.'],
}

export const SEEN_FIXED: Said = {
  en: ['It is fixed, thank you.', 'Gone. Thanks.', 'Works again.', 'I walked by, all good now.'],
  es: ['Ya quedó, gracias.', 'Ya funciona otra vez.', 'Pasé por ahí y ya está bien.'],
}

export const REPLIES: Said = {
  en: ['Thank you for the quick answer.', 'The green door, next to the bakery. That is the spot.', 'It is mostly between eleven and two.', 'Thank you for coming by in person.'],
  es: ['Gracias por contestar tan pronto.', 'Es junto a la puerta verde.', 'Casi siempre es entre las once y las dos.'],
}

export const NOTES = ['Went by at 7:40, photo taken.', 'Called the owner, no answer; try again Monday.', 'Same place as last month.', 'Asked sanitation for the collection days.', 'Spoke with the shop across the street, they see it in the mornings.', 'Worth a walk at closing time.']

export const MISSED: Said = {
  en: ['Reported again by a neighbor; it is the same thing, so we keep both together. You will hear what happens with it.'],
  es: ['Otra persona ya lo había reportado; los juntamos y le avisamos de lo que pase.'],
}

/** Reasons that stand beside a state. */
export const REASONS = ['declined-by-council', 'could-not-find', 'below-threshold', 'came-back'] as const
export const OWNERS = ['railway', 'private-owner', 'county'] as const
