/** Problems with a response under way beyond the center. */
import type { ProblemStory } from './problem-story.ts'

export const ACTING_STORIES: readonly ProblemStory[] = [
  {
    slug: 'speeding-by-bridgefoot-school',
    title: 'Speeding by Bridgefoot School',
    at: 'bridgefoot',
    lead: 'mateo-villasenor',
    stage: 'response',
    state: 'open',
    statement: 'Cars pass the gate at twice the limit when 600 children come out.',
    near: [600, -1080],
    radiusM: 140,
    control: { near: [-1150, -700], radiusM: 200 },
    incidentKinds: ['traffic'],
    categories: ['speeding', 'crossing'],
    openedAgo: 170,
    cheers: {
      community: 'Children, parents, the crossing volunteers.',
      harm: 'Two children hurt in two years.',
      expectation: 'Casa del Puente and the school asked together.',
      events: 'Speeding, rolling through the crossing.',
      recurring: 'Every school day.',
      similarity: '7:30 to 8, 2:45 to 3:15.',
    },
    triangle: {
      place: 'A straight wide road with a faded crossing.',
      placeManager: 'Traffic engineering.',
      target: 'Children who cross.',
      guardian: 'Two volunteers.',
      behavior: 'Drivers late for work, a third of them parents.',
      handler: 'Employers; the school.',
    },
    analysis: {
      ago: 120,
      words:
        'Measured on six mornings: half of all cars above the limit. A third are parents of the school. The road is nine meters wide where seven would do.',
    },
    hypotheses: [
      {
        words: 'The width of the road sets the speed.',
        standing: 'supported',
        speaksFor: ['Slower where cars are parked on both sides.'],
        speaksAgainst: [],
      },
      {
        words: 'It is through traffic.',
        standing: 'rejected',
        speaksFor: ['Most parents thought so.'],
        speaksAgainst: ['Plates counted, not written down: one in three stops at the gate.'],
      },
    ],
    responses: [
      {
        technique: 15,
        words: 'Narrow the road with planters and paint until the works.',
        actions: [
          {
            what: 'Set eight planters by the school gate',
            owner: { unit: 'traffic-engineering' },
            to: 'Casa del Puente',
            madeAgo: 100,
            dueAgo: 75,
            state: 'kept',
            settledWords: 'Painted by the fifth grade.',
          },
          {
            what: 'Repaint the crossing within three weeks',
            owner: { unit: 'traffic-engineering' },
            to: 'Casa del Puente',
            madeAgo: 100,
            dueAgo: 80,
            state: 'broken',
            settledWords: 'Rain, then a holiday; painted three weeks late.',
          },
        ],
      },
      {
        technique: 6,
        words: 'Walking bus from three corners.',
        actions: [
          {
            what: 'Lead a walking bus from three corners each morning',
            owner: { partner: 'Casa del Puente' },
            to: 'everybody',
            madeAgo: 95,
            dueAgo: -60,
            state: 'open',
          },
        ],
      },
    ],
    responseAgo: 75,
    designs: [
      {
        recordedAgo: 80,
        weeksBefore: 52,
        lookAfterDays: 182,
        buffer: { ringM: 350 },
        controls: ['tannery-row', 'orchard-rise', 'linden-park'],
      },
    ],
  },
  {
    slug: 'evenings-in-signal-park',
    title: 'Evenings in Signal Park',
    at: 'courthouse',
    lead: 'ines-carvalho',
    stage: 'response',
    state: 'open',
    statement: 'Families leave the park at five because of drinking and quarrels by the bowl.',
    near: [-700, 560],
    radiusM: 130,
    incidentKinds: ['disorder'],
    categories: ['public-drinking', 'noise'],
    openedAgo: 190,
    cheers: {
      community: 'Families, skaters, and the people who drink there.',
      harm: 'A park that is half a park; two people found very ill.',
      expectation: 'Skaters and parents asked, separately.',
      events: 'Drinking, quarrels.',
      recurring: 'Most evenings when it is dry.',
      similarity: 'The north benches.',
    },
    triangle: {
      place: 'The north benches, out of sight and dry.',
      placeManager: 'Parks and trees.',
      target: 'Anybody who stays.',
      guardian: 'Skaters until dark.',
      behavior: 'Drinking all afternoon for want of another room.',
      handler: 'Shelter and clinic staff.',
    },
    analysis: {
      ago: 130,
      words: 'Nine people, most of them sleeping at the shelter, which closes its day room at two. They would rather be indoors.',
    },
    hypotheses: [
      {
        words: 'There is no room to be in after two.',
        standing: 'supported',
        speaksFor: ['Asked by the clinic’s outreach: eight of nine.'],
        speaksAgainst: [],
      },
    ],
    responses: [
      {
        technique: null,
        words: 'The day room stays open until eight.',
        actions: [
          {
            what: 'Keep the shelter’s day room open until eight',
            owner: { partner: 'Courthouse Clinic' },
            to: 'everybody',
            madeAgo: 90,
            dueAgo: 60,
            state: 'kept',
            settledWords: 'Since the first of the month, with two volunteers.',
          },
          {
            what: 'Turn the north benches toward the path',
            owner: { unit: 'parks' },
            to: 'everybody',
            madeAgo: 85,
            dueAgo: 12,
            state: 'open',
          },
        ],
      },
    ],
    responseAgo: 60,
    designs: [
      { recordedAgo: 41, weeksBefore: 52, lookAfterDays: 182, buffer: { ringM: 330 }, controls: ['orchard-rise', 'ferry-meadows'] },
    ],
  },
]
