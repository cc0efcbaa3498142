import { plural } from '../plural.ts'

const minutes = (n: number) => plural('es', n, { one: 'un minuto', other: `${n} minutos` })

/** Lo que pasó con una cuenta, tal como lo cuenta su historial. */
export const peopleEvents = {
  'account-opened': 'Se abrió la cuenta',
  'person-invited': 'Se envió una invitación',
  'invitation-accepted': 'Aceptó la invitación',
  'signed-in': 'Inició sesión',
  'sign-in-failed': 'Falló un intento de iniciar sesión',
  'session-ended': 'Cerró sesión',
  'role-granted': 'Recibió una función',
  'role-removed': 'Se le quitó una función',
  'password-set': 'Se estableció la contraseña',
  'authenticator-set': 'Se configuró la aplicación de códigos',
  'recovery-codes-made': 'Se crearon códigos de recuperación',
  'recovery-code-used': 'Se usó un código de recuperación',
  'passkey-added': 'Se agregó una llave de acceso',
  'passkey-removed': 'Se quitó una llave de acceso',
  'account-renamed': 'Cambió el nombre',
  'account-ended': 'Terminó la cuenta',
} as const

/** Cartas sobre el inicio de sesión. */
export const peopleMail = {
  linkSubject: (agency: string) => `Su enlace para entrar a ${agency}`,
  link: (n: number) => `Aquí tiene su enlace. Sirve una sola vez, durante ${minutes(n)}:`,
  linkNotYou: '¿No lo pidió usted? Entonces no haga nada: sin el enlace no entra nadie.',
  invitationSubject: (agency: string) => `Le invitan a ${agency}`,
  invitation: (by: string, agency: string) => `${by} le agregó a ${agency}. Abra este enlace y elija cómo va a entrar:`,
  invitationLasts: (days: number) => `El enlace sirve ${days} días y es solo para usted. Por favor, no lo comparta.`,
  changedSubject: (agency: string) => `Cambió su manera de entrar a ${agency}`,
  changed: {
    'passkey-added': 'Se agregó una llave de acceso a su cuenta.',
    'passkey-removed': 'Se quitó una llave de acceso de su cuenta.',
    'password-set': 'Se estableció o se cambió la contraseña de su cuenta.',
    'authenticator-set': 'Se configuró una aplicación de códigos para su cuenta.',
    'recovery-codes-made': 'Se crearon nuevos códigos de recuperación para su cuenta. Los anteriores ya no sirven.',
    'recovery-code-used': 'Se usó un código de recuperación para entrar a su cuenta.',
  },
  changedNotYou: (link: string) => `¿No fue usted? Avise ahora mismo a quien administra el sitio y revise su cuenta: ${link}`,
  end: (agency: string) => `${agency}, con Commonbeat. Nadie lee las respuestas a esta dirección.`,
} as const
