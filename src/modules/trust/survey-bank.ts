import type { Construct, Scale, SurveyItem } from './survey-item.ts'

const OGL = 'Open Government Licence v3.0 (UK)'
const OWN = 'CC0 1.0'
const MOPAC = 'Public Attitude Survey, Mayor’s Office for Policing and Crime, London'
const SAMPSON = 'Sampson, Raudenbush & Earls 1997, Science 277:918; Project on Human Development in Chicago Neighborhoods'
const MOAQ = 'Michigan Organizational Assessment Questionnaire, job satisfaction (Cammann and others 1979)'
const SCHOLARLY = 'Published research scale, free to use with its source named'

type Kind = readonly [construct: Construct, scale: Scale, isReversed?: 'reversed']
type Origin = readonly [source: string, licence: string]
const item = (slug: string, [construct, scale, reversed]: Kind, [source, licence]: Origin): SurveyItem => ({
  slug,
  version: 1,
  construct,
  scale,
  isReversed: reversed === 'reversed',
  source,
  licence,
})

const mopac = (question: string): Origin => [`${MOPAC}, ${question}; adapted to “the police in my neighborhood”`, OGL]
const ours: Origin = ['Our own words', OWN]
const efficacy = (n: number): Origin => [`${SAMPSON}, item ${n}`, SCHOLARLY]
const moaq: Origin = [MOAQ, SCHOLARLY]

/** Questions for residents. Only those whose use is clear stand here; the wording in each language is in `surveyItems` of the words. */
const FOR_RESIDENTS: readonly SurveyItem[] = [
  item('listen', ['listening', 'agree-5'], mopac('Q62TG')),
  item('what-matters', ['what-matters', 'agree-5'], mopac('Q62F')),
  item('treat-fairly', ['fairness', 'agree-5'], mopac('Q62C')),
  item('with-respect', ['respect', 'agree-5'], ours),
  item('trust', ['trust', 'agree-5'], mopac('NQ135BD')),
  item('there-when-needed', ['trust', 'agree-5'], mopac('Q62A')),
  item('good-job', ['trust', 'good-5'], mopac('Q60')),
  item('understand', ['listening', 'agree-5'], mopac('Q62E')),
  item('helpful', ['respect', 'agree-5'], mopac('Q62H')),
  item('minor-crimes', ['what-matters', 'agree-5'], mopac('Q62D')),
  item('easy-to-contact', ['ease-of-contact', 'agree-5'], mopac('Q62TJ')),
  item('informed', ['informed', 'informed-4'], mopac('Q131')),
  item('safe-by-day', ['safety', 'safe-4'], ours),
  item('safe-after-dark', ['safety', 'safe-4'], ours),
  item('worried-crime', ['safety', 'worried-4'], mopac('Q13')),
  item('litter', ['disorder', 'problem-4'], ours),
  item('graffiti', ['disorder', 'problem-4'], ours),
  item('noise', ['disorder', 'problem-4'], ours),
  item('rowdy', ['disorder', 'problem-4'], ours),
  item('drugs', ['disorder', 'problem-4'], ours),
  item('vehicles', ['disorder', 'problem-4'], ours),
  item('neighbors-skipping', ['collective-efficacy', 'likely-5'], efficacy(1)),
  item('neighbors-graffiti', ['collective-efficacy', 'likely-5'], efficacy(2)),
  item('neighbors-fight', ['collective-efficacy', 'likely-5'], efficacy(3)),
  item('neighbors-disrespect', ['collective-efficacy', 'likely-5'], efficacy(4)),
  item('neighbors-fire-station', ['collective-efficacy', 'likely-5'], efficacy(5)),
  item('neighbors-help', ['collective-efficacy', 'agree-5'], efficacy(6)),
  item('neighbors-close', ['collective-efficacy', 'agree-5'], efficacy(7)),
  item('neighbors-trusted', ['collective-efficacy', 'agree-5'], efficacy(8)),
  item('neighbors-not-along', ['collective-efficacy', 'agree-5', 'reversed'], efficacy(9)),
  item('neighbors-values', ['collective-efficacy', 'agree-5', 'reversed'], efficacy(10)),
  item('know-officer', ['recognition', 'know-officer-3'], ours),
  item('seen-on-foot', ['visibility', 'yes-no'], ours),
  item('top-concern', ['top-concern', 'own-words'], ours),
]

/** Questions for officers: their own trust in the place they work in. */
const FOR_OFFICERS: readonly SurveyItem[] = [
  item('job-satisfied', ['job', 'agree-7'], moaq),
  item('job-dislike', ['job', 'agree-7', 'reversed'], moaq),
  item('job-like', ['job', 'agree-7'], moaq),
  item('job-time', ['job', 'agree-7'], ours),
  item('job-difference', ['job', 'agree-7'], ours),
  item('job-valued', ['job', 'agree-7'], ours),
  item('job-recognized', ['job', 'agree-7'], ours),
]

/** Every question there is, in the order in which a builder shows them. */
export const BANK: readonly SurveyItem[] = [...FOR_RESIDENTS, ...FOR_OFFICERS]
export const RESIDENT_ITEMS: readonly string[] = FOR_RESIDENTS.map(({ slug }) => slug)

/** The usual surveys, in the order of asking: about four minutes, and about 45 seconds. */
export const STANDARD_ITEMS = {
  baseline: [
    'listen',
    'what-matters',
    'treat-fairly',
    'with-respect',
    'trust',
    'easy-to-contact',
    'informed',
    'safe-by-day',
    'safe-after-dark',
    'neighbors-help',
    'know-officer',
    'top-concern',
  ],
  pulse: ['listen', 'what-matters', 'trust', 'safe-after-dark'],
  'officer-pulse': FOR_OFFICERS.map(({ slug }) => slug),
} as const satisfies Record<string, readonly string[]>

/** The item of that name; undefined for a name that the bank does not hold. */
export const findItem = (slug: string): SurveyItem | undefined => BANK.find((one) => one.slug === slug)

/** The items of a survey that the bank still knows, in the survey's order. */
export const itemsOf = (survey: { readonly items: readonly { readonly slug: string }[] }): SurveyItem[] =>
  survey.items.flatMap(({ slug }) => findItem(slug) ?? [])

/** About how many seconds answering takes: twelve for a choice, a minute for own words. */
export const secondsToAnswer = (items: readonly SurveyItem[]): number =>
  items.reduce((sum, { scale }) => sum + (scale === 'own-words' ? 60 : 12), 0)
