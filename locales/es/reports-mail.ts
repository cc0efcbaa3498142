import type { Words } from '../words.ts'

/** Spanish hours end in a period of their own: "10:20 a.m." */
const stop = (text: string) => (text.endsWith('.') ? text : `${text}.`)

export const mail: Words['reports']['mail'] = {
  subject: {
    filed: (reference) => `Recibimos su reporte ${reference}`,
    joined: (reference) => `Usted sigue el reporte ${reference}`,
    answered: (reference) => `Una respuesta al reporte ${reference}`,
    moved: (reference) => `El reporte ${reference} pasó a otras manos`,
    fixed: (reference) => `Reporte ${reference}: arreglado`,
    'not-fixed': (reference) => `Reporte ${reference}: cerrado, sin arreglar`,
    'not-ours': (reference) => `El reporte ${reference} le toca a otros`,
    duplicate: (reference) => `El reporte ${reference} sigue en otro lugar`,
    reopened: (reference) => `El reporte ${reference} está abierto de nuevo`,
    'joined-problem': (reference) => `El reporte ${reference} es parte de un problema mayor`,
    'problem-news': (reference) => `Noticias de lo que usted reportó (${reference})`,
    promised: (reference) => `Una promesa sobre el reporte ${reference}`,
    removed: (reference) => `Se quitó algo del reporte ${reference}`,
  },
  filed: (who, by) => `Gracias. Recibimos su reporte.\n\nRespuesta de ${who} antes de: ${stop(by)}`,
  joined: (who, by) =>
    by
      ? `Gracias. Ya cuenta con usted.\n\nRespuesta de ${who} antes de: ${stop(by)}`
      : 'Gracias. Ya cuenta con usted. Ya tiene respuesta: la página dice qué se hizo.',
  answered: (who, words) => `${who} respondió:\n\n${words}`,
  moved: (to, words) => `Su reporte pasó a ${to}. Su historia va con él y el plazo prometido sigue igual.\n\nPor qué:\n\n${words}`,
  outcome: {
    fixed: (who, words) =>
      `${who} dice que está arreglado.${words ? `\n\n${words}` : ''}\n\nSi no es así, abra su página privada y dígalo con un toque.`,
    'not-fixed': (who, words) =>
      `${who} lo cerró sin arreglarlo. Esta es la razón:\n\n${words}\n\nSi usted lo ve de otra manera, abra su página privada y dígalo.`,
    'not-ours': (who, words) => `${who} dice que le toca a otros:\n\n${words}`,
    duplicate: (who, words) => `${who} vio que ya se había reportado. Ahí sigue, y su página lleva a él.${words ? `\n\n${words}` : ''}`,
  },
  reopened: (by) => `Se abrió de nuevo, porque alguien dice que no está arreglado.\n\nRespondemos otra vez antes de: ${stop(by)}`,
  joinedProblem: (title) => `Pasa una y otra vez, así que ahora trabajamos en lo que hay detrás:\n\n${title}\n\nUsted sabrá en qué queda.`,
  problemNews: (title, words) => `${title}\n\n${words}`,
  promised: (words) => `Se hizo una promesa:\n\n${words}\n\nTodos pueden ver si se cumple.`,
  removed: (rule, words) => `Algo se retiró de la vista o se borró para siempre. ${rule}${words ? `\n\n${words}` : ''}`,
  tail: (link) => `Su página privada, para ver todo, responder o dejar de recibir estas cartas:\n${link}`,
  from: (agency, number) => `${agency}\nSi alguien está en peligro ahora, llame al ${number}. Nadie lee las respuestas a esta carta.`,
}
