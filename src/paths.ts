/** Every URL of the site, once. A snapshot test prints them all. */
const q = (values: Record<string, string | undefined>) => {
  const query = new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
  return query ? `?${query}` : ''
}

export const paths = {
  // home: pages that gather
  front: () => '/',
  find: (address?: string) => `/find${q({ address })}`,
  neighborhoods: () => '/neighborhoods',
  neighborhood: (slug: string) => `/neighborhoods/${slug}`,
  about: () => '/about',
  howItWorks: () => '/how-it-works',
  getStarted: () => '/get-started',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',

  // reports: what a resident tells us
  report: (at: { category?: string; address?: string; neighborhood?: string } = {}) => `/report${q(at)}`,
  reports: (filter: { neighborhood?: string; before?: string } = {}) => `/reports${q(filter)}`,
  reportPage: (reference: string) => `/reports/${reference}`,
  reportMeToo: (reference: string) => `/reports/${reference}/me-too`,
  reportPhoto: (id: string) => `/photos/${id}`,
  follow: (secret: string) => `/follow/${secret}`,
  followEntries: (secret: string) => `/follow/${secret}/entries`,
  followVerdict: (secret: string) => `/follow/${secret}/verdict`,
  followEnd: (secret: string) => `/follow/${secret}/end`,

  // reports: the inbox of those who answer
  inbox: (filter: { beat?: string; unit?: string; state?: string; before?: string } = {}) => `/inbox${q(filter)}`,
  inboxReport: (reference: string) => `/inbox/${reference}`,
  inboxAnswers: (reference: string) => `/inbox/${reference}/answers`,
  inboxAssignments: (reference: string) => `/inbox/${reference}/assignments`,
  inboxMoves: (reference: string) => `/inbox/${reference}/moves`,
  inboxOutcomes: (reference: string) => `/inbox/${reference}/outcomes`,
  inboxRemovals: (reference: string) => `/inbox/${reference}/removals`,
  inboxNotes: (reference: string) => `/inbox/${reference}/notes`,
  inboxPhotos: (reference: string) => `/inbox/${reference}/photos`,
  answerTemplates: () => '/answer-templates',
  answerTemplate: (id: string) => `/answer-templates/${id}`,
  moderation: () => '/moderation',

  // promises
  promises: (filter: { neighborhood?: string; owner?: string; state?: string; before?: string } = {}) => `/promises${q(filter)}`,
  newPromise: (from: { report?: string; problem?: string } = {}) => `/promises/new${q(from)}`,
  promise: (id: string) => `/promises/${id}`,
  promiseSettlements: (id: string) => `/promises/${id}/settlements`,
  promiseReleases: (id: string) => `/promises/${id}/releases`,

  // problems
  problems: (filter: { neighborhood?: string; stage?: string; before?: string } = {}) => `/problems${q(filter)}`,
  newProblem: (from: { reports?: string } = {}) => `/problems/new${q(from)}`,
  problem: (slug: string) => `/problems/${slug}`,
  problemStage: (slug: string, stage: string) => `/problems/${slug}/${stage}`,
  problemMoves: (slug: string) => `/problems/${slug}/moves`,
  problemReports: (slug: string) => `/problems/${slug}/reports`,
  problemHypotheses: (slug: string) => `/problems/${slug}/hypotheses`,
  problemEvidence: (slug: string, hypothesis: string) => `/problems/${slug}/hypotheses/${hypothesis}/evidence`,
  problemResponses: (slug: string) => `/problems/${slug}/responses`,
  problemActions: (slug: string) => `/problems/${slug}/actions`,
  problemAssessments: (slug: string) => `/problems/${slug}/assessments`,
  problemVerdicts: (slug: string) => `/problems/${slug}/verdicts`,
  problemClosing: (slug: string) => `/problems/${slug}/closing`,

  // incidents: import
  imports: () => '/imports',
  import: (id: string) => `/imports/${id}`,
  importMatch: (id: string) => `/imports/${id}/columns`,
  importRejects: (id: string) => `/imports/${id}/rejects.csv`,
  incidents: (filter: { neighborhood?: string; kind?: string; days?: string; before?: string } = {}) => `/incidents${q(filter)}`,

  // people
  signIn: (next?: string) => `/sign-in${q({ next })}`,
  signInPassword: () => '/sign-in/password',
  signInCode: () => '/sign-in/code',
  signInLink: () => '/sign-in/link',
  signInByLink: (secret: string) => `/sign-in/link/${secret}`,
  signInPasskeyOptions: () => '/sign-in/passkey/options',
  signInPasskey: () => '/sign-in/passkey',
  signInInvented: (secret: string) => `/sign-in/invented/${secret}`,
  signOut: () => '/sign-out',
  invitation: (secret: string) => `/invitation/${secret}`,
  account: () => '/account',
  accountPassword: () => '/account/password',
  accountCodes: () => '/account/recovery-codes',
  accountTotp: () => '/account/authenticator',
  accountPasskeyOptions: () => '/account/passkeys/options',
  accountPasskeys: () => '/account/passkeys',
  accountPasskeyEnd: (id: string) => `/account/passkeys/${id}/end`,
  accountSessionEnd: (id: string) => `/account/sessions/${id}/end`,
  people: () => '/people',
  person: (id: string) => `/people/${id}`,
  officers: () => '/officers',
  officer: (slug: string) => `/officers/${slug}`,

  // agencies: set-up and ground
  setUp: () => '/set-up',
  setUpAgency: () => '/set-up/agency',
  setUpNeighborhoods: () => '/set-up/neighborhoods',
  setUpNeighborhood: (slug: string) => `/set-up/neighborhoods/${slug}`,
  setUpBoundaries: () => '/set-up/boundaries',
  setUpBeats: () => '/set-up/beats',
  setUpOfficers: () => '/set-up/officers',
  setUpAssignments: () => '/set-up/assignments',
  setUpAssignment: (id: string) => `/set-up/assignments/${id}`,
  setUpCategories: () => '/set-up/categories',
  setUpCategory: (slug: string) => `/set-up/categories/${slug}`,
  setUpUnits: () => '/set-up/units',
  setUpAddresses: () => '/set-up/addresses',
  setUpMasking: () => '/set-up/masking',
  logo: () => '/logo',
  places: (text?: string) => `/places${q({ text })}`,
  boundaries: () => '/boundaries.geojson',

  // the house itself
  language: () => '/language',
  outbox: () => '/outbox',
  failedJobs: () => '/jobs',
  retryJob: (id: string) => `/jobs/${id}/retries`,
  health: () => '/health',
  metrics: () => '/metrics',
} as const
