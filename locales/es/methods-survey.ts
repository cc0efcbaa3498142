import type { Words } from '../words.ts'

type Survey = 'survey-weights' | 'small-areas' | 'survey-change' | 'response-rate' | 'suppression'

/** Las palabras de los métodos con que una encuesta de confianza da números honestos. */
export const methodsSurvey: Pick<Words['methods']['each'], Survey> = {
  'survey-weights': {
    name: 'El peso de las respuestas',
    question: '¿Qué diría toda la gente, si quienes contestaron no son como toda la gente?',
    does: [
      'Las personas mayores contestan más que las jóvenes. Por eso cada respuesta recibe un peso: a cuántas personas de la ciudad representa.',
      'Los pesos se ajustan hasta que quienes contestaron se parecen a la ciudad en edad, en sexo y en lo demás, todo a la vez.',
      'El margen junto a cada parte crece cuando los pesos son desiguales. Siempre lo mostramos, y cuántas personas contestaron.',
    ],
    example:
      'De 200 que contestaron, 61 de cada 100 confían en la policía. La mitad de la ciudad es joven, pero solo 60 de los 200. Con pesos son 55 de cada 100, y algo entre 47 y 62.',
    not: [
      'No lo arregla todo. Los jóvenes que contestan pueden ser distintos de los que no.',
      'No es un margen de error para una encuesta abierta. Allí la gente se eligió sola, y el margen dice demasiado poco.',
      'Nunca trata de una persona: no se muestra la respuesta de nadie.',
    ],
    formula: {
      said: 'Multiplique los pesos de cada grupo por su número en la ciudad, entre la suma de sus pesos. Dé la vuelta a todos los grupos hasta que nada se mueva.',
      where: [
        { sign: 'w', means: 'a cuántas personas representa una respuesta' },
        { sign: 'T_g', means: 'cuántas personas del grupo viven en la ciudad' },
        { sign: 'm', means: 'la media con pesos; y es lo que se contestó' },
      ],
    },
    limits: [
      'Solo arregla lo que dicen los grupos. Si alguien desconfía de las encuestas, no está en ningún censo.',
      'Los pesos hacen el resultado menos seguro. Cinco veces el peso habitual es una voz muy fuerte.',
    ],
    needs: ['Al menos diez respuestas. El número de personas de cada grupo en la ciudad.'],
    refuses: [
      'Un grupo del que nadie contestó.',
      'Números de grupos que se contradicen, o que estas respuestas no pueden cumplir a la vez.',
      'Pesos que se disparan: una respuesta por más de veinte, o menos de diez respuestas efectivas.',
      'Todas las respuestas iguales: entonces nada dice qué tan seguro es.',
    ],
    here: [
      'Raking (ajuste proporcional iterativo). Los pesos se pueden limitar a tres veces la media.',
      'Los errores son linealizados; el margen es el de Korn y Graubard.',
    ],
    checked: ['El paquete survey 4.1-1 de R: pesos, errores y cuatro tipos de márgenes con 8 cifras.'],
  },
  'small-areas': {
    name: 'Vecindarios pequeños',
    question: '¿Qué se puede decir de un vecindario donde contestaron pocos?',
    does: [
      'Con una docena de respuestas, la parte sube y baja por casualidad. Por eso un vecindario se apoya en lo habitual de lugares parecidos.',
      'Con muchas respuestas habla por sí mismo. Con pocas se apoya mucho. Cuánto, se calcula según lo que de verdad se diferencian los vecindarios.',
    ],
    example:
      'En un vecindario, 9 de 12 dijeron que sí: 75 de cada 100. En doce vecindarios juntos lo habitual es 55 de cada 100. Nuestra mejor estimación es 56, y algo entre 47 y 65.',
    not: [
      'No es lo que dijo esa docena. Es una estimación de lo que dirían todos los que viven allí.',
      'No es justo con un lugar raro: un vecindario que de verdad es distinto se acerca a los demás.',
      'No es una clasificación. Donde los márgenes se cruzan, el orden es sobre todo casualidad.',
    ],
    formula: {
      said: 'La estimación es lo habitual, más una parte de la distancia hasta el resultado propio. Esa parte es mayor cuanto más se diferencian los vecindarios y más seguro es el resultado propio.',
      where: [
        { sign: 'x', means: 'lo habitual para un vecindario así' },
        { sign: 'y', means: 'su propio resultado; D es el cuadrado de su error' },
        { sign: 'g', means: 'cuánto cuenta su propio resultado' },
        { sign: 's', means: 'cuánto se diferencian los vecindarios (su cuadrado es una varianza)' },
      ],
    },
    limits: [
      'Es bueno en promedio para todos los vecindarios, no con seguridad para cada uno.',
      'Donde las respuestas no muestran diferencia, cada vecindario conserva un poco de lo suyo, con un margen ancho.',
    ],
    needs: ['Al menos seis vecindarios, cada uno con su error.'],
    refuses: ['Menos de seis vecindarios.', 'Todos los resultados iguales, o un error de cero.'],
    here: [
      'El modelo de Fay y Herriot, por verosimilitud residual. Donde esa no halla ninguna diferencia, una ajustada que nunca es cero.',
      'Con todas las respuestas a mano: una regresión por niveles, sumada sobre todos los que viven allí. Sus márgenes dejan fuera la duda sobre la variación de los niveles.',
    ],
    checked: [
      'Los paquetes metafor 3.8-1 (10 cifras) y lme4 1.1-31 (5 cifras) de R.',
      'En ciudades inventadas los márgenes contenían la verdad más de 93 veces de cada 100; los de la regresión, más de 91.',
    ],
  },
  'survey-change': {
    name: 'Cambio entre dos encuestas',
    question: '¿Subió o bajó la confianza desde la última vez, o es casualidad?',
    does: [
      'Dos encuestas nunca dan el mismo número, aunque nada cambie. Calculamos qué diferencia haría la casualidad sola.',
      'Junto a cada cambio está el menor cambio que estas dos encuestas habrían podido mostrar.',
    ],
    example:
      'La última vez 58 de cada 100, ahora 62, cada una con un error de 3. Son 4 más. Estas dos encuestas solo podían mostrar un cambio de 8 o más, así que decimos: ningún cambio que se pueda distinguir.',
    not: [
      '"Ningún cambio que se pueda distinguir" no dice que nada cambió.',
      'No es una causa. La confianza se mueve con las noticias tanto como con lo que hacen aquí los oficiales.',
      'Subir no siempre es bueno: depende de la pregunta.',
    ],
    formula: {
      said: 'El menor cambio que se podía mostrar es 1.96 veces la raíz de los dos errores al cuadrado juntos. A una diferencia menor la llamamos ningún cambio que se pueda distinguir.',
      where: [
        { sign: 'M', means: 'el menor cambio que se podía mostrar' },
        { sign: 'e_1', means: 'el error de la encuesta anterior; el otro es el de la nueva' },
      ],
    },
    limits: [
      'Las dos deben hacer la misma pregunta, del mismo modo, en la misma época del año.',
      'De veinte preguntas, una parecerá cambiar por casualidad.',
    ],
    needs: ['Dos encuestas, cada una con su error.'],
    refuses: ['Una encuesta cuyo error no se conoce, o es cero porque todos dijeron lo mismo.'],
    here: [
      'Se toma que las dos encuestas son de personas distintas. Con 95 de cada 100 de seguridad.',
      'Con tres o más: una recta con pesos que deja a las encuestas diferir más que sus errores, una prueba sin recta, y un curso suave.',
    ],
    checked: ['El paquete metafor 3.8-1 de R, y las fórmulas calculadas en R 4.2.2.'],
  },
  'response-rate': {
    name: 'Tasa de respuesta',
    question: '¿Cuántos de los que preguntamos contestaron?',
    does: [
      'Quienes contestaron se dividen entre todos los que debían: también los que no se encontraron, y aquellos de quienes no se sabe si la dirección era correcta.',
      'Esa es la tasa más baja que se puede decir. La mostramos en vez de una más amable.',
    ],
    example:
      'Se preguntó a 1,000 personas y contestaron 240: 24 de cada 100, por casualidad algo entre 21 y 27. Sin las direcciones que pueden estar mal serían 29.',
    not: [
      'No dice qué tan buena es una encuesta. Pocas respuestas pueden ser justas, y muchas, de un solo lado.',
      'No la hay para una encuesta abierta: a nadie se le preguntó, así que nadie dejó de contestar.',
    ],
    formula: {
      said: 'Las respuestas completas, entre todos los que quizá era correcto preguntar.',
      where: [
        { sign: 'R', means: 'la tasa de respuesta' },
        { sign: 'I', means: 'respuestas completas; P son las incompletas' },
        { sign: 'N', means: 'no quisieron o no se encontraron; U no se sabe si era correcto preguntar' },
      ],
    },
    limits: ['No puede decir qué tan distintos son los que no contestaron. Para eso comparamos lo que se sabe de unos y otros.'],
    needs: ['Al menos diez personas a quienes se preguntó.'],
    refuses: ['Menos de diez personas.'],
    here: [
      'La tasa de respuesta 1 de la Asociación Americana para la Investigación de la Opinión Pública; la tasa 5 como la más alta. Margen de Wilson.',
      'Quién contesta se compara por lo que se sabe de todos (indicador R).',
    ],
    checked: ['A mano; la comparación, con R 4.2.2 y 10 cifras.'],
  },
  suppression: {
    name: 'Ocultar grupos pequeños',
    question: '¿Cómo evitamos que un número descubra la respuesta de una persona?',
    does: [
      'Un grupo con menos de diez respuestas no se muestra. Tampoco una cuenta menor de cinco, una de cero, ni "todos": cada una diría qué contestaron personas concretas.',
      'Un número oculto se podría hallar restando los demás de la suma. Por eso se oculta algo más con él, hasta que eso falle.',
    ],
    example:
      'Cuatro vecindarios con 45, 25, 60 y 30 respuestas. En el segundo solo 3 dijeron que sí. Ocultamos sus números y los del que tiene 30, pues si no, el 3 se hallaría con las sumas.',
    not: [
      'No es señal de que algo ande mal allí. Muchas veces el número oculto es uno cualquiera.',
      'No protege a quien cuenta su propia respuesta.',
    ],
    formula: {
      said: 'Para quien conoce todo lo que se muestra, un número oculto está entre lo menos y lo más que le dejan su fila y su columna. Entre los dos debe haber cinco.',
      where: [
        { sign: 'r', means: 'lo oculto en la fila; c es lo oculto en la columna' },
        { sign: 't', means: 'todo lo oculto' },
      ],
    },
    limits: [
      'Se oculta mucho donde contestaron pocos. Ese es el precio.',
      'Dos tablas de las mismas personas se ocultan juntas, o se podría poner una sobre la otra.',
    ],
    needs: ['Cuentas por lugar y respuesta, y al menos diez respuestas en total.'],
    refuses: ['Menos de diez respuestas.', 'Una tabla de la que nada se podría mostrar con seguridad.'],
    here: [
      'Se oculta un bloque: las filas más pequeñas por las columnas más pequeñas. Solo su tamaño depende de números ocultos, así que ni quien conoce la regla halla nada.',
    ],
    checked: [
      'Todas las tablas posibles de dos por dos hasta dieciséis respuestas, de dos por tres hasta trece y de tres por tres hasta ocho, con límites más bajos: nada oculto se pudo calcular, ni por quien conoce el programa.',
    ],
  },
}
