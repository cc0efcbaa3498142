import type { Words } from '../words.ts'

type Asked = { asker: string; agency: string; what: string; why: string; dueOn: string; answerBy: string; link: string }

const request = ({ what, why, dueOn }: Asked) => `Qué hace falta:\n${what}\n\nPor qué:\n${why}\n\nPara el ${dueOn}.`
const yesOrNo = 'Puede decir que sí, con una fecha, o que no, con el motivo. No necesita una cuenta: el enlace es suyo.'

/** Cartas sobre las solicitudes de apoyo: a las unidades, a quien pidió y a quien las tiene ahora. */
export const backingMail: Words['backing']['mail'] = {
  subject: {
    asked: (unit) => `${unit}: un agente de vecindario les pide ayuda`,
    reminder: (unit) => `${unit}: su respuesta está atrasada`,
    escalated: (unit) => `${unit} no ha respondido: la solicitud subió un nivel`,
    accepted: (unit) => `${unit} dijo que sí`,
    declined: (unit) => `${unit} dijo que no`,
    done: (unit) => `${unit}: hecho`,
    'not-done': (unit) => `${unit}: no se logró`,
    withdrawn: (unit) => `${unit}: la solicitud fue retirada`,
  },
  desks: { officer: 'el agente que la hizo', sergeant: 'el sargento de la zona', chief: 'el jefe de policía' },
  asked: (it) =>
    `${it.asker}, de ${it.agency}, les pide ayuda.\n\n${request(it)}\n\nPor favor respondan antes del ${it.answerBy}:\n${it.link}\n\n${yesOrNo} Un sí queda en la lista pública de promesas.`,
  askedOnSite: (it) =>
    `${it.asker}, de ${it.agency}, les pide ayuda.\n\n${request(it)}\n\nSe debe una respuesta antes del ${it.answerBy}: un sargento o el jefe responde en el sitio, con su cuenta:\n${it.link}`,
  reminder: (it) =>
    `${it.asker}, de ${it.agency}, todavía espera su respuesta. Debía llegar antes del ${it.answerBy}, y la solicitud subió un nivel.\n\n${request(it)}\n\nPor favor respondan aquí:\n${it.link}\n\n${yesOrNo}`,
  reminderOnSite: (it) =>
    `${it.asker}, de ${it.agency}, todavía espera su respuesta. Debía llegar antes del ${it.answerBy}, y la solicitud subió un nivel.\n\n${request(it)}\n\nUn sargento o el jefe responde en el sitio, con su cuenta:\n${it.link}`,
  escalated: (it) =>
    `${it.unit} no le respondió a tiempo a ${it.asker}. Ahora la solicitud la tiene ${it.desk}.\n\nQué hace falta:\n${it.what}\n\nVéala aquí:\n${it.link}`,
  accepted: (it) =>
    `${it.unit} dijo que sí.\n\nUsted pidió:\n${it.what}\n\nPrometen:\n${it.promise}\n\nPara el ${it.day}. Quién se encarga: ${it.name}.\n\n${it.link}`,
  declined: (it) =>
    `${it.unit} dijo que no.\n\nUsted pidió:\n${it.what}\n\nEl motivo: ${it.reason}.\n\nEn sus palabras:\n${it.words}\n\n${it.link}`,
  done: (it) =>
    [`Lo que usted le pidió a ${it.unit} está hecho.`, `Usted pidió:\n${it.what}`, it.words, it.link].filter(Boolean).join('\n\n'),
  'not-done': (it) => `Lo que ${it.unit} había aceptado no se logró.\n\nUsted pidió:\n${it.what}\n\n${it.words}\n\n${it.link}`,
  withdrawn: (it) => `${it.asker} retiró esta solicitud. Ya no hace falta responder.\n\nQué hacía falta:\n${it.what}`,
  from: (agency) => `${agency}\nEnviado por Commonbeat.`,
}
