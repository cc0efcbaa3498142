import type { Words } from '../words.ts'

/** Las palabras de los métodos que están entre un aviso y todos los demás. */
export const methodsPeople: Pick<Words['methods']['each'], 'duplicate-reports' | 'masked-points'> = {
  'duplicate-reports': {
    name: 'Lo mismo, avisado dos veces',
    question: '¿Alguien ya avisó de lo que usted va a avisar?',
    does: [
      'Cuando usted avisa, miramos los avisos cercanos del último mes y calculamos qué tan probable es que cada uno trate de lo mismo: a qué distancia está, de hace cuánto es, si es del mismo tipo y si las palabras se parecen.',
      'Le mostramos los más probables. Usted dice "a mí también" o sigue. Nunca se junta nada sin una persona.',
    ],
    example:
      'Una farola avisada hace 2 días, a unos 60 m de la suya: 96 de cada 100 veces es la misma. A 300 m es menos de 1 de cada 100, y no se muestra.',
    not: [
      'No dice que su aviso no haga falta. Cada persona que dice "a mí también" le da más peso.',
      'No decide. Solo sugiere.',
      'Nunca se usa para averiguar quién avisó.',
    ],
    formula: {
      said: 'Cada dato suma o resta a un puntaje. La probabilidad es uno dividido entre uno más e elevado a menos el puntaje.',
      where: [
        { sign: 'L', means: 'la probabilidad de que los dos traten de lo mismo' },
        { sign: 'z', means: 'el puntaje: de distancia, días, tipo y parecido de las palabras' },
      ],
    },
    limits: [
      'Se ajustó con 1,393 avisos inventados y todavía no con los de esta ciudad.',
      'Compara puntos aproximados, para que nadie pueda averiguar un lugar verdadero preguntando muchas veces.',
      'Con esos avisos inventados, 95 de cada 100 veces se mostró uno anterior de lo mismo. De los avisos de algo nuevo, a 13 de cada 100 se les mostró uno equivocado.',
    ],
    needs: ['Un lugar. Sin lugar, se muestran los avisos más nuevos del mismo tipo en el vecindario.'],
    refuses: [
      'Los avisos de tipos delicados nunca se comparan ni se muestran.',
      'A más de 400 m, o de hace más de 30 días: no se comparan.',
    ],
    here: [
      'Regresión logística sobre distancia, días y tipo. Las palabras solo cuentan cuando los tipos son distintos, según cuántos grupos de tres letras comparten.',
      'Se muestran cinco como mucho, y ninguno por debajo de 20 de cada 100.',
    ],
    checked: [
      'PostgreSQL 15 (pg_trgm): parecido de 211 pares de textos.',
      'La regla común "mismo tipo a menos de 250 m": encuentra 90 de cada 100, con 23 de cada 100 equivocados.',
    ],
  },
  'masked-points': {
    name: 'Puntos aproximados',
    question: '¿Por qué el punto del mapa no está justo donde pasó?',
    does: [
      'Un punto en la puerta de una casa le diría a todo el mundo quién avisó, o a quién le hicieron daño. Por eso el público nunca ve el punto verdadero de un aviso.',
      'Donde la agencia ha cargado direcciones, todas las de un grupo pequeño comparten un mismo punto público. Si no, el punto se mueve al azar, un poco pero no mucho.',
      'Se mueve una vez y ahí se queda para siempre. Si se moviera de nuevo cada vez, el centro de muchos intentos delataría el lugar verdadero.',
    ],
    example:
      'El punto de este aviso vale por al menos 8 direcciones. Está a por lo menos 60 m del lugar verdadero, en el mismo vecindario.',
    not: [
      'No es el lugar donde pasó. No toque a la puerta más cercana.',
      'Un aviso sin punto no es menos cierto. Los tipos delicados nunca llevan punto.',
      'Dos puntos cercanos no tienen que ser dos hechos cercanos.',
    ],
    formula: {
      said: 'Sin direcciones: la distancia se sortea de modo que cada sitio del anillo entre la distancia menor y la mayor sea igual de probable.',
      where: [
        { sign: 'r', means: 'cuánto se mueve el punto; la dirección también se sortea' },
        { sign: 'a', means: 'la distancia menor: 60 m o más' },
        { sign: 'b', means: 'la distancia mayor, que fija la agencia' },
        { sign: 'u', means: 'un número de 0 a 1 que solo conoce la clave secreta de la agencia' },
      ],
    },
    limits: [
      'Las palabras y las fotos pueden delatar un lugar. Se revisan aparte.',
      'Quien ya conoce el lugar puede reconocerlo.',
      'Donde vive poca gente, el punto compartido puede quedar lejos.',
    ],
    needs: ['Una clave secreta de la agencia y el límite del vecindario.'],
    refuses: [
      'Menos de 8 direcciones en el vecindario (o el número que fije la agencia): ningún punto.',
      'Ningún sitio del anillo dentro del límite: ningún punto.',
      'No se puede fijar una distancia menor por debajo de 60 m.',
    ],
    here: [
      'El azar viene de un código con clave del aviso (HMAC-SHA-256): el mismo aviso da siempre el mismo punto, y sin la clave nadie puede volver atrás.',
      'Primero se prueba todo el anillo, luego su orilla interior. Un vecindario angosto a veces solo deja eso.',
    ],
    checked: [
      'Lo que promete se prueba en ciudades inventadas: dentro del límite, nunca más cerca que la distancia menor, direcciones suficientes, siempre el mismo punto.',
    ],
  },
}
