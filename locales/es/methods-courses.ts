import type { Words } from '../words.ts'

type Courses = Pick<Words['methods']['each'], 'interrupted-series' | 'panel-difference' | 'synthetic-control'>

/** Las palabras de los métodos que siguen las cuentas a lo largo del tiempo. Los números de los ejemplos son los de los motores (method-example.test.ts). */
export const methodsCourses: Courses = {
  'interrupted-series': {
    name: 'Serie interrumpida',
    question: '¿Cambió de rumbo el día en que empezó la respuesta?',
    does: [
      'Del tiempo de antes aprendemos el nivel, la tendencia y la temporada. Los continuamos como si no se hubiera hecho nada.',
      'Luego miramos cómo se aparta de eso el tiempo de después: de golpe, o cada vez un poco más.',
      'Donde se conoce una zona de comparación, entra también lo que ella hace esperar. Eso quita un invierno frío o una ley nueva.',
    ],
    example:
      '90 hechos en los 12 meses de después, donde los meses de antes hacen esperar 121. Son 26% menos, pero cabe cualquier cosa entre 53% menos y 17% más: 12 meses son muy pocos para saberlo.',
    not: [
      'No prueba que fuera por nuestra respuesta: da por hecho que nada más cambió ese día.',
      'No se usa con un día que se eligió después de mirar las cuentas.',
      'La línea cortada no es lo que habría pasado con seguridad. Su franja dice qué tan seguro es.',
    ],
    formula: {
      said: 'El logaritmo de la media es un nivel, más una tendencia, más un salto desde el primer día, más una curva que crece desde ahí. Las temporadas se suman como ondas.',
      where: [
        { sign: 'μ_t', means: 'los hechos que cabe esperar en el período t' },
        { sign: 'a', means: 'el nivel; b es la tendencia' },
        { sign: 'c', means: 'el salto: P es 0 antes y 1 después' },
        { sign: 'd', means: 'la curva: U cuenta los períodos desde que empezó la respuesta' },
      ],
    },
    limits: [
      'Con pocos períodos no se pueden separar tendencia, temporada y salto.',
      'Las semanas vecinas se parecen, y eso hace que el resultado parezca más seguro de lo que es. Hay una variante que lo toma en cuenta.',
      'Si la gente se entera antes, el cambio puede empezar antes de ese día.',
    ],
    needs: ['Al menos 8 períodos antes y 8 después, y dos por cada número que se ajusta.'],
    refuses: ['Menos períodos, o ningún hecho de un lado.', 'Donde no se pueden separar temporada, tendencia y salto.'],
    here: [
      'Regresión binomial negativa; donde las cuentas no varían más que por casualidad, regresión de Poisson. Hay dos variantes: cuasi-Poisson, y los errores de Newey y West.',
      'La razón suma todos los períodos de después; su intervalo sale del método delta sobre el logaritmo.',
    ],
    checked: ['R 4.2.2: glm.nb del paquete MASS, y el paquete sandwich 3.0-2.'],
  },
  'panel-difference': {
    name: 'Muchas zonas comparadas',
    question: 'En muchas zonas se hizo lo mismo: ¿cambiaron más que las otras?',
    does: [
      'Cada zona tiene su propio nivel, y cada mes su propia suerte, que todas comparten. Las dos cosas se quitan.',
      'Lo que queda es cuánto cambiaron las zonas con la respuesta más allá de todas las otras.',
      'También miramos los meses de antes: si esas zonas ya iban por otro camino, no hay que creer el resultado.',
    ],
    example:
      '12 zonas recibieron farolas nuevas y 12 no. Después, las zonas con farolas nuevas tuvieron 18% menos hechos de lo que las otras hacen esperar, probablemente entre 8% y 28% menos.',
    not: [
      'No es lo que pasó en cada zona. Es un promedio de ellas.',
      'No es una prueba si las zonas se eligieron por estar mal.',
      'Una prueba de los meses de antes que no encuentra nada no demuestra que todo fuera igual.',
    ],
    formula: {
      said: 'El logaritmo de la media es un número para la zona, más uno para el mes, más el efecto donde está la respuesta. La razón es e elevado a ese efecto.',
      where: [
        { sign: 'μ_it', means: 'los hechos que cabe esperar en la zona i en el mes t' },
        { sign: 'α_i', means: 'el nivel de la zona' },
        { sign: 'γ_t', means: 'lo que el mes les hizo a todas' },
        { sign: 'δ', means: 'el efecto; z es 1 donde y cuando está la respuesta, y si no, 0' },
      ],
    },
    limits: [
      'Todas las zonas tienen que haber empezado el mismo día. Las que empezaron en otro momento se juzgan aparte.',
      'Lo que se hace en una zona no debe llegar a las otras.',
      'Con pocas zonas el intervalo sale demasiado angosto. Entonces sorteamos qué zonas tuvieron la respuesta, y comparamos.',
    ],
    needs: [
      'Al menos dos zonas con la respuesta y dos sin ella, en los mismos meses, unos antes y otros después.',
      'Diez zonas de cada lado para el intervalo habitual.',
    ],
    refuses: [
      'Menos zonas, ningún mes antes o después, o meses que no son los mismos para todas.',
      'Ningún hecho donde estuvo la respuesta, de modo que el efecto no tendría fin.',
    ],
    here: [
      'Regresión de Poisson con un efecto por zona y uno por mes. Los errores toman en cuenta que los meses de una zona se parecen (agrupados, HC1).',
      'Con menos de diez zonas de un lado, la probabilidad viene de 9,999 sorteos.',
    ],
    checked: ['R 4.2.2: glm con una columna por zona y mes, y vcovCL del paquete sandwich.'],
  },
  'synthetic-control': {
    name: 'Comparación mezclada',
    question: '¿Y si ninguna zona sola sirve para comparar?',
    does: [
      'Mezclamos varias zonas donde no se hizo nada, un poco de cada una, hasta que la mezcla fue igual que este lugar antes de la respuesta.',
      'Después, la mezcla dice qué habría pasado aquí. La distancia entre los dos es lo que queda por explicar.',
      'Luego se hace lo mismo con cada zona de comparación, como si la respuesta hubiera estado ahí. Si distancias así son comunes, la nuestra no significa nada.',
    ],
    example:
      '48 hechos después, donde la mezcla de 11 zonas tiene 86: 38 menos. De las 12 zonas, esta es la que más se aparta de su mezcla. Por pura casualidad queda primera una vez de cada 12.',
    not: [
      'No es un tamaño seguro: dice si el lugar destaca, y solo más o menos cuánto.',
      'Pocas zonas nunca pueden dar una probabilidad pequeña. Con 9 zonas de comparación es 1 de cada 10 en el mejor caso.',
      'Las partes de la mezcla no son una clasificación de zonas.',
    ],
    formula: {
      said: 'Se eligen partes, ninguna menor que cero y que juntas sean uno, para que las distancias al cuadrado antes de la respuesta sean lo más pequeñas posible. La probabilidad es el puesto del lugar entre todas las zonas, según la distancia de después entre la de antes.',
      where: [
        { sign: 'y_t', means: 'los hechos aquí en el período t antes de la respuesta' },
        { sign: 'w_j', means: 'la parte de la zona de comparación j en la mezcla; x es su cuenta' },
        { sign: 'J', means: 'cuántas zonas de comparación hay; r es el puesto de este lugar' },
      ],
    },
    limits: [
      'Un lugar peor que todos los demás no se puede mezclar a partir de ellos. Antes se llevan a un mismo tamaño.',
      'Las zonas vecinas de la respuesta quedan fuera: puede llegarles lo que se hizo.',
      'Que antes coincida bien puede ser casualidad cuando hay muchas zonas y pocos períodos.',
    ],
    needs: ['Al menos dos zonas de comparación y 8 períodos antes; cinco zonas para usarla como segunda opinión.'],
    refuses: [
      'Una mezcla que antes no siguió bien al lugar: lo que diga de después no significaría nada.',
      'Muy pocas zonas o períodos, períodos distintos, o ningún hecho aquí antes.',
    ],
    here: ['Solo cuentas, todos los períodos pesan igual, sin otros datos de las zonas. Negarse cuando coincide mal es regla nuestra.'],
    checked: ['R 4.2.2: paquete quadprog 1.5-8. Las distancias coinciden en 1 de 10,000; las partes pueden no ser las únicas posibles.'],
  },
}
