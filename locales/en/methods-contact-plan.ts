/** Words of the method behind the walk that an officer is shown. */
export const methodsContactPlan = {
  'contact-plan': {
    name: 'The officer’s walk',
    question: 'Who is worth seeing in the minutes between everything else?',
    does: [
      'Between calls, breaks and meetings an officer has free minutes. This method fills them with the stops that are worth most, as far as the ways on foot allow: somebody who was promised a call-back, a place nobody has been to for weeks, a block where reports wait.',
      'What was promised comes first. Then visits that somebody who was harmed has asked for. Then, for an officer who is new, introductions. All else is weighed: how much it is needed, how long nobody was met there, whether the officer is known there, and the chance that a call ends the walk early.',
      'It is fair by rule. A neighborhood of the beat where nobody was met for 14 days gets its turn, and every further stop in the same neighborhood counts less.',
    ],
    example:
      'A block with 3 reports that wait, where nobody was met for 42 days: need 7, and 63 of 100 of it has grown back. It is worth 4.4 points. With nothing waiting and somebody met there 7 days ago it is worth 0.2.',
    not: [
      'Not an order. The officer is free to do something else, and whether plans are followed is counted nowhere.',
      'Not made of what police recorded, found or stopped. It reads what people reported, asked for and were promised.',
      'Not about persons. It knows places, blocks and times.',
      'Not a timetable. Which of two near-equal stops comes first, and the minute, change by chance from day to day, so that nobody can foresee them.',
    ],
    formula: {
      said: 'What a stop is worth: its need, times the share that has grown back since the last contact, times what familiarity adds, times the chance that the gap holds.',
      where: [
        { sign: 'V', means: 'what the stop is worth' },
        { sign: 'n', means: 'need, in points: the list below' },
        { sign: 'd', means: 'days since anybody was met there; where nobody ever was, all has grown back' },
        { sign: 'τ', means: 'days after which 63 of 100 has grown back: place 14, block 42, problem 7' },
        { sign: 'f', means: 'how familiar the officer is there, 0 to 1: own contacts in a year, 3 make half' },
        { sign: 'γ', means: 'what familiarity adds at most: 0.5' },
        { sign: 'λ', means: 'calls an hour that end a gap: 0.25' },
        { sign: 't', means: 'length of the gap in hours' },
      ],
    },
    limits: [
      'The points and days are chosen, not measured: no study gives them. That is why they stand here.',
      'One short friendly visit has been shown to raise trust for some weeks. That the order of visits matters has not been shown.',
      'Where officers change often and nothing follows from what people say, contact alone did not raise trust in a large trial.',
      'Associations and groups are not asked yet; they come into the plan as events and places.',
      'Without a street map, ways are distances made longer: a river in between is not seen.',
    ],
    needs: ['A shift or free minutes, and a beat. A diary, so that the plan keeps clear of it.'],
    refuses: [
      'On leave, or without a beat: no plan.',
      'Fewer than 12 free minutes: they are left free.',
      'A place where somebody was met this week and nothing waits is not proposed.',
    ],
    here: [
      'Need: promise 10, follow-up 10, event 6, introduction 6, problem 5, place 2, block 1; each report that waits 2 and each that is not settled 0.5, up to four of each.',
      'Promises and follow-ups due within 7 days come before everything else, whatever that is worth. Sensitive reports send nobody anywhere.',
      'Each further stop in the same neighborhood on one day counts 0.85 of the one before.',
      'Worth varies by up to 15 of 100, the start by up to 9 minutes and a stop by up to 3, by a key that only the agency has.',
      'A stop is planned with 12 to 20 minutes. Times are shown to five minutes.',
      'A plan is deleted after 2 days. Only its officer sees it.',
    ],
    checked: [
      'The search that puts stops in order: against exact answers for small days and against published test cases of the team orienteering problem.',
      'By test: what was promised is never left out for something else, no plan reads a police record, and no minute comes back often in 60 days.',
    ],
  },
} as const
