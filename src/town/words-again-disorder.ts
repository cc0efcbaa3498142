/** One event of disorder as three people tell it: two in English, one in Spanish. Reports of the same event use these. */
export const DISORDER_AGAIN = {
  noise: [
    [
      'Party with loud music until four last night.',
      'Loud party music all night, it ended at four.',
      'Fiesta con música muy fuerte hasta las cuatro.',
    ],
    ['A car alarm has been going for hours.', 'The alarm of a parked car does not stop.', 'Lleva horas sonando la alarma de un carro.'],
    [
      'Fireworks in the street at one in the morning.',
      'Somebody set off fireworks at one at night.',
      'Tronaron cohetes en la calle a la una de la mañana.',
    ],
  ],
  speeding: [
    [
      'Two cars raced down the street at ten.',
      'A race between two cars, very fast, about ten.',
      'Dos carros hicieron carreras como a las diez.',
    ],
    [
      'Trucks use our street as a shortcut today.',
      'One truck after the other takes the shortcut here.',
      'Los camiones usan nuestra calle de atajo.',
    ],
    [
      'A motorcycle rides up and down the path.',
      'Somebody is racing a motorcycle on the foot path.',
      'Una moto corre por el camino peatonal.',
    ],
  ],
  'public-drinking': [
    [
      'Loud drinking on the steps since the afternoon.',
      'People have been drinking on the steps and shouting.',
      'Están tomando y gritando en los escalones.',
    ],
    ['Drinking at the playground again today.', 'A group drinks right by the playground.', 'Otra vez están tomando junto a los juegos.'],
    [
      'A man who drank lies in the doorway, it is cold.',
      'Somebody drunk is sleeping in the doorway, please check.',
      'Un señor tomado está dormido en la entrada, hace frío.',
    ],
  ],
  'bike-theft': [
    [
      'Three bikes were stripped in the rack last night.',
      'Wheels taken from three bikes in the rack.',
      'Desarmaron tres bicicletas anoche.',
    ],
    ['Blue cargo bike gone from the yard.', 'The blue cargo bike of our house was taken.', 'Se llevaron la bici de carga azul del patio.'],
    [
      'Locks were cut in the bike cellar.',
      'Somebody cut the locks in our bike cellar.',
      'Cortaron los candados en el sótano de bicicletas.',
    ],
  ],
  vandalism: [
    ['Mirrors kicked off a row of parked cars.', 'All parked cars lost a mirror last night.', 'Patearon los espejos de todos los carros.'],
    ['The young trees were broken.', 'Somebody snapped the new trees.', 'Rompieron los árboles nuevos.'],
    ['Window of the laundromat is broken.', 'Somebody broke the laundromat window.', 'Quebraron la ventana de la lavandería.'],
  ],
  needles: [
    ['Syringes under the bench.', 'There are several syringes below the bench.', 'Hay jeringas debajo de la banca.'],
    ['A bag of needles by the fence.', 'Needles in a plastic bag at the fence.', 'Hay una bolsa con jeringas junto a la cerca.'],
    [
      'The needle box is full, things lie around it.',
      'Needles lie around the full yellow box.',
      'La caja de jeringas está llena y hay jeringas en el suelo.',
    ],
  ],
  harassment: [
    [
      'Shouting at girls by the bus stop this morning.',
      'Girls at the bus stop were shouted at.',
      'Les gritaron a las muchachas en la parada.',
    ],
    [
      'People block the underpass and make remarks.',
      'Remarks and blocked way in the underpass.',
      'No dejan pasar en el túnel y dicen cosas.',
    ],
    [
      'Insults shouted at the food line from a car.',
      'Somebody in a car insulted people in the food line.',
      'Insultaron desde un carro a la fila de la comida.',
    ],
  ],
} as const
