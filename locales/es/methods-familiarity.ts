import type { Words } from '../words.ts'

/** Las palabras del método detrás de cuánto se conocen un vecindario y sus oficiales. */
export const methodsFamiliarity: Pick<Words['methods']['each'], 'familiarity'> = {
  familiarity: {
    name: 'Cuánto nos conocemos',
    question: '¿Conocen los oficiales este vecindario, y los conoce él a ellos?',
    does: [
      'Los oficiales anotan cada contacto: dónde, de qué tipo, con cuántas personas, de qué se habló. Nunca un nombre. Con esas notas de 180 días contamos cinco cosas y las mostramos una junto a otra.',
      'Alcance: ¿en cuántas cuadras donde vive gente se habló con alguien en 90 días? Qué tan reciente: ¿cuánto espera la cuadra típica? Reparto: ¿les toca a todas, o siempre a las mismas?',
      'De ida y vuelta: ¿cuántos contactos empezó un vecino, o llevaron a una promesa que se cumplió? La misma cara: ¿qué tan probable es que dos contactos fueran con el mismo oficial?',
    ],
    example:
      'De 40 contactos, 30 fueron con un oficial y 10 con otro. Dos contactos tomados al azar fueron con el mismo oficial 62 veces de cada 100.',
    not: [
      'No es una nota. Las cinco no se suman.',
      'No es una clasificación de oficiales. No se distingue a ninguno, y ninguna página lo lista por oficial.',
      'No es lo que sienten los vecinos. Eso solo lo pueden decir ellos: para eso es la encuesta.',
    ],
    formula: {
      said: 'La misma cara: todas las parejas de contactos con el mismo oficial, entre todas las parejas. Reparto: la entropía de las partes de las cuadras, entre la mayor posible.',
      where: [
        { sign: 'C', means: 'la probabilidad de que dos contactos fueran con el mismo oficial' },
        { sign: 'n', means: 'los contactos de un oficial; N son todos' },
        { sign: 'B', means: 'el reparto; p es la parte de una cuadra, G el número de cuadras' },
      ],
    },
    limits: [
      'Se cuenta lo que los oficiales anotan. Se puede olvidar, o anotar de más. Por eso la encuesta estará a su lado.',
      'Una cuadra que nadie visitó puede haber estado contenta.',
      'Los márgenes toman los contactos como independientes. Vienen juntos, así que los márgenes de verdad son más anchos.',
    ],
    needs: ['Direcciones, para saber dónde vive gente. Al menos diez contactos en 180 días.'],
    refuses: ['Menos de diez contactos: no se muestra ninguna parte.', 'Sin direcciones: no se puede decir el alcance ni el reparto.'],
    here: [
      'Una cuadra es un hexágono de unos 130 metros con al menos una dirección.',
      'Un contacto se apaga por un factor e cada 60 días.',
      'Márgenes: Wilson para las partes, el método delta para el reparto, el jackknife para la misma cara.',
    ],
    checked: [
      'La misma cara contada pareja por pareja, y el jackknife quitando cada contacto por turno.',
      'El margen del reparto en 1,000 vecindarios inventados: contenía la verdad unas 95 veces de cada 100.',
    ],
  },
}
