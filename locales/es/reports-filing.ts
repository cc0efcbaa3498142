import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

/** Spanish hours end in a period of their own: "10:20 a.m." */
const stop = (text: string) => (text.endsWith('.') ? text : `${text}.`)

export const filing: Words['reports']['filing'] = {
  title: 'Reportar un problema',
  lede: 'Toma más o menos un minuto. No necesita una cuenta.',
  description: 'Dígale al agente de su vecindario qué pasa en un lugar.',
  dangerTitle: (number) => `Si alguien está en peligro ahora, llame al ${number}.`,
  dangerText: 'Nadie vigila esta página las 24 horas.',
  crime: (number) => `¿Hubo un delito o está pasando uno? Llame al ${number}. Por favor no lo reporte aquí: nadie llegaría.`,
  placesNotPeople: 'Aquí se reporta lo que pasa en un lugar, no quién es alguien.',

  what: '¿Qué pasa?',
  more: 'Más tipos de problemas',
  change: 'Elegir otro tipo',

  where: '¿Dónde es?',
  whereHint: 'Una calle y número, una esquina o un lugar conocido. Basta con una de estas tres formas.',
  place: 'Escriba el lugar',
  placeHint: 'Por ejemplo: 214 Mill Lane, o Mill Lane y Elm Street',
  onMap: 'O muéstrelo en el mapa',
  mapOf: (agency) => `la zona de ${agency}`,
  neighborhood: 'O elija solo el vecindario',
  neighborhoodHint: 'Si no puede o no quiere decir más.',
  words: '¿Qué se ve ahí y cuándo?',
  wordsHint: 'Por favor no escriba nombres, teléfonos ni placas.',
  sensitiveWords: 'Este tipo de problema se trata con cuidado: no hay punto en el mapa y un agente lee primero sus palabras.',
  next: 'Continuar',
  back: 'Cambiar lo que escribí',

  check: 'Revisar y enviar',
  checkLede: 'Hasta ahora no se guardó nada. Se guarda cuando usted oprime "Enviar el reporte".',
  whichPlace: '¿A qué lugar se refiere?',
  noneOfThese: 'Ninguno de estos. Déjelo como lo escribí.',
  placeFound: (label) => `Entendemos que el lugar es ${label}.`,
  placeNotFound: (words) => `No encontramos "${words}" en nuestro mapa. No hay problema: lo guardamos como usted lo escribió.`,
  placeNotFoundHelp: 'Si elige el vecindario, el agente que corresponde se entera de inmediato.',
  onMapChosen: (neighborhood) => `El lugar que eligió en el mapa, en ${neighborhood}.`,
  outsideChosen: 'El lugar que eligió en el mapa.',

  similar: (n) => plural('es', n, { one: '¿Es este?', other: '¿Es alguno de estos?' }),
  similarHint: 'Sus vecinos reportaron esto cerca de ahí. Si es lo mismo, dígalo: cuenta, y usted sabrá qué pasa.',
  mineToo: 'A mí también me pasa',
  mineTooLabel: (what, reference) => `A mí también me pasa: ${what}, reporte ${reference}`,
  about: (meters) => `A unos ${meters} metros.`,
  sameNeighborhood: 'En el mismo vecindario.',

  found: 'Por favor revise sus palabras una vez más',
  foundText: 'Marcamos lo que puede revelar quién es alguien. Puede cambiarlo o enviarlo así: entonces un agente lo lee antes que nadie.',
  advice: {
    phone: 'Un número de teléfono. Si es suyo, mejor denos su correo electrónico más abajo; eso no lo mostramos.',
    email: 'Un correo electrónico. Si es suyo, escríbalo en el campo de abajo; eso no lo mostramos.',
    plate: 'Parece una placa. Basta con describir el carro y la hora.',
    person: 'Un nombre. Por favor diga qué pasa, no quién es.',
    immigration:
      'Palabras sobre el estatus migratorio de alguien. Por favor quítelas: aquí no le importa a nadie, nunca lo preguntamos y podría dañar a un vecino.',
    'describes-person': 'Esto describe a una persona. ¿Qué pasa, dónde y cuándo? Sobre eso sí podemos hacer algo.',
    crime: 'Esto parece un delito. Esta página no es para delitos: nadie llega de inmediato.',
  },
  crimeCall: (number) => `Si está pasando ahora o le pasó a usted, por favor llame al ${number}.`,
  yourWords: 'Sus palabras',
  checkAgain: 'Revisar otra vez',

  preview: 'Lo que todos van a ver',
  previewPlace: {
    addresses: (least) => `No el lugar exacto, sino un punto que representa al menos ${least} domicilios.`,
    distance: (meters) => `No el lugar exacto, sino un punto a menos de ${meters} metros de él.`,
    none: 'Ningún punto en el mapa, solo el vecindario.',
    sensitive: 'Ningún punto en el mapa: este tipo de problema se trata con cuidado.',
  },
  previewNowhere: 'Ni un lugar en el mapa ni un vecindario.',
  previewWords: 'Sus palabras, tal como las escribió, de inmediato.',
  previewWordsWait: 'Sus palabras solo después de que un agente las lea.',
  previewNoWords: 'Ninguna palabra, porque no escribió nada.',
  previewNever: 'Nunca su correo, el lugar exacto ni quién es usted.',
  previewMap: 'el lugar como todos lo van a ver',

  photos: 'Fotos',
  photosHint:
    'Hasta 3, de 10 MB cada una como máximo. Borramos los datos ocultos de lugar y hora. Solo las ven los agentes, a menos que usted permita más.',
  photosOffered: 'Todos pueden ver mis fotos',
  photosOfferedHint: 'Solo después de que un agente las revise: sin caras ni placas.',
  email: 'Correo electrónico, para recibir respuesta',
  emailHint: (agency) => `Solo lo ve ${agency}, nadie más. Puede retirarlo cuando quiera. Sin correo recibe un enlace privado.`,
  send: 'Enviar el reporte',

  refusals: {
    'no-category': 'Por favor elija qué pasa.',
    'no-place': 'Por favor díganos dónde es: escriba el lugar, muéstrelo en el mapa o elija el vecindario.',
    'place-too-long': 'El lugar tiene más de 200 caracteres. Por favor acórtelo.',
    'place-outside': 'Este lugar está fuera de la zona que atendemos. Por favor revíselo o avise a la policía o ciudad de allá.',
    'words-too-long': 'Sus palabras pasan de 2000 caracteres. Por favor acórtelas.',
    'email-wrong': 'Este correo electrónico parece incompleto. Por favor revíselo.',
    'too-many-photos': 'Por favor elija como máximo 3 fotos. Su navegador le pide elegirlas de nuevo.',
    'photo-too-large': 'Una foto pasa de 10 MB. Por favor elija una más pequeña. Su navegador le pide elegirlas de nuevo.',
    'not-a-photo':
      'Un archivo no es una foto que podamos abrir. Por favor elija una imagen JPEG, PNG o WebP. Su navegador le pide elegirlas de nuevo.',
  },

  done: {
    title: 'Gracias. Lo recibimos.',
    joinedTitle: 'Gracias. Ya cuenta con usted.',
    code: 'Su código',
    codeHint: 'Dígalo cuando nos llame o nos vea.',
    promise: (who, by) => `Respuesta de ${who} antes de: ${stop(by)}`,
    orUnit: (who) => `${who} o su equipo`,
    answered: 'Ya tiene respuesta. La página dice qué se hizo.',
    link: 'Su enlace privado',
    linkHint:
      'Con él puede ver todo, responder y decir "no está arreglado". Lo mostramos solo esta vez, así que guárdelo. Quien lo tenga puede hacer lo mismo.',
    mailed: (email) => `También lo enviamos a ${email}.`,
    next: 'Qué sigue',
    steps: (who) =>
      [
        `${who} lo lee y responde.`,
        'Usted ve la respuesta en la página del reporte.',
        'Si no está arreglado, dígalo con un toque. Se abre de nuevo.',
      ].join('\n'),
    see: 'Ver el reporte',
    another: 'Reportar otra cosa',
  },
}
