import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

const count = (n: number, one: string, other: string) =>
  plural('es', n, { one: `1 ${one}`, other: `${n.toLocaleString('es-US')} ${other}` })

/** Las palabras de la configuración: los pasos, la agencia, ocultar el lugar exacto. */
export const setUpWords: Pick<Words['agencies'], 'setUp' | 'names' | 'agency' | 'masking'> = {
  setUp: {
    title: 'Configuración',
    lede: 'Siete pasos cortos. Hágalos en el orden que quiera y vuelva cuando algo cambie.',
    progress: (done, all) => `${done} de ${all} pasos listos`,
    steps: 'Pasos',
    step: (n, all) => `Configuración, paso ${n} de ${all}`,
    done: 'Listo',
    open: 'Falta',
    optional: 'Puede esperar',
    next: 'Siguiente paso',
    back: 'Todos los pasos',
    finish: 'Abrir el sitio',
    finishHint: 'Ya está todo lo que el sitio necesita. La gente puede usarlo.',
    notYet: 'El sitio se abre cuando estén listos los pasos que dicen "Falta".',
    isOpen: 'El sitio está abierto',
    isOpenHint: 'Lo que cambie aquí vale de inmediato y queda registrado para siempre.',
    names: {
      agency: 'Su agencia',
      neighborhoods: 'Vecindarios',
      beats: 'Zonas',
      units: 'Quién responde',
      categories: 'Qué se puede reportar',
      masking: 'Ocultar el lugar exacto',
      addresses: 'Direcciones',
    },
    about: {
      agency: 'Nombre, idiomas, cómo comunicarse con ustedes',
      neighborhoods: 'Dónde termina uno y empieza el otro',
      beats: 'Qué vecindarios tiene cada agente',
      units: 'Departamentos y unidades que reciben reportes',
      categories: 'Tipos de problemas y en cuánto tiempo responden',
      masking: 'A qué distancia del lugar real queda el punto público',
      addresses: 'Para que la gente pueda escribir dónde es',
    },
    missing: {
      'no-public-contact': 'Falta un correo o un teléfono para el público',
      'no-neighborhoods': 'Todavía no hay vecindarios',
      'no-beats': 'Todavía no hay zonas',
      'neighborhoods-without-beat': 'Hay vecindarios sin zona',
      'no-categories': 'Todavía no se puede reportar nada',
      'no-addresses': 'Sin direcciones, la gente elige en el mapa',
    },
    counts: {
      neighborhoods: (n) => count(n, 'vecindario', 'vecindarios'),
      beats: (n) => count(n, 'zona', 'zonas'),
      units: (n) => count(n, 'unidad', 'unidades'),
      categories: (n) => count(n, 'tipo de reporte', 'tipos de reporte'),
      addresses: (n) => count(n, 'dirección', 'direcciones'),
    },
    stepsOpen: 'Todavía faltan algunos pasos. El sitio sigue cerrado hasta que estén listos.',
  },

  names: {
    refused: {
      'name-missing': 'Escriba un nombre',
      'name-too-long': 'El nombre es demasiado largo. Máximo 80 letras.',
      'name-taken': 'Ese nombre ya está en uso. Elija otro.',
    },
  },

  agency: {
    title: 'Su agencia',
    lede: 'Lo que se ve arriba y abajo en cada página.',
    name: 'Nombre',
    nameHint: 'Como la gente la conoce: "Departamento de Policía de Elmford"',
    timeZone: 'Zona horaria',
    timeZoneHint: 'Todas las fechas del sitio se muestran con ella.',
    languages: 'Idiomas',
    languagesHint: 'Cada página se puede leer en todos los que marque.',
    languageNames: { en: 'inglés', es: 'español' },
    emergencyNumber: 'Número de emergencia',
    emergencyHint: 'Aparece dondequiera que alguien pueda estar en peligro.',
    publicEmail: 'Correo para el público',
    publicPhone: 'Teléfono para el público',
    publicPhoneHint: 'El número para todo lo que no es una emergencia.',
    logoTitle: 'Logotipo',
    logoLede: 'Una insignia o un sello; se ve pequeño junto al nombre.',
    logo: 'Imagen',
    logoHint: 'PNG, JPEG o WebP, hasta 1 MB. La achicamos y borramos sus datos ocultos.',
    logoNow: 'El logotipo actual',
    logoSave: 'Usar esta imagen',
    logoRemove: 'Quitar el logotipo',
    refused: {
      'name-missing': 'Escriba el nombre de su agencia',
      'name-too-long': 'El nombre es demasiado largo. Máximo 120 letras.',
      'time-zone-unknown': 'Elija una zona horaria de la lista',
      'no-language': 'Marque por lo menos un idioma',
      'emergency-number-missing': 'Escriba el número al que se llama en una emergencia',
      'email-wrong': 'Esto no parece una dirección de correo',
      'phone-wrong': 'Esto no parece un número de teléfono',
      'logo-missing': 'Primero elija una imagen',
      'logo-too-large': 'La imagen pesa más de 1 MB. Hágala más pequeña e intente de nuevo.',
      'logo-not-a-picture': 'No podemos leer esta imagen. Use PNG, JPEG o WebP.',
    },
  },

  masking: {
    title: 'Ocultar el lugar exacto',
    lede: 'El mapa público nunca muestra dónde se hizo un reporte, solo un lugar cercano. El personal que responde ve el lugar real.',
    minimumM: 'Nunca más cerca de (metros)',
    minimumHint: 'Por lo menos 60.',
    maximumM: 'Nunca más lejos de (metros)',
    maximumHint: 'Por lo menos 40 más que la distancia menor.',
    addressesAtLeast: 'Un punto representa por lo menos este número de direcciones',
    addressesHint: 'Por lo menos 8. Donde se conocen las direcciones, decide esta regla.',
    example: 'un ejemplo',
    exampleTitle: 'Qué hace',
    exampleText:
      'El marcador oscuro es el lugar real, que solo ve el personal. El público ve un punto en algún lugar del anillo sombreado, siempre el mismo.',
    later:
      'Un cambio vale para los reportes nuevos. Los puntos ya mostrados no se mueven, porque dos puntos de un mismo reporte lo delatarían.',
    onlyLook: 'Usted puede ver estas reglas. Las cambia el administrador, y cada cambio queda registrado.',
    refused: {
      'minimum-too-small': 'Escriba metros entre 60 y 500',
      'maximum-too-small': 'Tiene que ser por lo menos 100, y 40 más que la distancia menor',
      'maximum-too-large': 'Escriba 1,000 metros como máximo',
      'addresses-too-few': 'Escriba por lo menos 8',
      'addresses-too-many': 'Escriba 100 como máximo',
    },
  },
}
