/** Las palabras del método que está detrás del recorrido que se le muestra al oficial. */
export const methodsContactPlan = {
  'contact-plan': {
    name: 'El recorrido del oficial',
    question: '¿A quién vale la pena ver en los minutos que quedan entre todo lo demás?',
    does: [
      'Entre llamadas, descansos y reuniones, un oficial tiene minutos libres. Este método los llena con las paradas que más valen, hasta donde se llega a pie: alguien a quien se le prometió volver, un lugar al que nadie ha ido en semanas, una cuadra donde hay reportes esperando.',
      'Primero va lo prometido. Luego las visitas que pidió alguien que sufrió un daño. Luego, si el oficial es nuevo, presentarse. Todo lo demás se pesa: cuánta falta hace, desde cuándo no se habla con nadie allí, si al oficial lo conocen y la posibilidad de que una llamada corte el recorrido.',
      'Es justo por regla. A un vecindario de la zona donde no hubo contacto en 14 días le toca su turno, y cada parada más en el mismo vecindario cuenta menos.',
    ],
    example:
      'Una cuadra con 3 reportes que esperan, donde no se habló con nadie en 42 días: necesidad 7, y ya volvió 63 de cada 100. Vale 4.4 puntos. Sin nada que espere y con un contacto hace 7 días vale 0.2.',
    not: [
      'No es una orden. El oficial puede hacer otra cosa, y en ninguna parte se cuenta si los planes se siguen.',
      'No se hace con lo que la policía registró, encontró o detuvo. Lee lo que la gente reportó, pidió y se le prometió.',
      'No trata de personas. Conoce lugares, cuadras y horas.',
      'No es un horario. Cuál de dos paradas casi iguales va primero, y en qué minuto, cambia al azar cada día, para que nadie pueda preverlo.',
    ],
    formula: {
      said: 'Lo que vale una parada: su necesidad, por la parte que ha vuelto desde el último contacto, por lo que suma que lo conozcan, por la posibilidad de que el tiempo libre dure.',
      where: [
        { sign: 'V', means: 'lo que vale la parada' },
        { sign: 'n', means: 'la necesidad, en puntos: la lista de abajo' },
        { sign: 'd', means: 'días desde que se habló con alguien allí; si nunca se habló, ha vuelto toda' },
        { sign: 'τ', means: 'días en los que vuelve 63 de cada 100: lugar 14, cuadra 42, problema 7' },
        { sign: 'f', means: 'cuánto conocen allí al oficial, de 0 a 1: sus contactos de un año, 3 hacen la mitad' },
        { sign: 'γ', means: 'lo más que suma que lo conozcan: 0.5' },
        { sign: 'λ', means: 'llamadas por hora que cortan el tiempo libre: 0.25' },
        { sign: 't', means: 'lo que dura el tiempo libre, en horas' },
      ],
    },
    limits: [
      'Los puntos y los días se eligieron, no se midieron: ningún estudio los da. Por eso están aquí.',
      'Se ha demostrado que una sola visita corta y amable sube la confianza por unas semanas. Que importe el orden de las visitas no se ha demostrado.',
      'Donde los oficiales cambian a menudo y no pasa nada con lo que dice la gente, el contacto solo no subió la confianza en un ensayo grande.',
      'Todavía no se pregunta a asociaciones y grupos; entran en el plan como eventos y lugares.',
      'Sin un mapa de calles, los caminos son distancias alargadas: no se ve un río que esté en medio.',
    ],
    needs: ['Un turno o minutos libres, y una zona. Una agenda, para que el plan la respete.'],
    refuses: [
      'Con permiso o sin zona: no hay plan.',
      'Menos de 12 minutos libres: se dejan libres.',
      'Un lugar donde se habló con alguien esta semana y nada espera no se propone.',
    ],
    here: [
      'Necesidad: promesa 10, visita acordada 10, evento 6, presentarse 6, problema 5, lugar 2, cuadra 1; cada reporte que espera 2 y cada uno sin resolver 0.5, hasta cuatro de cada clase.',
      'Las promesas y las visitas que vencen en 7 días van antes que todo, valga lo que valga. Los reportes delicados no mandan a nadie a ninguna parte.',
      'Cada parada más en el mismo vecindario en un día cuenta 0.85 de la anterior.',
      'El valor cambia hasta 15 de cada 100, el comienzo hasta 9 minutos y una parada hasta 3, con una clave que solo tiene la agencia.',
      'Una parada se planea con 12 a 20 minutos. Las horas se muestran de cinco en cinco minutos.',
      'Un plan se borra a los 2 días. Solo lo ve su oficial.',
    ],
    checked: [
      'La búsqueda que ordena las paradas: con respuestas exactas para días pequeños y con casos de prueba publicados del problema de orientación por equipos.',
      'Con pruebas: lo prometido nunca se deja por otra cosa, ningún plan lee un registro policial y ningún minuto se repite mucho en 60 días.',
    ],
  },
} as const
