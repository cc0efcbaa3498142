/** Words of the method behind how well a neighborhood and its officers know each other. */
export const methodsFamiliarity = {
  familiarity: {
    name: 'How well we know each other',
    question: 'Do officers know this neighborhood, and does it know them?',
    does: [
      'Officers note each contact: where, what kind, how many people, what about. Never a name. From these notes of 180 days we count five things, and show them side by side.',
      'Reach: on how many blocks where people live was somebody met in 90 days? How recent: how long does the typical block wait? Spread: do all blocks get their turn, or always the same ones?',
      'Both ways: how many contacts did a resident begin, or led to a promise that was kept? The same face: how likely is it that two contacts were with the same officer?',
    ],
    example:
      'Of 40 contacts, 30 were with one officer and 10 with another. Two contacts picked at random were with the same officer 62 times in 100.',
    not: [
      'Not a score. The five are not added up.',
      'Not a ranking of officers. Nobody is told apart in it, and no page lists it by officer.',
      'Not what residents feel. Only they can say it: that is what the survey is for.',
    ],
    formula: {
      said: 'The same face: all pairs of contacts with the same officer, divided by all pairs. Spread: the entropy of the blocks’ shares, divided by the largest it can be.',
      where: [
        { sign: 'C', means: 'the chance that two contacts were with the same officer' },
        { sign: 'n', means: 'contacts of one officer; N is all contacts' },
        { sign: 'B', means: 'the spread; p is the share of one block, G the number of blocks' },
      ],
    },
    limits: [
      'Contacts are counted as officers note them. Notes can be forgotten or made too often. That is why the survey will stand beside it.',
      'A block that was not visited may have been content.',
      'The ranges take contacts for independent. They come in bunches, so the true ranges are wider.',
    ],
    needs: ['Addresses, to know where people live. At least ten contacts in 180 days.'],
    refuses: ['Fewer than ten contacts: no share is shown.', 'No addresses: reach and spread cannot be told.'],
    here: [
      'A block is a hexagon some 130 meters across with at least one address.',
      'A contact fades by a factor of e every 60 days.',
      'Ranges: Wilson for shares, the delta method for the spread, the jackknife for the same face.',
    ],
    checked: [
      'The same face counted pair by pair, and the jackknife by leaving out each contact in turn.',
      'The range of the spread in 1,000 invented neighborhoods: it held the truth about 95 times in 100.',
    ],
  },
} as const
