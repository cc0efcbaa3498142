/** One response that was looked at on its day, with too few events to tell. */
import type { ProblemStory } from './problem-story.ts'

export const UNTOLD_STORIES: readonly ProblemStory[] = [
  {
    slug: 'empty-houses-in-tannery-row',
    title: 'Empty houses on the west rows',
    at: 'tannery-row',
    lead: 'darnell-pruitt',
    stage: 'assessment',
    state: 'open',
    statement: 'Eleven empty houses, open to rain and to anybody.',
    near: [-1650, 260],
    radiusM: 220,
    control: { near: [-1250, -100], radiusM: 220 },
    incidentKinds: ['disorder', 'damage'],
    categories: ['empty-building'],
    openedAgo: 320,
    cheers: {
      community: 'The rows around.',
      harm: 'Two small fires; fear.',
      expectation: 'The tenants asked twice.',
      events: 'Open doors, fires, dumping.',
      recurring: 'Monthly.',
      similarity: 'One owner, eleven houses.',
    },
    triangle: {
      place: 'Eleven houses of one owner.',
      placeManager: 'The owner, in another state.',
      target: 'The houses, and those beside them.',
      guardian: 'Grandparents by the playground.',
      behavior: 'Going in for shelter, for metal, out of boredom.',
      handler: 'Youth boxing; shelter staff.',
    },
    analysis: {
      ago: 270,
      words: 'All but one incident in houses whose ground floor was open. Closing and lighting is the owner’s duty under the code.',
    },
    hypotheses: [
      {
        words: 'Open ground floors draw everything else.',
        standing: 'supported',
        speaksFor: ['One of nineteen happened in a closed house.'],
        speaksAgainst: [],
      },
    ],
    responses: [
      {
        technique: 1,
        words: 'Closed and lit by the city, billed to the owner; three leased to the tenants.',
        isEnforcement: true,
        actions: [
          {
            what: 'Close and light the eleven houses',
            owner: { unit: 'code-enforcement' },
            to: 'Tannery Row Tenants',
            madeAgo: 240,
            dueAgo: 200,
            state: 'kept-late',
            settledWords: 'Nine in time, two after the court’s order.',
          },
          {
            what: 'Paint the boards with the boxing club',
            owner: { partner: 'Weir Youth Boxing' },
            to: 'everybody',
            madeAgo: 230,
            dueAgo: 190,
            state: 'kept',
          },
        ],
      },
    ],
    responseAgo: 196,
    designs: [
      {
        recordedAgo: 204,
        weeksBefore: 52,
        lookAfterDays: 189,
        buffer: { ringM: 450 },
        controls: ['linden-park', 'ferry-meadows', 'orchard-rise'],
      },
    ],
    assessment: {
      beforeDays: 196,
      untilAgo: 6,
      finding: 'no-detectable-change',
      words: 'No change that we could tell from chance, here or in the rows we compare with. Asked again in half a year.',
    },
  },
]
