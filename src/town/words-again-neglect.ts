/** One event of neglect as three people tell it: two in English, one in Spanish. Reports of the same event use these. */
export const NEGLECT_AGAIN = {
  'street-light': [
    [
      'The lamp by the steps is dark since Tuesday.',
      'Street light at the steps is out, I nearly fell.',
      'La lámpara junto a los escalones está apagada.',
    ],
    [
      'Lamp flickers all night and buzzes.',
      'The flickering street light is buzzing, it keeps us up.',
      'La farola parpadea y zumba toda la noche.',
    ],
    ['Two street lights in a row are out.', 'Both lamps on our side are dark.', 'Dos farolas seguidas están apagadas.'],
  ],
  dumping: [
    [
      'Somebody left a brown sofa on the sidewalk.',
      'An old brown couch is blocking the sidewalk.',
      'Hay un sofá café tirado en la banqueta.',
    ],
    ['Four car tires dumped by the fence.', 'A pile of old tires next to the fence.', 'Tiraron cuatro llantas junto a la cerca.'],
    [
      'Broken fridge left at the curb.',
      'There is a fridge with its door on at the curb.',
      'Dejaron un refrigerador descompuesto en la orilla.',
    ],
  ],
  'glass-and-litter': [
    ['Smashed bottles all over the bike lane.', 'Bike lane is full of broken glass.', 'Hay botellas quebradas en el carril de bicicletas.'],
    [
      'The bin is overflowing and bags are torn open.',
      'Overflowing bin, torn trash bags everywhere.',
      'El bote está lleno y hay bolsas rotas por todos lados.',
    ],
    [
      'Broken window glass on the sidewalk by the bench.',
      'Glass from a window lies by the bench.',
      'Hay vidrio de una ventana junto a la banca.',
    ],
  ],
  graffiti: [
    ['Big red tag on the side wall.', 'Somebody sprayed red letters on the side wall.', 'Pintaron letras rojas en la pared de lado.'],
    ['Insults were painted by the gate.', 'There are insults in paint next to the gate.', 'Pintaron insultos junto al portón.'],
    ['The utility box was tagged in black.', 'Black graffiti on the utility box.', 'La caja de luz está rayada de negro.'],
  ],
  'abandoned-car': [
    [
      'Green van with two flat tires has not moved for weeks.',
      'The green van on flat tires is still parked here.',
      'Una van verde con llantas bajas no se ha movido.',
    ],
    [
      'White car without plates, window taped.',
      'A white car with no plates and a taped window.',
      'Carro blanco sin placas y con la ventana tapada.',
    ],
    [
      'Trailer with rubble blocks the corner.',
      'A trailer full of rubble sits right at the corner.',
      'Un remolque con escombro tapa la esquina.',
    ],
  ],
  'empty-building': [
    ['Door of the empty house stands open.', 'The vacant house has its front door open.', 'La puerta de la casa vacía está abierta.'],
    [
      'Boards came off the window of the old shop.',
      'The old shop lost the boards of its window.',
      'Se cayeron las tablas de la ventana de la tienda vieja.',
    ],
    [
      'Bricks are falling from the empty house.',
      'The vacant building drops bricks on the sidewalk.',
      'Se caen ladrillos de la casa vacía.',
    ],
  ],
  'road-damage': [
    ['Deep pothole right after the bend.', 'There is a deep hole in the road behind the bend.', 'Hay un bache hondo después de la curva.'],
    ['Drain cover is missing.', 'An open drain, the cover is gone.', 'Falta la tapa de la alcantarilla.'],
    [
      'Roots lifted the sidewalk, a woman fell.',
      'Somebody fell where the roots push up the sidewalk.',
      'Las raíces levantaron la banqueta y una señora se cayó.',
    ],
  ],
  crossing: [
    ['The walk button is dead.', 'Pressing the button for the walk light does nothing.', 'El botón para cruzar no sirve.'],
    [
      'A van parks on the crosswalk each morning.',
      'Every morning a parked van blocks the crosswalk.',
      'Cada mañana una van se estaciona en el cruce.',
    ],
    [
      'The crossing light blinks yellow in all directions.',
      'All signals at the crossing only blink yellow.',
      'El semáforo del cruce solo parpadea en amarillo.',
    ],
  ],
  'park-care': [
    ['The big swing hangs by one chain.', 'One chain of the swing broke.', 'El columpio grande cuelga de una sola cadena.'],
    ['A large branch lies across the path.', 'Path is blocked by a fallen branch.', 'Una rama grande tapa el camino.'],
    ['The playground gate does not close.', 'Gate of the playground stays open to the road.', 'La reja del área de juegos no cierra.'],
  ],
  'bus-stop': [
    ['Side glass of the bus shelter is shattered.', 'The bus shelter has a shattered pane.', 'Está quebrado el vidrio de la parada.'],
    ['The station elevator is out again.', 'Elevator at the station does not work.', 'El elevador de la estación no funciona.'],
    ['The bench at the stop was torn out.', 'No bench at the bus stop anymore, somebody tore it out.', 'Arrancaron la banca de la parada.'],
  ],
} as const
