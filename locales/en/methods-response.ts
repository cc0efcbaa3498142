/** Words of the methods that ask whether a response worked. Numbers of worked examples are the engines’ own (method-example.test.ts). */
export const methodsResponse = {
  'rate-ratio': {
    name: 'Rate ratio',
    question: 'Did it change more here than in a place like it, where nothing was done?',
    does: [
      'We count events before and after, here and in a comparison area. If the comparison area fell by a tenth, we expect a tenth fewer here as well, without anything being done.',
      'The ratio says what is left of that expected number. 1 is no difference. 0.67 is a third fewer.',
      'Counts jump from week to week by themselves. The more they jump, the wider the interval around the ratio.',
    ],
    example:
      'Break-ins here: 90 before, 54 after. In the comparison area: 200 before, 180 after. So 81 were to be expected here. That is 33% fewer than expected, likely between 4% and 54% fewer.',
    not: [
      'Not proof that our response did it. Whatever else changed only here counts too.',
      'An interval that holds 1 is not "no effect". Often there are too few events to tell.',
      'It does not see whether trouble moved next door: see "Displacement difference".',
    ],
    formula: {
      said: 'The count here after over before, divided by the count there after over before. Its logarithm varies by φ times the sum of one over each of the four counts.',
      where: [
        { sign: 'T_b', means: 'events here before; T with a: after' },
        { sign: 'C_b', means: 'events in the comparison area before; C with a: after' },
        { sign: 'φ', means: 'how much more the weeks vary than luck alone would make them, at least 1' },
      ],
    },
    limits: [
      'The worst places get better by themselves. A place that was chosen for a bad year will look improved.',
      'If what was done here also reaches the comparison area, the ratio shows too little.',
      'The comparison area must be one that would have gone the same way. We test whether it did before.',
    ],
    needs: [
      'The same weeks in both areas, some before and some after.',
      'Some five events in each of the four counts, for an interval that can be trusted.',
    ],
    refuses: [
      'A zero among the four counts: then the ratio has no value. Where nothing at all was counted here after, half an event is added to each count, and we say so.',
      'Counts below zero, or numbers that are none.',
    ],
    here: [
      'Periods of different length are compared per week.',
      'How much weeks vary is measured where the areas vary against each other. With fewer than 8 weeks a rule of thumb takes its place: 0.0008 N + 1.2, for N events an area and period.',
      'How sure the interval is, is told beside it.',
    ],
    checked: ['R 4.2.2: glm. The ratio is the interaction of a Poisson regression of the four counts.'],
  },
  'displacement-difference': {
    name: 'Displacement difference',
    question: 'How many events fewer were there, and did they only move next door?',
    does: [
      'We count before and after in the place of the response, in a ring around it, and in places to compare each of them with.',
      'From the change here we take off the change in the comparison area. The same for the ring. What is left are events, not percentages: so many fewer here, so many more around it.',
      'Both together say what the town gained on the whole.',
    ],
    example:
      'In the park 70 events fewer than the comparison leads to expect, likely between 22 and 118 fewer. Around it 27 more, likely between 18 fewer and 72 more. Together 43 fewer, but anything from 109 fewer to 23 more is possible: we cannot say yet that the town gained.',
    not: [
      'Not proof that our response did it.',
      'A wide interval around the ring is not "nothing moved". It is "we cannot see it".',
      'Fewer around it as well is not luck by rule: a good effect often spreads.',
    ],
    formula: {
      said: 'The change here less the change there, plus the change in the ring less the change in the place like the ring. It varies by φ times the sum of all counts.',
      where: [
        { sign: 'ΔT', means: 'events here, after less before' },
        { sign: 'ΔC', means: 'the same in the comparison area' },
        { sign: 'ΔD', means: 'the same in the ring around it' },
        { sign: 'ΔK', means: 'the same in a place like the ring' },
        { sign: 'N', means: 'all counts added up; φ says how much more they vary than luck' },
      ],
    },
    limits: [
      'It takes for granted that both areas would have changed by as many events. Areas of different size are brought to one size first.',
      'Trouble can move farther than the ring, to other hours, or turn into other trouble. That is not seen.',
      'Without allowing for how much weeks vary, such a test calls luck a success far too often: 25 times in 100 where it should be 10, when weeks vary twice as much as luck.',
    ],
    needs: [
      'Counts before and after here and in a comparison area; for displacement also in a ring around it.',
      'Some ten events in all, for the interval.',
    ],
    refuses: ['No event at all in an area and its comparison.', 'Counts below zero, or numbers that are none.'],
    here: [
      'The counts before are brought to the length of the time after, and each area to the size of the one it is compared with.',
      'Two variants are our own: the factor φ, and one comparison area that serves both the place and the ring.',
    ],
    checked: [
      'ptools, the package of the authors, and the numbers they published: a difference of -20, z = -1.49.',
      '20,000 invented pairs of areas in which nothing was done.',
    ],
  },
  'displacement-quotient': {
    name: 'Displacement quotient',
    question: 'For every event that went away here, how many came up next door?',
    does: [
      'It divides what changed in the ring around by what changed here, both measured against a comparison area.',
      'Above 0 the good effect spread to the ring. Between 0 and -1 part of the trouble moved. Below -1 more came than had gone.',
      'We never show it alone. It has no interval, and where nothing was done at all it says "success" half of the time.',
    ],
    example:
      'Here from 200 to 120, in the ring from 150 to 185, in the comparison area 1,000 both times. The quotient is -0.44: for every 100 events that went away here, 44 came up next door. On the whole 45 fewer.',
    not: [
      'Not to be read alone, ever. Read it beside the displacement difference.',
      'Not to be read at all where the place itself did not get better than its comparison.',
      'Two decimals are not precision. With small counts it jumps wildly.',
    ],
    formula: {
      said: 'The ring’s count over the comparison’s, after less before, divided by the same for the place of the response.',
      where: [
        { sign: 'D', means: 'events in the ring; a is after, b is before' },
        { sign: 'T', means: 'events in the place of the response' },
        { sign: 'C', means: 'events in the comparison area' },
      ],
    },
    limits: [
      'It gives one number and no sign of how sure it is.',
      'Where the change here is small, the quotient is huge and means nothing.',
    ],
    needs: ['Counts before and after in the place, the ring and a comparison area, over times of equal length.'],
    refuses: [
      'No event in the comparison area before or after.',
      'Where the place did not get better than its comparison, the number is there and marked "not to be read".',
    ],
    here: [
      'It is told as a word (part moved, spread, neither) only beside the displacement difference and its interval.',
      'Times of different length are brought to one length first.',
    ],
    checked: [
      'The formula worked out in R 4.2.2 for cases of our own. There were no published numbers to compare with.',
      '20,000 invented areas in which nothing was done: it said "success" in half of them.',
    ],
  },
  'judging-a-response': {
    name: 'Judging a response',
    question: 'It worked, it moved, it did not work, or we cannot tell: how do we decide?',
    does: [
      'We decide by a rule that was written down before anybody looked at the counts. The first line that fits, holds.',
      '1. Were this place and its comparison going apart already before, by so much that it could explain everything? We cannot tell.',
      '2. Does a second method say the opposite? We cannot tell.',
      '3. Clearly fewer than expected: it worked. But if at least half of the fall came up next door, or so much that nobody gained: it moved. And if next door is too unsteady to know: we cannot tell.',
      '4. Clearly more than expected: it did not work.',
      '5. A fall of a third or more can be ruled out: it did not work.',
      '6. Else we cannot tell, and we say how many more weeks it would take.',
    ],
    example:
      'In 26 weeks 41 fights, where 86 were to be expected: 52% fewer, likely between 32% and 66% fewer. In the streets around it no clear change. A second method agrees. It worked.',
    not: [
      '"We cannot tell" is not "it did not work". Most often more weeks are needed.',
      '"It worked" is not proof. One in 20 responses that changed nothing is called so by luck.',
      'Not a grade for the people who did it.',
    ],
    formula: {
      said: 'It worked where the upper end of the ratio’s interval is below one. It did not work where its lower end is above one, or where a fall by the share m can be ruled out. Else we cannot tell.',
      where: [
        { sign: 'R', means: 'the rate ratio; its interval goes from R− to R+ and holds 90 of 100' },
        { sign: 'R_1', means: 'the lower end, asked of one side alone' },
        { sign: 'm', means: 'the smallest fall worth the effort: a third, unless the problem’s page says otherwise' },
      ],
    },
    limits: [
      'It cannot see what else changed in that place on that day.',
      'It cannot undo that the worst places get better by themselves. It warns when the last weeks before were unusually bad.',
      'Places and weeks have to be chosen before anybody looks at the counts after.',
    ],
    needs: [
      'At least 4 weeks before and 4 after, the same in all areas, and at least one comparison area.',
      'To test how alike the areas were before: 8 weeks and 10 events in each.',
    ],
    refuses: [
      'Fewer than 4 weeks on a side, or areas with different weeks.',
      'No comparison area, no event here before, or none there before or after.',
    ],
    here: [
      'A third is about what problem solving brought on average: 33.8% over 34 evaluations.',
      'The second method is a synthetic control where 5 comparison areas or more allow it, else an interrupted series, else the plain displacement difference.',
      'Those who reported have the last word: no problem closes by numbers alone.',
    ],
    checked: [
      'More than a thousand invented responses of which the truth was known: some changed nothing, some halved the trouble, some only moved it.',
    ],
  },
} as const
