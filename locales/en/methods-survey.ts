/** Words of the methods by which a survey of trust becomes honest numbers. */
export const methodsSurvey = {
  'survey-weights': {
    name: 'Weighing answers',
    question: 'What would everybody say, if those who answered are not like everybody?',
    does: [
      'Older people answer surveys more often than younger ones. So each answer gets a weight: how many people of the town it stands for.',
      'The weights are turned until those who answered have the make-up of the town, by age, by sex and so on, all at once.',
      'The range beside each share grows with uneven weights. We always show it, and how many answered.',
    ],
    example:
      'Of 200 who answered, 61 in 100 trust the police. Half of the town is young, but only 60 of the 200. Weighed, it is 55 in 100, and somewhere from 47 to 62.',
    not: [
      'Not a cure for everything. Young people who answer may differ from young people who do not.',
      'Not a margin of error for an open survey. There people chose themselves, and the range says too little.',
      'Never about one person: nobody’s answer is shown.',
    ],
    formula: {
      said: 'Multiply the weights of each group by its number in town, divided by the sum of its weights. Go round all groups until nothing moves.',
      where: [
        { sign: 'w', means: 'how many people an answer stands for' },
        { sign: 'T_g', means: 'how many people of the group live in town' },
        { sign: 'm', means: 'the weighted mean; y is what was answered' },
      ],
    },
    limits: [
      'It mends only what the groups tell. Whether somebody distrusts surveys is in no census.',
      'Weights make a result less sure. Five times the usual weight is one loud voice.',
    ],
    needs: ['At least ten answers. The number of people of each group in town.'],
    refuses: [
      'A group from which nobody answered.',
      'Numbers of groups that contradict each other, or that these answers cannot meet at once.',
      'Weights that run away: one answer for more than twenty, or fewer than ten effective answers left.',
      'All answers alike: then nothing says how sure that is.',
    ],
    here: [
      'Raking (iterative proportional fitting). Weights can be kept within three times the mean.',
      'Errors are linearized; the range is that of Korn and Graubard.',
    ],
    checked: ['R package survey 4.1-1: weights, errors and four kinds of ranges to 8 digits.'],
  },
  'small-areas': {
    name: 'Small neighborhoods',
    question: 'What can be said of a neighborhood where few answered?',
    does: [
      'With a dozen answers a share jumps up and down by luck. So a neighborhood leans on what is usual for places like it.',
      'Many answers: it stands for itself. Few answers: it leans far. How far is worked out from how much neighborhoods truly differ.',
    ],
    example:
      'In one neighborhood 9 of 12 said yes: 75 in 100. In twelve neighborhoods together 55 in 100 is usual. Our best guess is 56, and somewhere from 47 to 65.',
    not: [
      'Not what the dozen said. It is a guess at what all who live there would say.',
      'Not fair to an odd place: a neighborhood that truly differs is drawn toward the others.',
      'Not a ranking. Where ranges overlap, the order is mostly luck.',
    ],
    formula: {
      said: 'The guess is what is usual, plus a share of the distance to the neighborhood’s own result. The share is larger the more neighborhoods differ and the surer its own result is.',
      where: [
        { sign: 'x', means: 'what is usual for such a neighborhood' },
        { sign: 'y', means: 'its own result; D is the square of its error' },
        { sign: 'g', means: 'how much its own result counts' },
        { sign: 's', means: 'how much neighborhoods differ (its square is a variance)' },
      ],
    },
    limits: [
      'It is good on average over all neighborhoods, not surely for each.',
      'Where answers show no difference, neighborhoods still keep a little of their own, and a wide range.',
    ],
    needs: ['At least six neighborhoods, each with an error of its own.'],
    refuses: ['Fewer than six neighborhoods.', 'All results alike, or an error of none.'],
    here: [
      'Fay and Herriot’s model, by residual likelihood. Where that finds no difference at all, an adjusted one that is never zero.',
      'With every answer at hand: a regression in levels, added up over all who live there. Its ranges leave out the doubt about the levels’ own spread.',
    ],
    checked: [
      'R packages metafor 3.8-1 (to 10 digits) and lme4 1.1-31 (to 5).',
      'In invented towns the ranges held the truth more than 93 times in 100, those of the regression more than 91.',
    ],
  },
  'survey-change': {
    name: 'Change between two surveys',
    question: 'Did trust rise or fall since last time, or is it luck?',
    does: [
      'Two surveys never give the same number, even when nothing changed. We work out how large a difference luck alone would make.',
      'Beside every change stands the smallest change that these two surveys could have shown.',
    ],
    example:
      'Last time 58 in 100, now 62, each with an error of 3. That is 4 more. These two surveys could only have shown a change of 8 or more, so we say: no change that we can tell.',
    not: [
      '"No change that we can tell" does not say that nothing changed.',
      'Not a reason. Trust moves with the news as much as with what officers here do.',
      'Up is not always good: it depends on the question.',
    ],
    formula: {
      said: 'The smallest change that could be shown is 1.96 times the root of both squared errors together. A smaller difference is called no change that we can tell.',
      where: [
        { sign: 'M', means: 'the smallest change that could be shown' },
        { sign: 'e_1', means: 'the error of the earlier survey; the other is that of the later' },
      ],
    },
    limits: [
      'Both must ask the same question, in the same way, in the same season.',
      'Of twenty questions, one will seem to change by luck.',
    ],
    needs: ['Two surveys, each with its error.'],
    refuses: ['A survey whose error is not known, or is none because all said the same.'],
    here: [
      'Both surveys are taken to be of other people. 95 in 100 sure.',
      'With three and more: a weighted line that lets surveys differ by more than their errors, a test without a line, and a smooth course.',
    ],
    checked: ['R package metafor 3.8-1, and the formulas worked out in R 4.2.2.'],
  },
  'response-rate': {
    name: 'Response rate',
    question: 'How many of those we asked did answer?',
    does: [
      'Those who answered are divided by all who should have: also those not reached, and those of whom we do not know whether the address was right.',
      'That is the lowest rate one can mean. We show it rather than a kinder one.',
    ],
    example:
      '1,000 people were asked, and 240 answered: 24 in 100, by luck somewhere from 21 to 27. Without the addresses that may be wrong it would be 29.',
    not: [
      'Not how good a survey is. Few answers can be fair, and many one-sided.',
      'There is none for an open survey: nobody was asked, so nobody can have failed to answer.',
    ],
    formula: {
      said: 'Completed answers, divided by all who may have been right to ask.',
      where: [
        { sign: 'R', means: 'the response rate' },
        { sign: 'I', means: 'completed answers; P is partly completed' },
        { sign: 'N', means: 'refused or not reached; U is not known whether right to ask' },
      ],
    },
    limits: ['How unlike those are who did not answer it cannot say. For that we compare what is known of both.'],
    needs: ['At least ten people who were asked.'],
    refuses: ['Fewer than ten asked.'],
    here: [
      'Response rate 1 of the American Association for Public Opinion Research; rate 5 as the highest. Range by Wilson.',
      'Who answers is compared by what is known of all who were asked (R-indicator).',
    ],
    checked: ['By hand; the comparison with R 4.2.2 to 10 digits.'],
  },
  suppression: {
    name: 'Hiding small groups',
    question: 'How do we keep a number from giving away one person’s answer?',
    does: [
      'A group with fewer than ten answers is not shown. Nor is a count below five, a count of none, or "everybody": each would tell what single people said.',
      'A hidden number could be found by subtracting the others from the sum. So more is hidden with it, until that fails.',
    ],
    example:
      'Four neighborhoods with 45, 25, 60 and 30 answers. In the second only 3 said yes. We hide its numbers, and those of the one with 30, for else 3 could be found from the sums.',
    not: [
      'Not a sign that something is wrong there. Often the hidden number is an ordinary one.',
      'Not a promise against people who tell their answer themselves.',
    ],
    formula: {
      said: 'For somebody who knows all that is shown, a hidden number lies between the least and the most that its row and column leave for it. These must be five apart.',
      where: [
        { sign: 'r', means: 'what is hidden in the row; c is what is hidden in the column' },
        { sign: 't', means: 'all that is hidden' },
      ],
    },
    limits: [
      'Much is hidden where few answered. That is the price.',
      'Two tables of the same people are hidden together, or one could be laid over the other.',
    ],
    needs: ['Counts by place and answer, and at least ten answers in all.'],
    refuses: ['Fewer than ten answers.', 'A table of which nothing could be shown safely.'],
    here: [
      'A block is hidden: the smallest rows by the smallest columns. Only its size depends on hidden numbers, so that even who knows the rule finds nothing.',
    ],
    checked: [
      'Every possible table of two by two up to sixteen answers, two by three up to thirteen and three by three up to eight, with lower limits: nothing hidden could be worked out, not even by who knows the program.',
    ],
  },
} as const
