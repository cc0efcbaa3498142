import { plural } from '../plural.ts'

/** Words of filing a report. */
export const filing = {
  title: 'Report a problem',
  lede: 'It takes about a minute. You need no account.',
  description: 'Tell your neighborhood officer what is wrong at a place.',
  dangerTitle: (number: string) => `If someone is in danger now, call ${number}.`,
  dangerText: 'This page is not watched around the clock.',
  crime: (number: string) => `Did a crime happen, or is one happening? Call ${number}. Please do not report it here: nobody would come.`,
  placesNotPeople: 'Reports here are about places and what happens there, not about who somebody is.',

  what: 'What is wrong?',
  more: 'More kinds of problems',
  change: 'Choose another kind',

  where: 'Where is it?',
  whereHint: 'A street and number, a corner, or a place that people know. It is enough to give one of these three.',
  place: 'Type the place',
  placeHint: 'For example: 214 Mill Lane, or Mill Lane and Elm Street',
  onMap: 'Or show it on the map',
  mapOf: (agency: string) => `the area of ${agency}`,
  neighborhood: 'Or choose only the neighborhood',
  neighborhoodHint: 'If you cannot or do not want to say more.',
  words: 'What do you see there, and when?',
  wordsHint: 'Please write no names, phone numbers or license plates.',
  sensitiveWords: 'This kind of problem is treated with care: no point on the map, and your words are read by an officer first.',
  next: 'Continue',
  back: 'Change what I wrote',

  check: 'Check and send',
  checkLede: 'Nothing has been kept so far. It is kept when you press "Send the report".',
  whichPlace: 'Which place do you mean?',
  noneOfThese: 'None of these. Keep it as I wrote it.',
  placeFound: (label: string) => `We understand the place as ${label}.`,
  placeNotFound: (words: string) => `We could not find "${words}" on our map. That is all right: we keep it as you wrote it.`,
  placeNotFoundHelp: 'If you choose the neighborhood, the right officer hears of it at once.',
  onMapChosen: (neighborhood: string) => `The place you chose on the map, in ${neighborhood}.`,
  outsideChosen: 'The place you chose on the map.',

  similar: (n: number) => plural('en', n, { one: 'Is it this one?', other: 'Is it one of these?' }),
  similarHint: 'Neighbors reported these not far from there. If yours is one of them, say so: it counts, and you hear what happens.',
  mineToo: 'This is mine too',
  mineTooLabel: (what: string, reference: string) => `This is mine too: ${what}, report ${reference}`,
  about: (meters: number) => `About ${meters} meters away.`,
  sameNeighborhood: 'In the same neighborhood.',

  found: 'Please look at your words once more',
  foundText:
    'We marked what may tell who somebody is. You can change it, or send it as it is: then an officer reads it before anybody else does.',
  advice: {
    phone: 'A phone number. If it is yours, give us your email below instead; we keep that to ourselves.',
    email: 'An email address. If it is yours, write it in the field below; we keep that to ourselves.',
    plate: 'What looks like a license plate. Describing the car and the time is enough.',
    person: 'A name. Please say what happens, not who it is.',
    immigration:
      "Words about somebody's immigration status. Please leave them out: it is nobody's business here, we never ask for it, and it could hurt a neighbor.",
    'describes-person': 'This describes a person. What is it that happens, where and when? That is what we can do something about.',
    crime: 'This sounds like a crime. This page is not for crimes: nobody comes at once.',
  },
  crimeCall: (number: string) => `If it is happening now, or happened to you, please call ${number}.`,
  yourWords: 'Your words',
  checkAgain: 'Check again',

  preview: 'What everybody will see',
  previewPlace: {
    addresses: (least: number) => `Not the exact place, but a point that stands for at least ${least} addresses.`,
    distance: (meters: number) => `Not the exact place, but a point somewhere within ${meters} meters of it.`,
    none: 'No point on the map, only the neighborhood.',
    sensitive: 'No point on the map: this kind of problem is treated with care.',
  },
  previewNowhere: 'No place on the map and no neighborhood.',
  previewWords: 'Your words, as you wrote them, at once.',
  previewWordsWait: 'Your words only after an officer has read them.',
  previewNoWords: 'No words, since you wrote none.',
  previewNever: 'Never your email address, the exact place, or who you are.',
  previewMap: 'the place as everybody will see it',

  photos: 'Photos',
  photosHint: 'Up to 3, at most 10 MB each. We remove the hidden place and time data. Only officers see them, unless you allow more.',
  photosOffered: 'Everybody may see my photos',
  photosOfferedHint: 'Only after an officer has looked at them: no faces, no license plates.',
  email: 'Email, to hear back',
  emailHint: (agency: string) =>
    `Only ${agency} sees it, nobody else. You can take it back at any time. Without it you get a private link.`,
  send: 'Send the report',

  refusals: {
    'no-category': 'Please choose what is wrong.',
    'no-place': 'Please tell us where it is: type the place, show it on the map, or choose the neighborhood.',
    'place-too-long': 'The place is longer than 200 characters. Please shorten it.',
    'place-outside': 'This place is outside the area we answer for. Please check it, or tell the police or city there.',
    'words-too-long': 'Your words are longer than 2000 characters. Please shorten them.',
    'email-wrong': 'This email address does not look complete. Please check it.',
    'too-many-photos': 'Please choose at most 3 photos. Your browser makes you choose them again.',
    'photo-too-large': 'A photo is larger than 10 MB. Please choose a smaller one. Your browser makes you choose them again.',
    'not-a-photo':
      'A file is not a photo that we can open. Please choose a JPEG, PNG or WebP picture. Your browser makes you choose them again.',
  },

  done: {
    title: 'Thank you. We have it.',
    joinedTitle: 'Thank you. We counted you in.',
    code: 'Your code',
    codeHint: 'Say it when you call or meet us.',
    promise: (who: string, by: string) => `${who} will answer by ${by}.`,
    orUnit: (who: string) => `${who} or the unit`,
    answered: 'It has been answered already. The page says what was done.',
    link: 'Your private link',
    linkHint:
      'With it you can see everything, reply, and say "not fixed". We show it only this once, so please keep it. Whoever has it can do the same.',
    mailed: (email: string) => `We also sent it to ${email}.`,
    next: 'What happens next',
    steps: (who: string) =>
      [
        `${who} reads it and answers.`,
        "You see the answer on the report's page.",
        'If it is not fixed, say so with one tap. It is opened again.',
      ].join('\n'),
    see: 'See the report',
    another: 'Report something else',
  },
} as const
