import type { Words } from '../words.ts'

type Response = Pick<Words['methods']['each'], 'rate-ratio' | 'displacement-difference' | 'displacement-quotient' | 'judging-a-response'>

/** Las palabras de los métodos que preguntan si una respuesta sirvió. Los números de los ejemplos son los de los motores (method-example.test.ts). */
export const methodsResponse: Response = {
  'rate-ratio': {
    name: 'Razón de tasas',
    question: '¿Cambió más aquí que en un lugar parecido donde no se hizo nada?',
    does: [
      'Contamos los hechos antes y después, aquí y en una zona de comparación. Si la zona de comparación bajó una décima parte, aquí también esperamos una décima parte menos, sin que se haga nada.',
      'La razón dice qué queda de ese número esperado. 1 es que no hay diferencia. 0.67 es un tercio menos.',
      'Las cuentas saltan solas de una semana a otra. Cuanto más saltan, más ancho es el intervalo alrededor de la razón.',
    ],
    example:
      'Robos en casas aquí: 90 antes, 54 después. En la zona de comparación: 200 antes, 180 después. Así que aquí cabía esperar 81. Son 33% menos de lo esperado, probablemente entre 4% y 54% menos.',
    not: [
      'No prueba que fuera por nuestra respuesta. Cuenta también todo lo demás que cambió solo aquí.',
      'Un intervalo que incluye el 1 no es "no hubo efecto". Muchas veces hay muy pocos hechos para saberlo.',
      'No ve si el problema se fue al lado: vea "Diferencia con desplazamiento".',
    ],
    formula: {
      said: 'La cuenta de aquí después entre la de antes, dividida entre la cuenta de allá después entre la de antes. Su logaritmo varía φ por la suma de uno entre cada una de las cuatro cuentas.',
      where: [
        { sign: 'T_b', means: 'los hechos aquí antes; T con a: después' },
        { sign: 'C_b', means: 'los hechos en la zona de comparación antes; C con a: después' },
        { sign: 'φ', means: 'cuánto más varían las semanas que por pura casualidad; al menos 1' },
      ],
    },
    limits: [
      'Los peores lugares mejoran solos. Un lugar que se eligió por un mal año parecerá mejor.',
      'Si lo que se hizo aquí llega también a la zona de comparación, la razón muestra de menos.',
      'La zona de comparación debe ser una que habría ido igual. Probamos si iba igual antes.',
    ],
    needs: [
      'Las mismas semanas en las dos zonas, unas antes y otras después.',
      'Unos cinco hechos en cada una de las cuatro cuentas, para un intervalo en el que se pueda confiar.',
    ],
    refuses: [
      'Un cero entre las cuatro cuentas: entonces la razón no existe. Donde después no se contó nada aquí, se suma medio hecho a cada cuenta, y lo decimos.',
      'Cuentas menores que cero, o que no son números.',
    ],
    here: [
      'Los períodos de distinto largo se comparan por semana.',
      'Cuánto varían las semanas se mide donde las zonas varían una contra otra. Con menos de 8 semanas se usa una regla práctica: 0.0008 N + 1.2, con N hechos por zona y período.',
      'Qué tan seguro es el intervalo se dice a su lado.',
    ],
    checked: ['R 4.2.2: glm. La razón es la interacción de una regresión de Poisson de las cuatro cuentas.'],
  },
  'displacement-difference': {
    name: 'Diferencia con desplazamiento',
    question: '¿Cuántos hechos menos hubo, y no se habrán ido solo al lado?',
    does: [
      'Contamos antes y después en el lugar de la respuesta, en un anillo a su alrededor, y en lugares con los que comparar cada uno.',
      'Al cambio de aquí le quitamos el cambio de la zona de comparación. Lo mismo con el anillo. Lo que queda son hechos, no porcentajes: tantos menos aquí, tantos más alrededor.',
      'Los dos juntos dicen qué ganó la ciudad en total.',
    ],
    example:
      'En el parque, 70 hechos menos de lo que la comparación hace esperar, probablemente entre 22 y 118 menos. Alrededor, 27 más, probablemente entre 18 menos y 72 más. Juntos, 43 menos, pero cabe cualquier cosa entre 109 menos y 23 más: todavía no podemos decir que la ciudad ganó.',
    not: [
      'No prueba que fuera por nuestra respuesta.',
      'Un intervalo ancho para el anillo no es "no se movió nada". Es "no alcanzamos a verlo".',
      'Que también haya menos alrededor no es por fuerza suerte: un buen efecto muchas veces se extiende.',
    ],
    formula: {
      said: 'El cambio aquí menos el cambio allá, más el cambio en el anillo menos el cambio en el lugar parecido al anillo. Varía φ por la suma de todas las cuentas.',
      where: [
        { sign: 'ΔT', means: 'los hechos aquí, después menos antes' },
        { sign: 'ΔC', means: 'lo mismo en la zona de comparación' },
        { sign: 'ΔD', means: 'lo mismo en el anillo alrededor' },
        { sign: 'ΔK', means: 'lo mismo en un lugar parecido al anillo' },
        { sign: 'N', means: 'todas las cuentas sumadas; φ dice cuánto más varían que por casualidad' },
      ],
    },
    limits: [
      'Da por hecho que las dos zonas habrían cambiado en el mismo número de hechos. Las zonas de distinto tamaño se llevan antes a un mismo tamaño.',
      'El problema puede irse más lejos que el anillo, a otras horas, o volverse otro problema. Eso no se ve.',
      'Si no se toma en cuenta cuánto varían las semanas, una prueba así llama éxito a la casualidad demasiadas veces: 25 de cada 100 donde deberían ser 10, cuando las semanas varían el doble que por casualidad.',
    ],
    needs: [
      'Cuentas antes y después aquí y en una zona de comparación; para el desplazamiento, también en un anillo alrededor.',
      'Unos diez hechos en total, para el intervalo.',
    ],
    refuses: ['Ningún hecho en una zona y su comparación.', 'Cuentas menores que cero, o que no son números.'],
    here: [
      'Las cuentas de antes se llevan al largo del tiempo de después, y cada zona al tamaño de aquella con la que se compara.',
      'Dos variantes son nuestras: el factor φ, y una sola zona de comparación que sirve para el lugar y para el anillo.',
    ],
    checked: [
      'ptools, el paquete de los autores, y los números que publicaron: una diferencia de -20, z = -1.49.',
      '20,000 pares inventados de zonas donde no se hizo nada.',
    ],
  },
  'displacement-quotient': {
    name: 'Cociente de desplazamiento',
    question: 'Por cada hecho que se fue de aquí, ¿cuántos aparecieron al lado?',
    does: [
      'Divide lo que cambió en el anillo de alrededor entre lo que cambió aquí, medidos los dos contra una zona de comparación.',
      'Por encima de 0, el buen efecto se extendió al anillo. Entre 0 y -1, parte del problema se movió. Por debajo de -1, llegó más de lo que se fue.',
      'Nunca lo mostramos solo. No tiene intervalo, y donde no se hizo nada dice "éxito" la mitad de las veces.',
    ],
    example:
      'Aquí de 200 a 120, en el anillo de 150 a 185, en la zona de comparación 1,000 las dos veces. El cociente es -0.44: por cada 100 hechos que se fueron de aquí, 44 aparecieron al lado. En total, 45 menos.',
    not: [
      'No se lee solo, nunca. Léalo junto a la diferencia con desplazamiento.',
      'No se lee para nada donde el lugar mismo no mejoró más que su comparación.',
      'Dos decimales no son precisión. Con cuentas pequeñas salta muchísimo.',
    ],
    formula: {
      said: 'La cuenta del anillo entre la de la comparación, después menos antes, dividida entre lo mismo para el lugar de la respuesta.',
      where: [
        { sign: 'D', means: 'los hechos en el anillo; a es después, b es antes' },
        { sign: 'T', means: 'los hechos en el lugar de la respuesta' },
        { sign: 'C', means: 'los hechos en la zona de comparación' },
      ],
    },
    limits: [
      'Da un número y ninguna señal de qué tan seguro es.',
      'Donde el cambio de aquí es pequeño, el cociente es enorme y no significa nada.',
    ],
    needs: ['Cuentas antes y después en el lugar, el anillo y una zona de comparación, sobre tiempos igual de largos.'],
    refuses: [
      'Ningún hecho en la zona de comparación antes o después.',
      'Donde el lugar no mejoró más que su comparación, el número está y lleva la marca "no se lee".',
    ],
    here: [
      'Se dice con una palabra (se movió en parte, se extendió, ni lo uno ni lo otro) solo junto a la diferencia con desplazamiento y su intervalo.',
      'Los tiempos de distinto largo se llevan antes a un mismo largo.',
    ],
    checked: [
      'La fórmula calculada en R 4.2.2 para casos propios. No había números publicados con los que comparar.',
      '20,000 zonas inventadas donde no se hizo nada: dijo "éxito" en la mitad.',
    ],
  },
  'judging-a-response': {
    name: 'Juzgar una respuesta',
    question: 'Sirvió, se movió, no sirvió, o no se puede saber: ¿cómo lo decidimos?',
    does: [
      'Decidimos con una regla que se escribió antes de que nadie mirara las cuentas. Vale la primera línea que se cumple.',
      '1. ¿Este lugar y su comparación ya iban por caminos distintos antes, tanto que eso podría explicarlo todo? No se puede saber.',
      '2. ¿Un segundo método dice lo contrario? No se puede saber.',
      '3. Claramente menos de lo esperado: sirvió. Pero si al menos la mitad de la bajada apareció al lado, o tanto que nadie ganó: se movió. Y si al lado todo es demasiado inestable para saberlo: no se puede saber.',
      '4. Claramente más de lo esperado: no sirvió.',
      '5. Se puede descartar una bajada de un tercio o más: no sirvió.',
      '6. Si no, no se puede saber, y decimos cuántas semanas más harían falta.',
    ],
    example:
      'En 26 semanas, 41 peleas donde cabía esperar 86: 52% menos, probablemente entre 32% y 66% menos. En las calles de alrededor no hay un cambio claro. Un segundo método coincide. Sirvió.',
    not: [
      '"No se puede saber" no es "no sirvió". Casi siempre faltan semanas.',
      '"Sirvió" no es una prueba. A una de cada 20 respuestas que no cambiaron nada se le llama así por casualidad.',
      'No es una nota para las personas que lo hicieron.',
    ],
    formula: {
      said: 'Sirvió donde el extremo alto del intervalo de la razón queda por debajo de uno. No sirvió donde el extremo bajo queda por encima de uno, o donde se puede descartar una bajada de la parte m. Si no, no se puede saber.',
      where: [
        { sign: 'R', means: 'la razón de tasas; su intervalo va de R− a R+ y abarca 90 de cada 100' },
        { sign: 'R_1', means: 'el extremo bajo, preguntado de un solo lado' },
        { sign: 'm', means: 'la menor bajada que vale el esfuerzo: un tercio, si la página del problema no dice otra cosa' },
      ],
    },
    limits: [
      'No puede ver qué más cambió en ese lugar ese día.',
      'No puede evitar que los peores lugares mejoren solos. Avisa cuando las últimas semanas de antes fueron más malas que de costumbre.',
      'Los lugares y las semanas se eligen antes de que nadie mire las cuentas de después.',
    ],
    needs: [
      'Al menos 4 semanas antes y 4 después, las mismas en todas las zonas, y al menos una zona de comparación.',
      'Para probar cuánto se parecían antes: 8 semanas y 10 hechos en cada una.',
    ],
    refuses: [
      'Menos de 4 semanas de un lado, o zonas con semanas distintas.',
      'Ninguna zona de comparación, ningún hecho aquí antes, o ninguno allá antes o después.',
    ],
    here: [
      'Un tercio es más o menos lo que logró en promedio el trabajo por problemas: 33.8% en 34 evaluaciones.',
      'El segundo método es una comparación mezclada cuando lo permiten 5 o más zonas de comparación; si no, una serie interrumpida; si no, la diferencia con desplazamiento sola.',
      'La última palabra la tienen quienes avisaron: ningún problema se cierra solo con números.',
    ],
    checked: [
      'Más de mil respuestas inventadas de las que se sabía la verdad: unas no cambiaron nada, otras redujeron el problema a la mitad, otras solo lo movieron.',
    ],
  },
}
