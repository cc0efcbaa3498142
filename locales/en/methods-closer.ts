/** Words of the methods that look closer at what was found. */
export const methodsCloser = {
  density: {
    name: 'Density map',
    question: 'Where do events lie close together, drawn as a soft picture?',
    does: [
      'Each event is spread out like a drop of ink on wet paper. Where many drops overlap, the picture gets darker.',
      'At the edge of the area part of each drop falls outside. That is made up for, so that the edge does not look pale.',
    ],
    example:
      'Around the market the map shows about 60 reports per square kilometer in a year. That is three times the town’s average of 20.',
    not: [
      'Not proof that a place is special. The picture looks as smooth for 10 events as for 10,000.',
      'Not addresses. The color runs on through rivers and parks where nothing happened.',
      'Not a forecast.',
    ],
    formula: {
      said: 'The density at a point is the sum of all drops there, divided by the share of a drop that lies inside the area.',
      where: [
        { sign: 'λ', means: 'events per square meter at the point' },
        { sign: 'd_i', means: 'how far event i is from the point, in meters' },
        { sign: 'σ', means: 'the width of a drop, in meters (its standard deviation)' },
        { sign: 'e', means: 'the share of a drop around the point that lies inside the area' },
      ],
    },
    limits: [
      'Wide drops make one large cloud, narrow ones many spots. The width is always told.',
      'It does not know how many people live or pass there.',
      'It is good to 1 in 100 where events are, and less so far away from all of them.',
    ],
    needs: ['At least 10 events inside the area, at more than one point.'],
    refuses: ['Fewer than 10 events, or all at one point.', 'A drop narrower than one dot of the picture.'],
    here: [
      'Bell-shaped drops (Gaussian). The width is a standard deviation, not a radius.',
      'Unless somebody chooses a width, it is the one at which each event is best foretold by all others.',
      'The usual surface of crime mapping programs (quartic) is there to compare; its width is a radius.',
      'Whether a place is special is judged by "Hot spots", never by this picture.',
    ],
    checked: ['R package spatstat 3.0-3, and the exact sum: within 1 in 100.'],
  },
  seasons: {
    name: 'Seasons',
    question: 'Does it come back at the same time every year?',
    does: [
      'The counts of the months are taken apart into three: a slow trend, what comes back every year, and the rest.',
      'A smooth wave laid over the year says when the peak is, how much higher it is than the low point, and whether luck would make such a wave.',
    ],
    example:
      'July has about 1.8 times as many reports of noise in the street as January. Luck makes so clear a wave less than once in 1,000 tries.',
    not: [
      'Not a cause. Summer makes no noise, but windows are open.',
      'Not a promise for next year.',
      'A peak that comes every year is no new problem. It is one that can be prepared for.',
    ],
    formula: {
      said: 'The logarithm of the usual number of a month is a level, plus a trend, plus one wave a year. The peak is e to the power of twice the height of the wave times as high as the low point.',
      where: [
        { sign: 'μ_t', means: 'events usual in month t' },
        { sign: 'a', means: 'the level; b is the trend' },
        { sign: 's', means: 'fitted with c: together they make the wave' },
        { sign: 'A', means: 'the height of the wave; H is the peak and L the low point' },
      ],
    },
    limits: [
      'Months are not equally long. That alone makes one month a tenth higher than another.',
      'A change in how events are recorded looks like a trend.',
      'With two or three years, one odd year looks like a season.',
    ],
    needs: ['At least two full years and 20 events. Four years tell more.'],
    refuses: ['Fewer than two full years: one summer is no season.', 'Fewer than 20 events, or all months alike.'],
    here: [
      'Taken apart by STL, on the logarithm of the count plus one half.',
      'The wave is fitted as a quasi-Poisson regression with a trend, and tested against the trend alone (F test). Up to three waves a year, or a level for each month, can be taken instead.',
    ],
    checked: ['R 4.2.2: stl (plain and robust) and glm.'],
  },
  'recorded-counts': {
    name: 'Counts of what was recorded',
    question: 'How much was recorded here, of what kind, in which month?',
    does: [
      'We count the records that the police brought in, by kind, by month and by neighborhood.',
      'A record that was taken back counts as minus one in the month it was taken back from. So a month can end lower than it began.',
      'In one neighborhood a count of one or two is not shown. When that would leave only one gap, the next smallest count is hidden too. Else one could work it out.',
    ],
    example:
      'A neighborhood has 14 thefts, 6 of vandalism and 2 assaults in three months. We show 14, and "fewer than 3, or left out" for the other kinds.',
    not: [
      'Not how much happened. Much is never told to the police, and some kinds are told more often than others.',
      'Not what officers should be judged by. Where they look more, more is recorded.',
      'Not a comparison of neighborhoods: more people live, work or pass through some of them.',
    ],
    formula: {
      said: 'Add up the count of each record: one, or minus one where it was taken back.',
      where: [
        { sign: 'N', means: 'the number that is shown; below zero it is shown as none' },
        { sign: 'c', means: 'one for a record, minus one for one taken back' },
      ],
    },
    limits: [
      'The newest month is not over. The day of the newest record is told on the page.',
      'Records come late. The last weeks may still grow.',
      'A record without a place that we could find counts for the town and for no neighborhood.',
    ],
    needs: ['Records with a day and a kind. A place, where neighborhoods are told apart.'],
    refuses: ['Counts of one or two in a small area.', 'The place of sensitive kinds.'],
    here: ['Kinds are those of the file that was imported, sorted into the few that pages speak of.'],
    checked: [
      'The hiding was tried against every total and part for all small tables of up to four kinds. The counts were compared with those of the published files of St. Louis.',
    ],
  },
  'hour-of-week': {
    name: 'Hours of the week',
    question: 'On which days, and at which hours, does it happen?',
    does: [
      'Often nobody saw it. The bicycle stood there in the evening and was gone at night.',
      'Such an event is shared out evenly over all hours in between, and no hour is guessed. Added up over all events, this shows the busy hours of the week.',
    ],
    example:
      'A bicycle was last seen on Friday in the hour from 6 pm, and missed on Saturday in the hour from 1 am. Each of these 8 hours gets one eighth of a theft.',
    not: [
      'Not when it surely happened. A shared event is a fair guess and no more.',
      'A quiet hour may be one when nobody looked.',
      'The hour of a report is not the hour of the event.',
    ],
    formula: {
      said: 'Each hour from the first to the last gets one divided by the number of these hours.',
      where: [
        { sign: 'w', means: 'what each hour gets of the event' },
        { sign: 'k', means: 'hours from the first to the last: 0 where the hour is known' },
      ],
    },
    limits: [
      'Long gaps blur the picture. A garage that is looked at once a week says nothing of the hour.',
      'It takes every hour between for equally likely, which is seldom quite true.',
    ],
    needs: ['At least 20 events. For each the hour, or the hours between which it happened.'],
    refuses: [
      'Fewer than 20 events: 168 hours show nothing then.',
      'What is known to the day alone, or went unseen for more than a week, is left out and counted.',
    ],
    here: [
      'Every hour that the time between touches counts alike.',
      'Whether the day or the week has a peak at all is tested on a circle, since 11 pm and 1 am are neighbors (Rayleigh). Two peaks that balance each other are not seen by it.',
    ],
    checked: ['The same weights worked out in R 4.2.2 for 500 invented events.'],
  },
} as const
