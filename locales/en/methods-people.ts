/** Words of the methods that stand between one report and everybody else. */
export const methodsPeople = {
  'duplicate-reports': {
    name: 'Same thing reported twice',
    question: 'Has somebody already reported what you are about to report?',
    does: [
      'When you report, we look at reports nearby from the last month and work out how likely each is about the same thing: how far away it is, how long ago, whether it is of the same kind, and whether the words are alike.',
      'The likeliest are shown to you. You say "mine too", or you go on. Nothing is ever joined without a person.',
    ],
    example:
      'A street light reported 2 days ago, about 60 m from yours: 96 in 100 that it is the same one. At 300 m it is less than 1 in 100, and it is not shown.',
    not: [
      'Not a statement that your report is not needed. Others who say "mine too" make it weigh more.',
      'Not a decision. It only suggests.',
      'Never used to find out who reported.',
    ],
    formula: {
      said: 'Each fact adds to or takes from a score. The likelihood is one divided by one plus e to the power of minus the score.',
      where: [
        { sign: 'L', means: 'likelihood that the two are about one thing' },
        { sign: 'z', means: 'the score: from distance, days, kind, and likeness of the words' },
      ],
    },
    limits: [
      'It was fitted to 1,393 invented reports and not yet to this town’s own.',
      'It compares approximate points, so that nobody can find out a true place by asking often.',
      'On those invented reports an earlier one of the same thing was shown 95 times in 100. Of reports of something new, 13 in 100 were shown a wrong one.',
    ],
    needs: ['A place. Without one, the newest reports of the same kind in the neighborhood are shown.'],
    refuses: [
      'Reports of sensitive kinds are never compared and never shown.',
      'More than 400 m apart, or more than 30 days ago: not compared.',
    ],
    here: [
      'Logistic regression on distance, days and kind. Words count only where the kinds differ, by how many groups of three letters they share.',
      'At most five are shown, and none below 20 in 100.',
    ],
    checked: [
      'PostgreSQL 15 (pg_trgm): likeness of 211 pairs of texts.',
      'The common rule "same kind within 250 m": it finds 90 in 100, with 23 in 100 wrong.',
    ],
  },
  'masked-points': {
    name: 'Approximate points',
    question: 'Why is the point on the map not quite where it happened?',
    does: [
      'A point on the door of a home would tell everybody who reported, or who was harmed. So the public never sees the true point of a report.',
      'Where the agency has loaded addresses, all addresses of a small group share one public point. Else the point is moved by chance, some way off but not far.',
      'It is moved once and then stays for good. If it were moved anew each time, the middle of many tries would give the true place away.',
    ],
    example:
      'The point of this report stands for at least 8 addresses. It lies at least 60 m from the true place, in the same neighborhood.',
    not: [
      'Not the place where it happened. Do not knock at the nearest door.',
      'A report without a point is not less true. Sensitive kinds never get one.',
      'Two points close together need not be two events close together.',
    ],
    formula: {
      said: 'Without addresses: the distance is drawn so that every spot of the ring between the least and the greatest distance is equally likely.',
      where: [
        { sign: 'r', means: 'how far the point is moved; the direction is drawn too' },
        { sign: 'a', means: 'the least distance: 60 m or more' },
        { sign: 'b', means: 'the greatest distance, set by the agency' },
        { sign: 'u', means: 'a number from 0 to 1 that only the agency’s secret key knows' },
      ],
    },
    limits: [
      'Words and photos can give a place away. They are checked apart from this.',
      'Who already knows the place can recognize it.',
      'In thinly settled country the shared point can be far away.',
    ],
    needs: ['A secret key of the agency, and the boundary of the neighborhood.'],
    refuses: [
      'Fewer than 8 addresses in the neighborhood (or the agency’s own number): no point at all.',
      'No spot in the ring that lies inside the boundary: no point at all.',
      'A least distance below 60 m cannot be set.',
    ],
    here: [
      'Chance comes from a keyed code of the report (HMAC-SHA-256): the same report always gives the same point, and nobody without the key can work back.',
      'The whole ring is tried first, then its inner edge. A narrow neighborhood may leave only that.',
    ],
    checked: [
      'Its promises are tested on invented towns: inside the boundary, never nearer than the least distance, enough addresses, always the same point.',
    ],
  },
} as const
