import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

const count = (n: number, one: string, other: string) =>
  plural('es', n, { one: `1 ${one}`, other: `${n.toLocaleString('es-US')} ${other}` })

/** Las palabras de las calles que se recorren a pie y del archivo de donde vienen. */
export const streetWords: Pick<Words['agencies'], 'streets'> = {
  streets: {
    title: 'Calles',
    lede: 'Quien camina va por calles, puentes y senderos. Con un archivo de calles, el tiempo se calcula siguiéndolos.',
    standing: 'Calles en uso',
    picture: 'Las calles por las que se puede caminar',
    emptyTitle: 'Todavía no hay calles',
    empty:
      'Mientras tanto, el tiempo a pie se estima con la línea recta, un 30 % más larga. No se toman en cuenta ríos ni vías de tren. Las páginas que lo usan lo dicen.',
    facts: {
      length: 'Calles y senderos para caminar',
      junctions: 'Cruces y extremos',
      joined: 'Conectadas entre sí',
      file: 'Archivo',
      read: 'Leído',
    },
    kilometers: (n) => `${n} km`,
    megabytes: (n) => `${n} MB`,
    without: (n) => count(n, 'vecindario no tiene calles en este archivo.', 'vecindarios no tienen calles en este archivo.'),
    withoutHint: 'Ahí se calcula en línea recta. Traiga un archivo que cubra todos los vecindarios.',
    scattered: 'Muchas de estas calles no se encuentran',
    scatteredHint: 'Tal vez el archivo se recortó demasiado, o solo trae las calles principales.',
    attribution: 'Calles: © colaboradores de OpenStreetMap, ODbL.',
    attributionDrawn: 'Calles: las que dibujó la agencia en su propio mapa.',
    newer: 'Archivo más nuevo',
    waiting: (file) => `${file} espera a que se lea.`,
    reading: (file, percent) => `Se está leyendo ${file}: va en ${percent}.`,
    meanwhile: 'Puede salir de esta página. Las calles en uso siguen hasta que las nuevas estén listas.',
    refresh: 'Ver de nuevo',
    failedTitle: (file) => `No se pudo usar ${file}`,
    failed: {
      'unknown-file': 'No es un archivo de calles que podamos leer. Traiga un archivo .osm.pbf, .osm o .json de Overpass.',
      'broken-file': 'Está incompleto o dañado. Descárguelo de nuevo.',
      'packed-otherwise': 'Está comprimido de una forma que no podemos abrir. Tráigalo sin comprimir o como .osm.pbf.',
      'unknown-format': 'Es un archivo de historial o de un tipo más nuevo. Traiga un extracto normal.',
      'not-overpass': 'No trae calles, sino un mensaje. Tal vez el servidor del mapa estaba ocupado: pregunte otra vez.',
      'no-streets': 'No trae calles que se puedan caminar.',
      elsewhere: 'Ninguna de sus calles está cerca de sus vecindarios. Traiga un archivo de su propia ciudad.',
      'too-large': 'Es demasiado grande para leerlo aquí. Traiga uno solo de su condado o ciudad.',
      interrupted: 'La lectura se interrumpió. Tráigalo otra vez.',
    },
    upload: 'Traer un archivo de calles',
    uploadAnother: 'Traer un archivo más nuevo',
    file: 'Archivo de calles',
    fileHint: '.osm.pbf, .osm o .json de Overpass, hasta 110 MB. Solo se guarda lo que está a menos de 3 km de sus vecindarios.',
    act: 'Leer este archivo',
    where: 'Dónde conseguir el archivo',
    whereWords: 'OpenStreetMap, un mapa hecho por voluntarios, ofrece las calles gratis. Sirve cualquiera de estas opciones:',
    ways: [
      'download.geofabrik.de tiene un archivo .osm.pbf de cada estado, y de muchas de sus partes.',
      'extract.bbbike.org prepara un archivo .osm.pbf pequeño del área que usted marque.',
      'overpass-turbo.eu responde la pregunta de abajo: ejecútela y elija Exportar y "datos OSM sin procesar".',
    ],
    query: 'Pregunta para su área',
    queryHint: 'Pide todas las calles cerca de sus vecindarios.',
    remove: 'Quitar las calles',
    removeHint: 'El tiempo a pie volverá a estimarse con líneas rectas.',
    removeAct: 'Quitarlas',
    refused: {
      'file-missing': 'Primero elija un archivo',
      'file-too-large': 'El archivo pasa de 110 MB. Traiga uno solo de su condado o ciudad.',
      'unknown-file': 'Este no es un archivo de calles. Traiga un archivo .osm.pbf, .osm o .json de Overpass.',
      'being-read': 'Se está leyendo otro archivo. Espere a que termine.',
    },
  },
}
