import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { AnalysisPage } from './analysis.pages.tsx'
import { picturesOf } from './analysis-example.ts'
import { NumbersPage } from './analysis-numbers.pages.tsx'
import { type Asked, isRefused, type Kept, type KeptPicture, type PictureKind } from './analysis-picture.ts'
import { publicPicture } from './analysis-public.ts'
import { ProblemPage } from './problem.pages.tsx'
import { bars, id, working } from './problem-example.ts'

const all = { work: true, contribute: true, act: true, assess: true, close: true }
const partner = { work: false, contribute: true, act: true, assess: false, close: false }
const as = (view: View): View => ({ ...view, viewer: { accountId: id(83), name: 'Amara Diallo', roles: ['officer'] } })

const CAPTION =
  'Both bars close at two. An hour before it is quiet, an hour after as well.\nThe ride pick-up stands in the lane, so people wait where the bottles break.'

const keptOf = (asked: Asked, i: number): KeptPicture[] =>
  isRefused(asked)
    ? []
    : [{ id: id(200 + i), picture: asked, caption: asked.kind === 'hours' ? CAPTION : null, countedAt: new Date('2026-09-02T15:00:00Z') }]
const kept = (kinds: readonly PictureKind[], isPublic = false): Kept => {
  const pictures = picturesOf(300).flatMap((asked, i) => (kinds.includes(asked.kind) ? keptOf(asked, i) : []))
  return {
    pictures: isPublic ? pictures.flatMap((one) => ({ ...one, picture: publicPicture(one.picture) ?? one.picture })) : pictures,
    background: undefined,
  }
}
const asPublic = (asked: Asked): Asked => (isRefused(asked) ? asked : (publicPicture(asked) ?? asked))
const numbers = { problem: bars, may: all, background: undefined, kept: new Map<PictureKind, Date>() }
const captionOf = (kind: PictureKind) => `caption-${kept([kind]).pictures[0]?.id}`

export const gallery: GalleryExample[] = [
  {
    name: 'numbers: much is known, one picture is in',
    render: (view) => (
      <NumbersPage view={as(view)} {...numbers} pictures={picturesOf(300)} kept={new Map([['hours', new Date('2026-09-02T15:00:00Z')]])} />
    ),
  },
  { name: 'numbers: too few', render: (view) => <NumbersPage view={as(view)} {...numbers} pictures={picturesOf(12)} /> },
  {
    name: 'numbers: as a partner sees them',
    render: (view) => <NumbersPage view={as(view)} {...numbers} may={partner} pictures={picturesOf(300).map(asPublic)} />,
  },
  { name: 'numbers: nothing to count yet', render: (view) => <NumbersPage view={as(view)} {...numbers} pictures={undefined} /> },
  {
    name: 'numbers: refused',
    render: (view) => (
      <NumbersPage
        view={as(view)}
        {...numbers}
        pictures={picturesOf(40)}
        refused={{ errors: { form: view.words.problems.pictures.refusals['too-many'] }, typed: {} }}
      />
    ),
  },
  {
    name: 'understand: pictures kept',
    render: (view) => <AnalysisPage view={as(view)} found={working} may={all} kept={kept(['hours', 'map', 'places', 'change'])} />,
  },
  {
    name: 'understand: a caption refused',
    render: (view) => (
      <AnalysisPage
        view={as(view)}
        found={working}
        may={all}
        kept={kept(['hours'])}
        refused={{
          errors: { [captionOf('hours')]: view.words.problems.pictures.refusals['too-long'] },
          typed: { [captionOf('hours')]: 'Both bars close at two. '.repeat(50) },
        }}
      />
    ),
  },
  {
    name: 'problem: with pictures everybody sees',
    render: (view) => (
      <ProblemPage view={view} found={working} mayWork={false} kept={kept(['weeks', 'hours', 'map', 'kinds', 'tellers'], true)} />
    ),
  },
]
