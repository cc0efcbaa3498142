import type { Words } from '../words.ts'

/** Las palabras de los métodos que miran de cerca lo que se encontró. */
export const methodsCloser: Pick<Words['methods']['each'], 'density' | 'seasons' | 'recorded-counts' | 'hour-of-week'> = {
  density: {
    name: 'Mapa de densidad',
    question: '¿Dónde se juntan los hechos, dibujado como una mancha suave?',
    does: [
      'Cada hecho se extiende como una gota de tinta en papel mojado. Donde se juntan muchas gotas, el dibujo se oscurece.',
      'En la orilla de la zona, parte de cada gota cae fuera. Eso se compensa, para que la orilla no se vea pálida.',
    ],
    example:
      'Alrededor del mercado el mapa muestra unos 60 avisos por kilómetro cuadrado en un año. Es el triple del promedio de la ciudad, que es 20.',
    not: [
      'No prueba que un lugar sea especial. El dibujo se ve igual de suave con 10 hechos que con 10,000.',
      'No son direcciones. El color sigue por ríos y parques donde no pasó nada.',
      'No es un pronóstico.',
    ],
    formula: {
      said: 'La densidad en un punto es la suma de todas las gotas ahí, dividida entre la parte de una gota que queda dentro de la zona.',
      where: [
        { sign: 'λ', means: 'los hechos por metro cuadrado en el punto' },
        { sign: 'd_i', means: 'a cuántos metros del punto está el hecho i' },
        { sign: 'σ', means: 'el ancho de una gota, en metros (su desviación estándar)' },
        { sign: 'e', means: 'la parte de una gota alrededor del punto que queda dentro de la zona' },
      ],
    },
    limits: [
      'Las gotas anchas hacen una sola nube; las angostas, muchas manchas. El ancho siempre se dice.',
      'No sabe cuánta gente vive o pasa por ahí.',
      'Donde hay hechos acierta con 1 de cada 100 de error; lejos de todos, con algo más.',
    ],
    needs: ['Al menos 10 hechos dentro de la zona, en más de un punto.'],
    refuses: ['Menos de 10 hechos, o todos en un punto.', 'Una gota más angosta que un punto del dibujo.'],
    here: [
      'Gotas en forma de campana (de Gauss). El ancho es una desviación estándar, no un radio.',
      'Si nadie elige un ancho, se toma aquel con el que todos los demás anticipan mejor cada hecho.',
      'La superficie habitual de los programas de mapas del delito (cuártica) está para comparar; su ancho es un radio.',
      'Si un lugar es especial lo decide "Puntos calientes", nunca este dibujo.',
    ],
    checked: ['Paquete spatstat 3.0-3 de R, y la suma exacta: con 1 de cada 100 de diferencia como mucho.'],
  },
  seasons: {
    name: 'Temporadas',
    question: '¿Vuelve cada año en la misma época?',
    does: [
      'Las cuentas de los meses se separan en tres partes: una tendencia lenta, lo que vuelve cada año, y el resto.',
      'Una onda suave a lo largo del año dice cuándo está el punto más alto, cuánto más alto es que el más bajo, y si la casualidad haría una onda así.',
    ],
    example:
      'Julio tiene unas 1.8 veces los avisos de ruido en la calle que tiene enero. La casualidad hace una onda tan clara menos de una vez en 1,000 intentos.',
    not: [
      'No es una causa. El verano no hace ruido, pero las ventanas están abiertas.',
      'No es una promesa para el año que viene.',
      'Un pico de cada año no es un problema nuevo. Es uno para el que uno se puede preparar.',
    ],
    formula: {
      said: 'El logaritmo del número habitual de un mes es un nivel, más una tendencia, más una onda al año. El pico es e elevado a dos veces la altura de la onda, por el punto más bajo.',
      where: [
        { sign: 'μ_t', means: 'los hechos habituales en el mes t' },
        { sign: 'a', means: 'el nivel; b es la tendencia' },
        { sign: 's', means: 'se ajusta junto con c: entre los dos forman la onda' },
        { sign: 'A', means: 'la altura de la onda; H es el pico y L el punto más bajo' },
      ],
    },
    limits: [
      'Los meses no son igual de largos. Solo por eso un mes sale una décima parte más alto que otro.',
      'Un cambio en la manera de anotar parece una tendencia.',
      'Con dos o tres años, un solo año raro parece una temporada.',
    ],
    needs: ['Al menos dos años completos y 20 hechos. Cuatro años dicen más.'],
    refuses: ['Menos de dos años completos: un verano no hace una temporada.', 'Menos de 20 hechos, o todos los meses iguales.'],
    here: [
      'Se separa con STL, sobre el logaritmo de la cuenta más un medio.',
      'La onda se ajusta con una regresión cuasi-Poisson con tendencia, y se prueba contra la tendencia sola (prueba F). En su lugar caben hasta tres ondas al año, o un nivel para cada mes.',
    ],
    checked: ['R 4.2.2: stl (simple y robusto) y glm.'],
  },
  'recorded-counts': {
    name: 'Cuentas de lo registrado',
    question: '¿Cuánto se registró aquí, de qué tipo y en qué mes?',
    does: [
      'Contamos los registros que trajo la policía, por tipo, por mes y por vecindario.',
      'Un registro que se retiró cuenta como menos uno en su mes. Por eso un mes puede terminar más bajo de como empezó.',
      'En un solo vecindario no se muestra una cuenta de uno o dos. Si así quedara un solo hueco, se esconde también la cuenta que sigue. Si no, se podría calcular.',
    ],
    example:
      'Un vecindario tiene 14 robos, 6 actos de vandalismo y 2 agresiones en tres meses. Mostramos 14, y "menos de 3, o sin mostrar" para los demás tipos.',
    not: [
      'No es cuánto pasó. Mucho nunca se le dice a la policía, y unas cosas se dicen más que otras.',
      'No sirve para juzgar a los oficiales. Donde miran más, se registra más.',
      'No compara vecindarios: en unos vive, trabaja o pasa más gente.',
    ],
    formula: {
      said: 'Se suma la cuenta de cada registro: uno, o menos uno si se retiró.',
      where: [
        { sign: 'N', means: 'el número que se muestra; bajo cero se muestra como ninguno' },
        { sign: 'c', means: 'uno por un registro, menos uno por uno retirado' },
      ],
    },
    limits: [
      'El mes más nuevo no ha terminado. La página dice el día del registro más nuevo.',
      'Los registros llegan tarde. Las últimas semanas todavía pueden crecer.',
      'Un registro cuyo lugar no se encontró cuenta para la ciudad y para ningún vecindario.',
    ],
    needs: ['Registros con día y tipo. Y lugar, donde se distinguen vecindarios.'],
    refuses: ['Cuentas de uno o dos en un área pequeña.', 'El lugar de los tipos delicados.'],
    here: ['Los tipos son los del archivo que se importó, agrupados en los pocos de los que hablan las páginas.'],
    checked: [
      'Lo que se esconde se probó contra cada total y cada parte en todas las tablas pequeñas de hasta cuatro tipos. Las cuentas se compararon con los archivos publicados de St. Louis.',
    ],
  },
  'hour-of-week': {
    name: 'Horas de la semana',
    question: '¿Qué días y a qué horas pasa?',
    does: [
      'Muchas veces nadie lo vio. La bicicleta estaba ahí por la tarde y en la noche ya no estaba.',
      'Un hecho así se reparte por igual entre todas las horas de en medio, y no se adivina ninguna. Sumado sobre todos los hechos, muestra las horas más cargadas de la semana.',
    ],
    example:
      'Una bicicleta se vio por última vez el viernes en la hora de las 6 pm, y se echó de menos el sábado en la hora de la 1 am. A cada una de esas 8 horas le toca un octavo de robo.',
    not: [
      'No es la hora en que pasó con seguridad. Un hecho repartido es un cálculo justo y nada más.',
      'Una hora tranquila puede ser una en la que nadie miró.',
      'La hora del aviso no es la hora del hecho.',
    ],
    formula: {
      said: 'A cada hora, de la primera a la última, le toca uno dividido entre cuántas horas son.',
      where: [
        { sign: 'w', means: 'lo que le toca a cada hora del hecho' },
        { sign: 'k', means: 'las horas de la primera a la última: 0 cuando se sabe la hora' },
      ],
    },
    limits: [
      'Los espacios largos borran el dibujo. Un garaje que se mira una vez por semana no dice nada de la hora.',
      'Toma cada hora de en medio como igual de probable, y eso pocas veces es del todo cierto.',
    ],
    needs: ['Al menos 20 hechos. De cada uno, la hora o las horas entre las que pasó.'],
    refuses: [
      'Menos de 20 hechos: entonces 168 horas no muestran nada.',
      'Lo que solo se sabe por día, o pasó sin que nadie lo viera en más de una semana, se deja fuera y se cuenta aparte.',
    ],
    here: [
      'Toda hora que el espacio toca cuenta igual.',
      'Si el día o la semana tienen un pico se prueba sobre un círculo, porque las 11 pm y la 1 am son vecinas (Rayleigh). Dos picos que se equilibran no los ve.',
    ],
    checked: ['Los mismos pesos calculados en R 4.2.2 para 500 hechos inventados.'],
  },
}
