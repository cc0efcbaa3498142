/** Two responses that did not solve it: one moved it, one did nothing. */
import type { ProblemStory } from './problem-story.ts'

export const UNSOLVED_STORIES: readonly ProblemStory[] = [
  {
    slug: 'car-meets-in-carding-yard',
    title: 'Loud car meets in Carding Yard',
    at: 'brickfield',
    lead: 'priya-raman',
    stage: 'assessment',
    state: 'closed-without-agreement',
    statement: 'Up to sixty cars on Friday nights between the workshops.',
    near: 'Carding Yard',
    radiusM: 100,
    control: { near: [60, 1180], radiusM: 500 },
    incidentKinds: ['disorder'],
    categories: ['noise', 'speeding'],
    openedAgo: 402,
    cheers: {
      community: 'Terraces on three sides of the yard.',
      harm: 'Sleep, smoke, one child nearly hit.',
      expectation: 'A petition of 84 households.',
      events: 'Meets with engines and music.',
      recurring: 'Weekly, but for the coldest weeks.',
      similarity: 'The same yard, eight to two.',
    },
    triangle: {
      place: 'A yard open on two sides with smooth concrete.',
      placeManager: 'Brickfield Businesses, who lease it by day.',
      target: 'The quiet of the terraces.',
      guardian: 'Nobody at night.',
      behavior: 'Meeting, showing, racing the length of the yard.',
      handler: 'Parents, the older ones among them, the youth club.',
    },
    analysis: {
      ago: 350,
      words:
        'Most come to meet, few to race. They choose the yard because it is lit, smooth and nobody’s at night. No other place in town is offered to them.',
    },
    hypotheses: [
      {
        words: 'The yard is used because nobody closes it.',
        standing: 'supported',
        speaksFor: ['None on the four nights when a truck stood across.'],
        speaksAgainst: [],
      },
      {
        words: 'They would come to a legal meet elsewhere.',
        standing: 'open',
        speaksFor: ['Eleven of fourteen asked said so.'],
        speaksAgainst: ['None was ever offered, so nobody knows.'],
      },
    ],
    responses: [
      {
        technique: 2,
        words: 'A barrier at both ends, closed at eight.',
        actions: [
          {
            what: 'Close the barrier of Carding Yard every evening at eight',
            owner: { partner: 'Brickfield Businesses' },
            to: 'the terraces around Carding Yard',
            madeAgo: 330,
            dueAgo: 300,
            state: 'kept',
            settledWords: 'Closed every evening since.',
          },
        ],
      },
      {
        technique: null,
        words: 'A place for legal meets, to be found.',
        actions: [
          {
            what: 'Find a place where young drivers may meet',
            owner: 'chief',
            to: 'Brickfield Youth Club',
            madeAgo: 325,
            dueAgo: 240,
            state: 'broken',
            settledWords: 'No place was found. It was not tried hard enough.',
          },
        ],
      },
    ],
    responseAgo: 308,
    designs: [
      {
        recordedAgo: 316,
        weeksBefore: 52,
        lookAfterDays: 245,
        buffer: { near: 'Slipway Lane', radiusM: 120 },
        controls: ['quarry-hill', 'hollow-green', 'linden-park', 'orchard-rise'],
      },
    ],
    assessment: {
      beforeDays: 364,
      untilAgo: 60,
      finding: 'fewer',
      words: 'The yard is quiet. The meets are now in Slipway Lane at Heron Point: as many there as here before, less a few.',
    },
    closing: {
      ago: 40,
      words:
        'Quiet in the yard, loud at the slipway. The police see it as done here; many who reported it do not, since neighbors have it now. Closed without agreement, and worked on in Slipway Lane.',
      agreeShare: 0.35,
      verdicts: ['It is better for us and worse for others. That is not solved.', 'You moved it.', 'I can sleep, thank you.'],
    },
  },
  {
    slug: 'shop-thefts-on-bridge-street',
    title: 'Thefts from shops on Bridge Street',
    at: 'bridgefoot',
    lead: 'joel-whitcomb',
    stage: 'assessment',
    state: 'closed',
    statement: 'Five shops lose goods every week, and staff are afraid to say something.',
    near: [10, -1060],
    radiusM: 170,
    control: { near: [-680, 40], radiusM: 260 },
    incidentKinds: ['theft'],
    categories: ['vandalism'],
    openedAgo: 330,
    cheers: {
      community: 'Shopkeepers and their staff.',
      harm: 'Loss, fear at closing time.',
      expectation: 'The merchants asked at their meeting.',
      events: 'Goods taken past the till.',
      recurring: 'Weekly.',
      similarity: 'Small electronics, razor blades, baby formula.',
    },
    triangle: {
      place: 'Long narrow shops with one till at the back.',
      placeManager: 'Owners.',
      target: 'Small, dear goods near the door.',
      guardian: 'One clerk.',
      behavior: 'In and out within a minute.',
      handler: 'Not known.',
    },
    analysis: { ago: 290, words: 'Goods stand near the door because they sell there. Nobody sees the door from the till.' },
    hypotheses: [
      {
        words: 'Posters that warn will hold people back.',
        standing: 'rejected',
        speaksFor: ['The merchants had seen them elsewhere.'],
        speaksAgainst: ['As many thefts in the eight months after as before.'],
      },
    ],
    responses: [
      {
        technique: 23,
        words: 'Posters in every window: “We report every theft”.',
        actions: [
          {
            what: 'Print and hang posters in all shops',
            owner: { partner: 'Bridgefoot Merchants' },
            to: 'everybody',
            madeAgo: 262,
            dueAgo: 246,
            state: 'kept',
          },
          {
            what: 'Visit every shop once a week for four months',
            owner: { officer: 'joel-whitcomb' },
            to: 'Bridgefoot Merchants',
            madeAgo: 260,
            dueAgo: 150,
            state: 'kept-late',
            settledWords: 'Four weeks were missed when I stood in elsewhere; added at the end.',
          },
        ],
      },
    ],
    responseAgo: 245,
    designs: [
      {
        recordedAgo: 250,
        weeksBefore: 35,
        lookAfterDays: 210,
        buffer: { ringM: 400 },
        controls: ['tannery-row', 'elm-square', 'orchard-rise'],
      },
    ],
    assessment: {
      beforeDays: 245,
      untilAgo: 30,
      finding: 'no-detectable-change',
      words: 'As many as before. Posters did nothing that we could see. Goods still stand at the door.',
    },
    closing: {
      ago: 20,
      words:
        'Closed as tried and not working, with everybody’s agreement. The merchants want to try moving the tills; that begins as a new problem with a new analysis.',
      agreeShare: 0.8,
      verdicts: ['Honest, at least. Now the tills.', 'Agree. It did nothing.'],
    },
  },
]
