import type { Words } from '../words.ts'

type Finding = Pick<Words['methods']['each'], 'repeat-places' | 'hot-spots' | 'near-repeats' | 'emerging-change' | 'false-discoveries'>

/** Las palabras de los métodos que encuentran dónde y cuándo se junta el problema. Los números de los ejemplos son los de los motores (method-example.test.ts). */
export const methodsFinding: Finding = {
  'repeat-places': {
    name: 'Lugares que se repiten',
    question: '¿En qué lugares vuelve más el mismo problema, y es más que casualidad?',
    does: [
      'Pocos lugares suelen concentrar la mayor parte del problema. Este método cuenta lo que pasó lugar por lugar y señala aquellos donde cabe esperar más que en un lugar común del mismo tipo.',
      'Un lugar que tuvo un año muy malo muchas veces también tuvo mala suerte. Por eso cada cuenta se acerca un poco a lo habitual. Los lugares se ordenan por lo mínimo que después esperamos ahí, nunca por la cuenta sola.',
      'Junto a la lista decimos cuánto se concentra todo en conjunto, y cuánto se concentraría por pura casualidad.',
    ],
    example:
      'Una tienda entre 60 tuvo 23 robos el año pasado; aquí una tienda suele tener unos 2. En otro año igual esperamos ahí entre 11 y 24. La mitad de todos los robos ocurrió en 6 tiendas; por casualidad se habrían repartido entre unas 16.',
    not: [
      'No es un motivo. Dice dónde mirar, no por qué pasa ahí ni quién tiene la culpa.',
      'No es una lista de malos dueños. Una estación sale arriba porque por ella pasa mucha gente.',
      'No prueba que algo haya ayudado después. Los peores lugares muchas veces mejoran solos.',
    ],
    formula: {
      said: 'Lo que se espera en un lugar es su propia cuenta más k, dividido entre uno más k sobre la cuenta habitual.',
      where: [
        { sign: 'E', means: 'los hechos que se esperan en el lugar en otro período igual de largo' },
        { sign: 'x', means: 'los hechos que se contaron ahí' },
        { sign: 'μ', means: 'los hechos que suele tener un lugar de su tipo y tamaño' },
        { sign: 'k', means: 'cuánto se parecen los lugares: pequeño si son muy distintos, grande si casi no se distinguen' },
      ],
    },
    limits: [
      'Una dirección que comparten muchos avisos, como la de la estación de policía, parece un lugar con problemas. Revise primero la dirección.',
      'Los lugares grandes salen primero si no sabemos su tamaño: viviendas, visitantes, metros de calle.',
      'Una sola persona que avisa mucho puede hacer que un lugar destaque.',
    ],
    needs: [
      'Al menos 20 hechos, en lugares de un mismo tipo, y al menos 10 lugares.',
      'También los lugares donde no pasó nada. Sin ellos, cualquier ciudad parece pareja.',
    ],
    refuses: [
      'Menos de 20 hechos o menos de 10 lugares: ningún orden tendría sentido.',
      'Cuentas o tamaños que no son números válidos, o hechos en un lugar de tamaño cero.',
    ],
    here: [
      'El reparto de las cuentas entre los lugares se ajusta con una distribución binomial negativa. El intervalo abarca 95 de cada 100.',
      'Un lugar "destaca" cuando su cuenta es rara aun entre lugares tan desiguales, corregida por haberlos mirado todos.',
      'La concentración se compara con cientos de repartos de los mismos hechos con igual riesgo (concentración marginal del delito), y se dice con un coeficiente de Gini hecho para menos hechos que lugares.',
    ],
    checked: ['R 4.2.2: sus propias funciones, y fitdistr del paquete MASS.'],
  },
  'hot-spots': {
    name: 'Puntos calientes',
    question: '¿Qué partes del mapa tienen más que las subidas y bajadas de siempre?',
    does: [
      'El mapa se divide en celdas pequeñas. En cada una sumamos lo que pasó ahí y en las celdas vecinas. Luego preguntamos: ¿se habrían juntado tantos si los mismos números se hubieran repartido por el mapa como cartas?',
      'Los repartimos 9,999 veces y contamos cuántas veces la casualidad logra lo mismo. Un mapa tiene muchas celdas, y algunas parecen calientes por casualidad. Por eso se exige más, hasta que solo unas pocas de las marcadas puedan ser casualidad.',
      'Junto al color están los hechos que hubo y los que serían habituales, y cuántas veces la celda sigue marcada cuando las semanas se sortean de nuevo.',
    ],
    example:
      'Esta celda y las seis que la rodean tuvieron 24 avisos en un año; lo habitual serían 7. Al sortear de nuevo las semanas, sigue marcada 87 veces de 100.',
    not: [
      'No es un pronóstico. Muestra dónde pasó.',
      'No es una causa ni un juicio sobre quienes viven ahí.',
      'No basta para mandar una patrulla. Antes lo mira una persona, y también quienes viven ahí.',
      'Una celda sin marca no está probada como tranquila. Puede haber muy pocos datos.',
    ],
    formula: {
      said: 'El puntaje de una celda es la suma de ella y sus vecinas, menos lo que tendrían otras tantas celdas comunes, dividido entre cuánto varía una suma así. Su probabilidad es uno más los repartos que lograron lo mismo, dividido entre uno más todos los repartos.',
      where: [
        { sign: 'S', means: 'los hechos de la celda y sus vecinas juntas' },
        { sign: 'W', means: 'cuántas celdas son' },
        { sign: 'm', means: 'el promedio de todas las celdas' },
        { sign: 's', means: 'cuánto se diferencian las celdas (desviación estándar)' },
        { sign: 'n', means: 'cuántas celdas tiene el mapa' },
        { sign: 'B', means: 'cuántas veces repartimos; b de ellas lograron lo mismo' },
      ],
    },
    limits: [
      'Con celdas de otro tamaño sale otro mapa.',
      'Los lugares con mucho movimiento se marcan por eso mismo, si no sabemos cuánta gente o cuántas viviendas hay.',
      'No ve un río ni una vía de tren entre dos celdas: las cuenta como vecinas.',
    ],
    needs: ['Al menos 30 hechos y al menos 30 celdas.', 'Al menos 8 semanas para decir qué tan firme es una celda marcada.'],
    refuses: [
      'Menos de 30 hechos o menos de 30 celdas.',
      'Todas las celdas iguales: entonces nada puede destacar.',
      'Cuentas que no son números válidos.',
    ],
    here: [
      'La celda y cada vecina pesan 1; las demás, 0.',
      'La celda conserva su número. Sus vecinas se sacan de todas las demás, ninguna dos veces. El paquete spdep 1.2-7 de R deja repetirlas y también sortea la propia celda; sus probabilidades difieren un poco.',
      'Una celda se marca cuando se espera que como mucho 5 de cada 100 marcadas sean casualidad, y tiene más hechos que lo habitual.',
    ],
    checked: [
      'Paquete spdep 1.2-7 de R: los puntajes coinciden en diez decimales.',
      'Probabilidades de 99,999 repartos hechos en R, y todos los repartos posibles de mapas pequeños.',
    ],
  },
  'near-repeats': {
    name: 'Repeticiones cercanas',
    question: 'Después de un hecho, ¿es más probable que pronto haya otro cerca?',
    does: [
      'Después de un robo en una casa, las casas cercanas a veces corren más riesgo por unas semanas. Este método cuenta los pares de hechos que están cerca en el lugar y en el tiempo.',
      'Luego reparte las mismas fechas entre los mismos lugares, una y otra vez. Si los pares reales son claramente más que los repartidos, los hechos se siguen unos a otros.',
      'Los hechos recientes que se encadenan se muestran juntos, al lado de cuántos serían habituales en ese terreno.',
    ],
    example:
      'Robos en casas a menos de 100 m de uno anterior en los últimos 14 días: 9, cuando lo habitual serían 3. Al repartir las fechas al azar salieron tantos solo una vez en 1,000 intentos.',
    not: [
      'No prueba que fuera la misma persona. Una calle que tuvo un mal mes se ve igual.',
      'No promete que venga otro. En la mayoría de los lugares cercanos no pasa nada más.',
      'No trata de ninguna persona. Solo entran lugares y días.',
    ],
    formula: {
      said: 'Se cuentan los pares de hechos cercanos en lugar y en tiempo. Se esperan: los pares cercanos en lugar, por los pares cercanos en tiempo, entre todos los pares.',
      where: [
        { sign: 'X', means: 'los pares cercanos en lugar y en tiempo' },
        { sign: 's', means: '1 si los dos hechos de un par están cerca en el lugar; si no, 0. S es la suma' },
        { sign: 't', means: '1 si están cerca en el tiempo; si no, 0. T es la suma' },
        { sign: 'n', means: 'cuántos hechos hay; E es el número de pares que cabe esperar' },
      ],
    },
    limits: [
      'Una calle que se construyó o se vació a medio camino parece un patrón. Bastan de uno a tres años de un solo tipo de hecho.',
      'Los hechos puestos en una dirección de relleno forman pares falsos. Hay que dejarlos fuera.',
      'Quien mira todos los días, o muchos tipos de hechos, tarde o temprano encuentra algo por casualidad.',
    ],
    needs: ['Al menos 10 hechos de un tipo, con lugar y día.', 'Más de un lugar y más de un día.'],
    refuses: [
      'Menos de 10 hechos, todos en un punto o todos en un día.',
      'Días que no son días enteros, o que están en el futuro.',
      'Más de 20 millones de pares cercanos, como cuando miles de hechos comparten una dirección.',
    ],
    here: [
      'El número esperado es exacto, sobre todas las maneras de repartir las fechas. Las probabilidades vienen de 999 repartos; las fechas reales cuentan como uno más.',
      'Cómo se mide la distancia, y de qué lado cuenta un borde, se dice en cada tabla.',
      'Cuando se prueban varias distancias y tiempos, cada probabilidad se corrige por toda la tabla.',
      'Cuando del día solo se sabe desde y hasta, se sortean días intermedios 20 veces y se promedia.',
    ],
    checked: ['Paquetes surveillance 1.20.3 (knox) y NearRepeat de R.', 'Una tabla publicada para el programa Near Repeat Calculator.'],
  },
  'emerging-change': {
    name: 'Cambio que empieza',
    question: '¿Algo se ha vuelto más frecuente en las últimas semanas?',
    does: [
      'Para cada tipo de hecho en cada zona aprende qué es lo habitual en esta época del año, y cuánto sube y baja.',
      'Luego mira juntas las últimas 1, 2, 4 y 6 semanas. Un salto repentino se ve en la ventana corta; una subida lenta, en la larga.',
      'El último medio año no entra en lo "habitual", para que un problema que crece despacio no pueda esconderse ahí.',
    ],
    example:
      'Robos de bicicletas en la estación: 17 en las últimas 4 semanas, cuando lo habitual serían 5. Si nada hubiera cambiado, semanas tan raras se darían unas 3 veces en 10,000.',
    not: [
      'No dice por qué subió. Si más gente avisa, o se anota de otra manera, se ve igual.',
      'No es un pronóstico de la próxima semana.',
      'Que no haya hallazgo no es buena noticia. No muestra bajadas ni problemas de más de medio año.',
    ],
    formula: {
      said: 'El logaritmo del número habitual de una semana es un nivel, más una tendencia, más una onda al año. Las probabilidades de las últimas 1, 2, 4 y 6 semanas se multiplican y se saca la raíz cuarta.',
      where: [
        { sign: 'μ_t', means: 'los hechos habituales en la semana t' },
        { sign: 'a', means: 'el nivel; b es la tendencia, y c y d forman la onda del año. Los cuatro se ajustan' },
        { sign: 'p_k', means: 'la probabilidad de tantos hechos en las últimas k semanas, si nada cambió' },
        { sign: 'G', means: 'qué tan raras son las últimas seis semanas; de G sale una sola probabilidad para las cuatro ventanas' },
      ],
    },
    limits: [
      'Con menos de dos años no se conoce la temporada, y una subida de cada año puede parecer nueva.',
      'Los avisos que llegan tarde esconden una subida en la última semana.',
      'Solo conoce números, no qué tan grave fue cada hecho.',
    ],
    needs: [
      'Al menos 32 semanas completas, con algún hecho en ellas.',
      'Para la temporada: dos años antes del último medio año, con 20 hechos.',
    ],
    refuses: [
      'Menos de 32 semanas, o ningún hecho en todas ellas.',
      'Cuentas que no son números enteros, o a las que no se les puede ajustar un nivel habitual.',
    ],
    here: [
      'Lo habitual se aprende como en Noufaily y otros 2013, con una onda al año en lugar de diez niveles. Las semanas de brotes anteriores pesan menos.',
      'La probabilidad conjunta de las cuatro ventanas se suma exactamente sobre todas las cuentas posibles, y toma en cuenta lo que no se sabe del número habitual. Esta parte es nuestra.',
      'Todas las zonas y todos los tipos se juzgan juntos: vea "Hallazgos falsos".',
    ],
    checked: ['Paquete surveillance 1.20.3 de R: Farrington flexible, EARS, CUSUM y otros, con semanas inventadas.'],
  },
  'false-discoveries': {
    name: 'Hallazgos falsos',
    question: 'Miramos cientos de lugares. ¿Cuántos de nuestros hallazgos son pura casualidad?',
    does: [
      'Diez caras seguidas con una moneda son un milagro. Pero si lo intentan 1,000 personas, es probable que a una le salga.',
      'Una búsqueda mira cada zona y cada tipo de hecho, así que algo parece raro por casualidad. Este método exige más cuanto más se miró. De todo lo que después se muestra, solo una parte pequeña es casualidad.',
    ],
    example:
      'De 10 zonas, 5 parecían raras según la regla común de 1 en 20. Después de la corrección quedan 3. De hallazgos así, en promedio como mucho 1 de cada 20 es casualidad.',
    not: [
      'No dice nada de un solo hallazgo. Es una promesa sobre todos juntos.',
      'Lo que queda fuera no deja de existir. Solo que no era bastante claro.',
      'No mide el tamaño. Algo seguro también puede ser pequeño.',
    ],
    formula: {
      said: 'Se ordenan las probabilidades de menor a mayor. Cada una se multiplica por el número de pruebas y se divide entre su lugar en el orden. Después, ninguna puede ser mayor que otra que está más adelante.',
      where: [
        { sign: 'q_i', means: 'la probabilidad corregida en el lugar i' },
        { sign: 'p_j', means: 'la probabilidad en el lugar j del orden' },
        { sign: 'm', means: 'cuántas pruebas se hicieron' },
      ],
    },
    limits: [
      'Necesita las probabilidades de todo lo que se probó. Si se quitan las aburridas, la promesa se rompe.',
      'Vale cuando las pruebas no dependen unas de otras, o se inclinan hacia el mismo lado como las zonas vecinas. Hay una forma más estricta (Benjamini y Yekutieli) que vale siempre.',
    ],
    needs: ['La probabilidad de cada prueba que se hizo, de 0 a 1.'],
    refuses: ['Nada. Donde no se probó nada, no hay nada que corregir.'],
    here: [
      'La regla escalonada de Benjamini y Hochberg, con 5 de cada 100 si la página no dice otra cosa.',
      'Donde las pruebas vienen en familias, primero se eligen las familias en las que hay algo. Luego se nombran sus miembros con una parte más estricta cuantas menos familias se eligieron (Benjamini y Bogomolov 2014).',
    ],
    checked: ['R 4.2.2: p.adjust, con BH y BY.'],
  },
}
