import { plural } from '../plural.ts'
import { tipsReading } from './tips-reading.ts'

/** Palabras de los avisos en confianza. */
export const tips = {
  reading: tipsReading,
  title: 'Dar un aviso en confianza',
  lede: 'Para lo que usted no diría con su nombre. Lo que escribe se cierra con llave en su navegador, antes de salir de su aparato, y solo pueden abrirlo las personas nombradas para leer.',
  back: 'Tengo un código',
  numbersLink: 'Cuántos avisos recibimos',
  signedInTitle: 'Su sesión está abierta',
  signedIn:
    'Una cuenta tiene nombre, y un aviso no debe tenerlo. Cierre la sesión primero, o abra una ventana privada y vuelva a esta página.',
  toReading: 'A los avisos (solo para quienes los leen)',
  nobodyTitle: 'Aquí todavía nadie puede leer avisos',
  nobody: 'Nadie ha hecho una llave, así que no hay para quién cerrar un aviso. Use una de las otras formas de abajo.',
  withoutTitle: 'Este formulario necesita JavaScript',
  without:
    'El aviso se cierra en su navegador, y para eso hace falta un pequeño programa. Sin él sus palabras viajarían legibles, así que no mostramos ningún formulario. Puede permitir JavaScript solo en esta página, o usar una de las otras formas de abajo.',

  safe: {
    title: 'Lo que está protegido',
    words: 'Lo que usted escribe',
    wordsText: (n: number) =>
      plural('es', n, {
        one: 'Se cierra para una sola persona que lo lee. Este sitio lo guarda cerrado y no tiene llave.',
        other: `Se cierra para ${n} personas que lo leen. Este sitio lo guarda cerrado y no tiene llave.`,
      }),
    who: 'Quién es usted',
    whoText: 'Sin cuenta, sin correo, sin cookies. No anotamos su dirección de red, su navegador ni la hora. Guardamos el día.',
    size: 'Cuánto escribe',
    sizeText: 'Cada aviso se rellena hasta 1, 4, 16 o 64 kilobytes, así que su largo no dice casi nada.',
    wayBack: 'Su camino de vuelta',
    wayBackText: 'Seis palabras que hace su navegador. Nosotros no las vemos nunca, y se muestran una sola vez.',
    gone: 'Cuánto tiempo lo guardamos',
    goneText: (days: number) =>
      `Se borra ${days} días después de la última palabra de cualquiera de las partes, o enseguida si usted lo pide.`,
  },
  risk: {
    title: 'Lo que no está protegido',
    network: 'Su conexión',
    networkText:
      'Quien maneja su red puede ver que usted abrió este sitio, no lo que escribió. No use la red de su trabajo. El navegador Tor oculta también eso.',
    device: 'Su aparato',
    deviceText: 'Quien pueda ver su pantalla o el historial de su navegador puede ver que estuvo aquí. Una ventana privada ayuda.',
    telling: 'Lo que solo usted puede saber',
    tellingText: 'Quien lo lee puede adivinar quién lo escribió por lo que dice. No cuente lo que nadie más vio u oyó.',
    site: 'Este mismo sitio',
    siteText:
      'Su navegador usa el programa que le mandamos. Quien se apoderara de nuestro servidor podría mandar otro. Si su vida depende de ello, no confíe en un sitio web.',
    readers: 'Quienes lo leen',
    readersText: 'Son personas que sirven aquí. Leen lo que usted escribe y pueden actuar, y un tribunal puede pedírselo.',
  },
  other: {
    title: 'Otras formas',
    call: (phone: string) => `Llame al ${phone}. Si quiere, desde un teléfono que no sea suyo.`,
    person: 'Cuénteselo a alguien de confianza y pídale que lo pase.',
    letter: 'Escriba una carta sin su nombre.',
    report: 'Avisar de un problema en un lugar, sin cuenta',
  },

  form: {
    words: '¿Qué deberíamos saber?',
    wordsHint: '¿Qué pasó o qué está pasando? ¿Dónde y cuándo? ¿Cómo lo sabe? Puede escribir más después.',
    place: 'Dónde',
    placeHint: 'Una calle, una esquina, un edificio, con sus propias palabras.',
    send: 'Cerrarlo y enviarlo',
    doneTitle: 'Enviado. Anote ahora estas seis palabras',
    done: 'Son el único camino de vuelta a su aviso. No podemos mostrarlas otra vez ni buscarlas por usted. Lo mejor es en papel.',
    copy: 'Copiarlas',
    next: 'Vuelva en unos días para ver si alguien le preguntó algo. Después cierre esta ventana.',
    nextLink: 'La página a la que puede volver',
  },
  says: {
    empty: 'Escriba algo primero.',
    tooLong: 'Es demasiado largo: unos 60,000 caracteres como máximo. Mande el resto en un segundo mensaje.',
    sealing: 'Cerrándolo en su navegador…',
    failed: 'No se envió. No se perdió nada: lo que escribió sigue aquí. Intente otra vez en un minuto.',
    place: 'Dónde',
    copied: 'Copiado. Péguelo en un lugar seguro, y recuerde que el portapapeles lo guarda.',
  },

  mailbox: {
    title: 'Volver a un aviso',
    lede: 'Sus seis palabras abren las respuestas en este navegador. No se nos envían.',
    code: 'Sus seis palabras',
    codeHint: 'En su orden, con un espacio entre ellas. Las mayúsculas no importan.',
    enter: 'Buscar respuestas',
    exchange: 'Lo que se escribió',
    add: 'Agregar algo',
    addSend: 'Cerrarlo y enviarlo',
    remove: 'Borrar todo',
    removeText: 'Su aviso y todas las respuestas se borran enseguida. Las seis palabras ya no llevarán a nada. No se puede deshacer.',
    removeButton: 'Borrarlo para siempre',
    goneTitle: 'Está borrado',
    gone: 'No queda nada de él en nuestras tablas. Las copias de seguridad, si las hay, vencen por sí solas.',
    kept: (days: number) => `Se borra solo después de ${days} días sin una palabra de ninguna de las partes.`,
    says: {
      looking: 'Calculando su buzón a partir de las seis palabras…',
      wrong: 'Estas palabras no llevan a nada. Revise cada una y su orden. O ya fue borrado.',
      failed: 'No funcionó. Intente otra vez en un minuto.',
      empty: 'Escriba algo primero.',
      tooLong: 'Es demasiado largo: unos 60,000 caracteres como máximo.',
      sealing: 'Cerrándolo en su navegador…',
      added: 'Enviado.',
      full: 'Este intercambio está lleno. Dé un aviso nuevo.',
      yours: 'Usted',
      theirs: 'Quien lee',
      closed: 'Cerrado para quienes leen. Ni sus seis palabras abren lo que usted mismo escribió.',
      shut: 'Esto no se puede abrir con sus seis palabras.',
    },
  },

  numbers: {
    title: 'Los avisos en números',
    lede: 'Los avisos nacen de la confianza, por eso los contamos. Por trimestre, nunca por persona, lugar o quien los lee.',
    table: 'Avisos por trimestre',
    quarter: 'Trimestre',
    quarterOf: (n: number, year: string) => `${['Primer', 'Segundo', 'Tercer', 'Cuarto'][n - 1]} trimestre de ${year}`,
    received: 'Avisos',
    useful: 'Sirvieron',
    few: 'menos de 10',
    share: (percent: string, n: string) => `${n} (${percent})`,
    none: 'Todavía no ha llegado ningún aviso.',
    noneText: 'Cuando llegue uno, su trimestre se contará aquí.',
    how: 'Quien lee dice si un aviso sirvió. Un número menor que diez no se dice exacto, y un porcentaje solo desde diez avisos.',
  },
} as const
