/** Night noise and broken glass behind the two bars. */
import type { ProblemStory } from './problem-story.ts'

export const BARS_STORY: ProblemStory = {
  slug: 'night-noise-behind-the-bars',
  title: 'Night noise and broken glass behind the two bars',
  at: 'elm-square',
  lead: 'amara-diallo',
  stage: 'response',
  state: 'open',
  statement: 'Both bars close at 2 am and empty into the same lane.',
  near: 'Mill Lane',
  radiusM: 110,
  control: { near: [820, 330], radiusM: 130 },
  incidentKinds: ['disorder'],
  categories: ['noise', 'glass-and-litter', 'public-drinking'],
  openedAgo: 161,
  cheers: {
    community: 'Forty households whose bedrooms face the lane, and the people who clean it.',
    harm: 'Broken sleep, cut feet, two falls on glass.',
    expectation: 'Residents asked the council and the police for help in writing.',
    events: 'Shouting, bottles, music from open doors.',
    recurring: 'Most Fridays and Saturdays since spring.',
    similarity: 'Same lane, between half past one and three.',
  },
  triangle: {
    place: 'Mill Lane, the yard between both back doors.',
    placeManager: 'The owners of The Millrace and The Copper Lantern.',
    target: 'People who sleep above and behind the lane.',
    guardian: 'Door staff, who go home at two sharp.',
    behavior: 'Two hundred people leave within ten minutes and wait for rides in the lane.',
    handler: 'Friends, regulars, the bars’ own staff.',
  },
  analysis: {
    ago: 92,
    words:
      'Two thirds of the calls come between 1:40 and 2:30 on two nights. Both bars close at the same minute, the only bins are locked at midnight, and the ride pick-up on the map is the lane. Three of four bottles come from takeaway sales after one.',
  },
  hypotheses: [
    {
      words: 'Both bars closing at the same time fills the lane.',
      standing: 'supported',
      speaksFor: [
        'Counted on three Saturdays: 190 people in the lane at 2:08, 40 at 2:30.',
        'On the night one bar was closed for repairs nobody called.',
      ],
      speaksAgainst: ['Some calls come at midnight, before closing.'],
    },
    {
      words: 'It is mostly people from out of town.',
      standing: 'rejected',
      speaksFor: ['Two residents believe so.'],
      speaksAgainst: ['Both owners know most of the guests by name.', 'The last train leaves at 0:40.'],
    },
    {
      words: 'Bottles break because there is nowhere to put them.',
      standing: 'supported',
      speaksFor: ['The bins are locked at midnight; the rack we tried for two weeks was full each morning.'],
      speaksAgainst: [],
    },
  ],
  responses: [
    {
      technique: 4,
      words: 'Staggered closing: one bar at 1:30, the other at 2:15.',
      actions: [
        {
          what: 'Close The Millrace at 1:30 on Fridays and Saturdays until the trial ends',
          owner: { partner: 'Square Traders' },
          to: 'the residents of Mill Lane',
          madeAgo: 58,
          dueAgo: -40,
          state: 'open',
        },
        {
          what: 'Walk the lane every Friday and Saturday at closing time until the trial ends',
          owner: { officer: 'amara-diallo' },
          to: 'the residents of Mill Lane',
          madeAgo: 56,
          dueAgo: -40,
          state: 'open',
        },
      ],
    },
    {
      technique: 5,
      words: 'Bottle bins open until three, and no glass to take away after midnight.',
      actions: [
        {
          what: 'Put two bottle bins in the lane and empty them at seven',
          owner: { unit: 'sanitation' },
          to: 'Mill Lane Residents',
          madeAgo: 60,
          dueAgo: 45,
          state: 'kept-late',
          settledWords: 'Three days late: the first bins did not fit.',
        },
        {
          what: 'Sell no glass to go after midnight',
          owner: { partner: 'Square Traders' },
          to: 'Mill Lane Residents',
          madeAgo: 58,
          dueAgo: 50,
          state: 'kept',
          settledWords: 'Both bars use cups.',
        },
      ],
    },
    {
      technique: 17,
      words: 'Ride pick-up moved to Mill Street, under the lamps.',
      actions: [
        {
          what: 'Move the ride pick-up from the lane to Mill Street',
          owner: { unit: 'traffic-engineering' },
          to: 'everybody',
          madeAgo: 57,
          dueAgo: 30,
          state: 'kept',
          settledWords: 'The apps show the new place.',
        },
      ],
    },
  ],
  responseAgo: 52,
  designs: [
    {
      recordedAgo: 58,
      weeksBefore: 52,
      lookAfterDays: 182,
      buffer: { ringM: 280 },
      controls: ['courthouse', 'orchard-rise', 'ferry-meadows'],
    },
    {
      recordedAgo: 24,
      reason: 'The ride pick-up moved three weeks later than planned. The look moves with it, so that it has its half year too.',
      weeksBefore: 52,
      lookAfterDays: 203,
      buffer: { ringM: 280 },
      controls: ['courthouse', 'orchard-rise', 'ferry-meadows'],
    },
  ],
}
