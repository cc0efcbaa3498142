/** Words of the methods that follow whole courses of counts over time. Numbers of worked examples are the engines’ own (method-example.test.ts). */
export const methodsCourses = {
  'interrupted-series': {
    name: 'Interrupted series',
    question: 'Did the course bend on the day when the response began?',
    does: [
      'From the time before we learn the level, the trend and the season. We carry them on as if nothing had been done.',
      'Then we look how the time after departs from that: all at once, or slowly more and more.',
      'Where a comparison area is known, what it leads to expect goes in as well. That takes out a cold winter or a new law.',
    ],
    example:
      '90 events in the 12 months after, where the months before lead to expect 121. That is 26% fewer, but anything from 53% fewer to 17% more is possible: 12 months are too short to tell.',
    not: [
      'Not proof that our response did it: it takes for granted that nothing else changed on that day.',
      'Not to be used on a day that was chosen after looking at the counts.',
      'The dashed line is not what would surely have happened. Its band says how sure.',
    ],
    formula: {
      said: 'The logarithm of the mean is a level, plus a trend, plus a shift from the first day on, plus a bend that grows from there. Seasons are added as waves.',
      where: [
        { sign: 'μ_t', means: 'events to be expected in period t' },
        { sign: 'a', means: 'the level; b is the trend' },
        { sign: 'c', means: 'the shift: P is 0 before and 1 after' },
        { sign: 'd', means: 'the bend: U counts the periods since the response began' },
      ],
    },
    limits: [
      'With few periods, trend, season and shift cannot be told apart.',
      'Neighboring weeks are alike, which makes results look surer than they are. There is a variant that allows for it.',
      'When people hear of it beforehand, the change may start before the day.',
    ],
    needs: ['At least 8 periods before and 8 after, and two for each number that is fitted.'],
    refuses: ['Fewer periods, or no event at all on one side.', 'Where season, trend and shift cannot be told apart.'],
    here: [
      'A negative binomial regression; where counts vary no more than luck, a Poisson regression. Two variants are there: quasi-Poisson, and Newey and West’s errors.',
      'The ratio adds up all periods after; its interval comes from the delta method on the logarithm.',
    ],
    checked: ['R 4.2.2: glm.nb of the package MASS, and the package sandwich 3.0-2.'],
  },
  'panel-difference': {
    name: 'Many areas compared',
    question: 'The same was done in many areas: did they change more than the others?',
    does: [
      'Every area has its own level, and every month its own luck that all areas share. Both are taken out.',
      'What is left is how much the areas with the response changed beyond all the others.',
      'We also look at the months before: if these areas were already going another way, the result is not to be believed.',
    ],
    example:
      '12 areas had new street lights and 12 had not. After it, areas with new lights had 18% fewer events than the others lead to expect, likely between 8% and 28% fewer.',
    not: [
      'Not what happened in each single area. It is an average over them.',
      'Not proof where the areas were picked because they were bad.',
      'A test of the months before that finds nothing does not prove that all was alike.',
    ],
    formula: {
      said: 'The logarithm of the mean is one number for the area, plus one for the month, plus the effect where the response is there. The ratio is e to the power of that effect.',
      where: [
        { sign: 'μ_it', means: 'events to be expected in area i in month t' },
        { sign: 'α_i', means: 'the level of the area' },
        { sign: 'γ_t', means: 'what the month did to all' },
        { sign: 'δ', means: 'the effect; z is 1 where and when the response is there, else 0' },
      ],
    },
    limits: [
      'All areas must have begun on the same day. Those that began at other times are judged apart.',
      'What is done in one area must not reach the others.',
      'With few areas the interval is too narrow. Then we deal out at random which areas had the response, and compare.',
    ],
    needs: [
      'At least two areas with the response and two without, over the same months, some before and some after.',
      'Ten areas on each side for the usual interval.',
    ],
    refuses: [
      'Fewer areas, no month before or after, or months that are not the same for all.',
      'No event where the response was, so that the effect would be without end.',
    ],
    here: [
      'Poisson regression with an effect for each area and each month. Errors allow for months of one area being alike (clustered, HC1).',
      'With fewer than ten areas on a side the chance comes from 9,999 random deals.',
    ],
    checked: ['R 4.2.2: glm with one column for each area and month, and vcovCL of the package sandwich.'],
  },
  'synthetic-control': {
    name: 'Mixed comparison',
    question: 'What if no single area is a good comparison?',
    does: [
      'We mix several areas where nothing was done, some of each, until the mixture went the same way as this place before the response.',
      'After it, the mixture says what would have happened here. The gap between the two is what is left to explain.',
      'Then the same is done for every comparison area, as if the response had been there. If such gaps are common, ours means nothing.',
    ],
    example:
      '48 events after, where the mixture of 11 areas has 86: 38 fewer. Of all 12 areas this one departs most from its mixture. Luck alone puts it first once in 12.',
    not: [
      'Not a sure size: it tells whether the place stands out, and only roughly by how much.',
      'Few areas can never give a small chance. With 9 comparison areas it is 1 in 10 at best.',
      'The shares of the mixture are not a ranking of areas.',
    ],
    formula: {
      said: 'Choose shares, none below zero and together one, so that the squared gaps before the response are as small as can be. The chance is the place’s rank among all areas, by the gap after over the gap before.',
      where: [
        { sign: 'y_t', means: 'events here in period t before the response' },
        { sign: 'w_j', means: 'the share of comparison area j in the mixture; x is its count' },
        { sign: 'J', means: 'how many comparison areas there are; r is the rank of this place' },
      ],
    },
    limits: [
      'A place that is worse than all others cannot be mixed from them. It is brought to one size first.',
      'Areas next to the response must stay out: what was done may reach them.',
      'A good fit before can be luck when there are many areas and few periods.',
    ],
    needs: ['At least two comparison areas and 8 periods before; five areas before it is used as a second opinion.'],
    refuses: [
      'A mixture that did not follow the place well before: what it says of after would mean nothing.',
      'Too few areas or periods, different periods, or no event here before.',
    ],
    here: ['Outcomes only, all periods weigh the same, no other facts about the areas. The refusal for a poor fit is our own.'],
    checked: ['R 4.2.2: package quadprog 1.5-8. Gaps agree to 1 in 10,000; the shares need not be the only ones possible.'],
  },
} as const
