/** Words of the methods that find where and when trouble gathers. Numbers of worked examples are the engines’ own (method-example.test.ts). */
export const methodsFinding = {
  'repeat-places': {
    name: 'Repeat places',
    question: 'At which places does the same trouble come back most, and is that more than luck?',
    does: [
      'A few places often have most of the trouble. This method counts events place by place and lists the places where more is to be expected than at an ordinary place of the same kind.',
      'A place with a very bad year often had bad luck as well. So each count is drawn some way back toward what is usual. Places are ranked by the low end of what we then expect, never by the bare count.',
      'Beside the list we say how strongly events gather on the whole, and how strongly luck alone would make them gather.',
    ],
    example:
      'One shop of 60 had 23 thefts last year, where a shop here usually has about 2. In another year like it we expect between 11 and 24 there. Half of all thefts happened at 6 shops; luck alone would have spread them over about 16.',
    not: [
      'Not a reason. It says where to look, not why it happens there or whose fault it is.',
      'Not a list of bad owners. A station ranks high because many people pass through it.',
      'Not proof that something helped later on. The worst places often get better by themselves.',
    ],
    formula: {
      said: 'The expected count of a place is its own count plus k, divided by one plus k over the usual count.',
      where: [
        { sign: 'E', means: 'events expected at this place over another period of the same length' },
        { sign: 'x', means: 'events that were counted there' },
        { sign: 'μ', means: 'events that a place of its kind and size usually has' },
        { sign: 'k', means: 'how alike the places are: small where they differ a lot, large where they hardly do' },
      ],
    },
    limits: [
      'An address that many reports share, such as a police station, looks like a trouble spot. Check the address first.',
      'Large places lead unless we know their size: homes, visitors, meters of street.',
      'One person who reports often can make a place stand out.',
    ],
    needs: [
      'At least 20 events, at places of one kind, and at least 10 such places.',
      'Places without any event count too. Leaving them out makes any town look even.',
    ],
    refuses: [
      'Fewer than 20 events, or fewer than 10 places: no ranking would mean anything.',
      'Counts or sizes that are no proper numbers, or events at a place of size zero.',
    ],
    here: [
      'The spread of the counts over places is fitted as a negative binomial distribution. The interval holds 95 of 100.',
      'A place "stands out" when its count is rare even among places as unequal as these, corrected for having looked at all of them.',
      'How events gather is compared with hundreds of deals of the same events at equal risk (marginal crime concentration), and told with a Gini coefficient made for fewer events than places.',
    ],
    checked: ['R 4.2.2: its own functions, and fitdistr of the package MASS.'],
  },
  'hot-spots': {
    name: 'Hot spots',
    question: 'Which parts of the map have more than the ordinary ups and downs?',
    does: [
      'The map is cut into small cells. For each cell we add up the events in it and in the cells around it. Then we ask: would that many have come together if the same numbers had been dealt out over the map like cards?',
      'We deal them out 9,999 times and count how often luck does as well. A map has many cells, so some look hot by luck. The demand is made stricter until only few of the marked cells are expected to be luck.',
      'Beside the color stand the events found and the events that would be usual, and how often the cell stays marked when weeks are drawn anew.',
    ],
    example:
      'This cell and the six around it had 24 reports in a year, where 7 would be usual. When we draw the weeks anew, it stays marked 87 times in 100.',
    not: [
      'Not a forecast. It shows where events were.',
      'Not a cause, and not a judgment on who lives there.',
      'Not a reason by itself to send a patrol. A person looks at it first, and so do those who live there.',
      'A cell that is not marked is not proven quiet. There may be too little to tell.',
    ],
    formula: {
      said: 'The score of a cell is the sum over it and its neighbors, less what as many average cells would have, divided by how much such a sum varies. Its chance is one plus the number of deals that did as well, divided by one plus the number of deals.',
      where: [
        { sign: 'S', means: 'events in the cell and its neighbors together' },
        { sign: 'W', means: 'how many cells these are' },
        { sign: 'm', means: 'the mean of all cells' },
        { sign: 's', means: 'how much the cells differ (standard deviation)' },
        { sign: 'n', means: 'how many cells the map has' },
        { sign: 'B', means: 'how many times we dealt; b of them did as well' },
      ],
    },
    limits: [
      'Cells of another size give another map.',
      'Busy places are marked for being busy, unless we know how many people or homes there are.',
      'A river or a railway line between two cells is not seen: they count as neighbors.',
    ],
    needs: ['At least 30 events and at least 30 cells.', 'At least 8 weeks to tell how steady a marked cell is.'],
    refuses: [
      'Fewer than 30 events or fewer than 30 cells.',
      'All cells alike: then nothing can stand out.',
      'Counts that are no proper numbers.',
    ],
    here: [
      'The cell and each neighbor weigh 1, all others 0.',
      'The cell keeps its own number. Its neighbors are drawn from all other cells, none twice. The R package spdep 1.2-7 lets cells be drawn twice and draws the cell itself too; its chances differ a little.',
      'A cell is marked when at most 5 in 100 of the marked cells are expected to be luck, and it has more events than usual.',
    ],
    checked: [
      'R package spdep 1.2-7: the scores agree to ten decimals.',
      'Chances from 99,999 deals made in R, and every possible deal of small maps.',
    ],
  },
  'near-repeats': {
    name: 'Near repeats',
    question: 'After one event, is another one soon and close by more likely than usual?',
    does: [
      'After a break-in, homes nearby are sometimes at higher risk for some weeks. This method counts pairs of events that are close in place and close in time.',
      'Then it deals the same dates to the same places, again and again. If the real pairs are clearly more than the dealt ones, the events follow each other.',
      'Events of late that hang together are shown as a chain, beside how many would be usual on that ground.',
    ],
    example:
      'Burglaries within 100 m of an earlier one in the last 14 days: 9, when 3 would be usual. Dealing out the dates made as many only once in 1,000 tries.',
    not: [
      'Not proof that the same person did it. A street that had a bad month looks the same.',
      'Not a promise that another one comes. Most places near an event see no other.',
      'Not about any person. Only places and days go in.',
    ],
    formula: {
      said: 'Count the pairs of events that are close in place and close in time. Expected are: the pairs close in place, times the pairs close in time, divided by all pairs.',
      where: [
        { sign: 'X', means: 'pairs close in place and in time' },
        { sign: 's', means: '1 where the two events of a pair are close in place, else 0; S is the sum of these' },
        { sign: 't', means: '1 where they are close in time, else 0; T is the sum of these' },
        { sign: 'n', means: 'how many events there are; E is the number of pairs to be expected' },
      ],
    },
    limits: [
      'A street that was built or emptied midway looks like a pattern. One to three years of one kind of event are enough.',
      'Events that were put at a stand-in address make false pairs. They have to be left out.',
      'Who looks every day, or at many kinds of events, finds something by luck sooner or later.',
    ],
    needs: ['At least 10 events of one kind, with place and day.', 'More than one place and more than one day.'],
    refuses: [
      'Fewer than 10 events, all at one point, or all on one day.',
      'Days that are not whole days, or lie in the future.',
      'More than 20 million close pairs, as when thousands of events share one address.',
    ],
    here: [
      'The expected number is exact, over all ways to deal the dates. Chances come from 999 deals; the real dates count as one more.',
      'How distance is measured, and on which side an edge counts, is printed with every table.',
      'Where several distances and times are tried, each chance is corrected for the whole table.',
      'Where the day is known only from and until, days between are drawn 20 times and averaged.',
    ],
    checked: ['R packages surveillance 1.20.3 (knox) and NearRepeat.', 'A table published for the Near Repeat Calculator.'],
  },
  'emerging-change': {
    name: 'Emerging change',
    question: 'Has something become more frequent in the last weeks?',
    does: [
      'For each kind of event in each area it learns what is usual at this time of the year, and how much that goes up and down.',
      'Then it looks at the last 1, 2, 4 and 6 weeks together. A sudden jump shows in the short window, a slow rise in the long one.',
      'The newest half year is kept out of what is "usual", so that a problem that grows slowly cannot hide in it.',
    ],
    example:
      'Bicycle thefts at the station: 17 in the last 4 weeks, when 5 would be usual. If nothing had changed, weeks as unusual as these would come about 3 times in 10,000.',
    not: [
      'Not why it rose. When more people report, or recording changes, it looks the same.',
      'Not a forecast of next week.',
      'No finding is not good news. Falls are not shown, nor problems older than half a year.',
    ],
    formula: {
      said: 'The logarithm of the usual number of a week is a level, plus a trend, plus one wave a year. The chances of the last 1, 2, 4 and 6 weeks are multiplied, and the fourth root is taken.',
      where: [
        { sign: 'μ_t', means: 'events usual in week t' },
        { sign: 'a', means: 'the level; b is the trend, and c and d make the wave of the year. All four are fitted' },
        { sign: 'p_k', means: 'the chance of as many events in the last k weeks, if nothing changed' },
        { sign: 'G', means: 'how unusual the last six weeks are; from G follows one chance for all four windows' },
      ],
    },
    limits: [
      'With less than two years no season is known, and a yearly rise may be called new.',
      'Reports that come in late hide a rise in the newest week.',
      'It knows counts only, not how bad each event was.',
    ],
    needs: [
      'At least 32 complete weeks, with some event in them.',
      'For the season: two years before the newest half year, with 20 events.',
    ],
    refuses: [
      'Fewer than 32 weeks, or no event in any of them.',
      'Counts that are not whole numbers, or for which no usual level can be fitted.',
    ],
    here: [
      'What is usual is learned as in Noufaily and others 2013, with one wave a year in place of ten levels. Weeks of earlier outbreaks weigh less.',
      'The joint chance of the four windows is added up exactly over all counts that could have been. It allows for what is not known of the usual number. This part is our own.',
      'All areas and kinds are judged together: see "False discoveries".',
    ],
    checked: ['R package surveillance 1.20.3: Farrington flexible, EARS, CUSUM and others, on invented weeks.'],
  },
  'false-discoveries': {
    name: 'False discoveries',
    question: 'We looked at hundreds of places. How many of our findings are only luck?',
    does: [
      'Ten heads in a row with a coin are a wonder. But let 1,000 people try, and one of them will likely do it.',
      'A scan looks at every area and every kind of event, so some look unusual by luck. This method asks for more, the more we looked at. Of everything that is then shown, only a small share is luck.',
    ],
    example:
      'Of 10 areas, 5 looked unusual by the common rule of 1 in 20. After the correction 3 are left. Of such findings at most 1 in 20 is luck, on average.',
    not: [
      'Not a statement on one single finding. It is a promise about all of them together.',
      'What is left out is not nothing. It was only not clear enough.',
      'Not a measure of size. What is surely there can still be small.',
    ],
    formula: {
      said: 'Put the chances in order from small to large. Multiply each by the number of tests and divide by its place in the order. Then let none be larger than one that stands after it.',
      where: [
        { sign: 'q_i', means: 'the corrected chance at place i' },
        { sign: 'p_j', means: 'the chance at place j of the order' },
        { sign: 'm', means: 'how many were tested' },
      ],
    },
    limits: [
      'It needs the chances of everything that was tested. Leaving out the dull ones breaks the promise.',
      'It is right where tests do not depend on each other, or lean the same way as neighboring areas do. A stricter form (Benjamini and Yekutieli) is right always.',
    ],
    needs: ['The chance of every test that was made, each from 0 to 1.'],
    refuses: ['Nothing. Where nothing was tested there is nothing to correct.'],
    here: [
      'The step-up rule of Benjamini and Hochberg, with 5 in 100 unless the page says otherwise.',
      'Where looks come in families, families that hold something are chosen first. Then their members are named with a share that is stricter, the fewer families were chosen (Benjamini and Bogomolov 2014).',
    ],
    checked: ['R 4.2.2: p.adjust, with BH and BY.'],
  },
} as const
