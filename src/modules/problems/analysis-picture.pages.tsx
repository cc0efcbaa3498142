import { METHODS, type MethodSlug } from '#engines/method.ts'
import { categoryName } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Details } from '#ui/details.tsx'
import { FindingCard } from '#ui/finding-card.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Flow } from '#ui/section.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { tellChange } from './analysis-change.pages.tsx'
import { tellKinds, tellTellers } from './analysis-kinds.pages.tsx'
import { type KeptPicture, LONGEST_CAPTION, type Picture, type PictureKind, type PictureQuery } from './analysis-picture.ts'
import type { Told } from './analysis-told.pages.tsx'
import { tellHours, tellSeason, tellWeeks } from './analysis-when.pages.tsx'
import { tellFollowUps, tellMap, tellPlaces } from './analysis-where.pages.tsx'
import type { Case } from './problem-case.ts'
import { metersInWords } from './problem-pieces.pages.tsx'
import { dateIn } from './problem-wording.ts'
import type { Refused } from './work-frame.pages.tsx'

/** Any picture in words and lines, from its own numbers alone; `background`: the streets behind a map. */
export function tellPicture(view: View, picture: Picture, background: Case['background']): Told {
  switch (picture.kind) {
    case 'weeks':
      return tellWeeks(view, picture.result, picture.query)
    case 'hours':
      return tellHours(view, picture.result)
    case 'season':
      return tellSeason(view, picture.result)
    case 'map':
      return tellMap(view, picture.result, picture.query, background)
    case 'places':
      return tellPlaces(view, picture.result)
    case 'kinds':
      return tellKinds(view, picture.result)
    case 'tellers':
      return tellTellers(view, picture.result)
    case 'change':
      return tellChange(view, picture.result)
    case 'near-repeats':
      return tellFollowUps(view, picture.result)
  }
}

const isMethod = (slug: string | null): slug is MethodSlug => slug !== null && slug in METHODS

/** What was asked, so that anybody can ask it again, and by which method it was answered. */
export const PictureSource = ({
  view,
  picture,
}: {
  view: View
  picture: { query: PictureQuery; method?: string | null; methodVersion?: number | null }
}) => {
  const { problems, methods } = view.words
  const words = problems.pictures
  const { query, method = null, methodVersion } = picture
  const kinds = query.incidentKinds.map((kind) => (kind in problems.kinds ? problems.kinds[kind as keyof typeof problems.kinds] : kind))
  const categories = query.categories.map((slug) => categoryName({ slug, names: query.names[slug] ?? {} }, view.language))
  const where = query.neighborhoodId ? words.inNeighborhood : words.within(metersInWords(view, query.area.radiusM))
  return (
    <>
      <p>{words.counts([...kinds, ...categories].join(', '))}</p>
      <p>{`${words.span(dateIn(view.language, query.fromOn), dateIn(view.language, query.untilOn))}, ${where}.`}</p>
      <p>
        {isMethod(method) ? (
          <>
            {words.method} <a href={paths.method(method)}>{methods.each[method].name}</a>
            {methodVersion ? `, ${words.version(methodVersion)}` : ''}.
          </>
        ) : (
          words.plain
        )}
      </p>
    </>
  )
}

/** The drawing with what has to be known beside it. */
export const Drawn = ({ told }: { told: Told }) => (
  <Flow>
    {told.drawing}
    {told.notes.some(Boolean) && (
      <Flow room="tight">
        {told.notes.filter(Boolean).map((note) => (
          <p class="small muted">{note}</p>
        ))}
      </Flow>
    )}
  </Flow>
)

export type KeptProps = {
  view: View
  slug: string
  kept: readonly KeptPicture[]
  background: Case['background']
  /** May write captions and take pictures out. */
  mayWork?: boolean | undefined
  refused?: Refused | undefined
}

const CaptionForm = ({ view, slug, one, refused }: KeptProps & { one: KeptPicture }) => {
  const words = view.words.problems.pictures
  const name = `caption-${one.id}`
  const error = refused?.errors[name]
  return (
    <Details summary={words.captionOpen} bare open={error !== undefined}>
      <Form view={view} action={paths.problemPictureCaptions(slug, one.id)}>
        <TextArea
          view={view}
          name={name}
          label={words.caption}
          hint={words.captionHint}
          optional
          rows={2}
          maxLength={LONGEST_CAPTION}
          value={refused?.typed[name] ?? one.caption ?? ''}
          error={error}
        />
        <FormActs>
          <Button kind="quiet">{words.captionAct}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

const Kept = (props: KeptProps & { one: KeptPicture }) => {
  const { view, slug, one, background, mayWork } = props
  const words = view.words.problems.pictures
  const told = tellPicture(view, one.picture, background)
  return (
    <div id={`picture-${one.id}`}>
      <FindingCard
        view={view}
        eyebrow={words.countedOn(dayInWords(view, one.countedAt))}
        sentence={told.sentence}
        picture={
          <Flow>
            {one.caption?.split(/\n+/).map((line) => (
              <p>{line}</p>
            ))}
            <Drawn told={told} />
            {mayWork && <CaptionForm {...props} />}
          </Flow>
        }
        acts={
          mayWork && (
            <Form view={view} action={paths.problemPictureRemovals(slug, one.id)} layout="plain">
              <Button kind="soft" icon="x" label={words.removeLabel(told.title)}>
                {words.remove}
              </Button>
            </Form>
          )
        }
        method={<PictureSource view={view} picture={one.picture} />}
      />
    </div>
  )
}

/** The pictures of an analysis, each as it was counted then. */
export const KeptPictures = (props: KeptProps) => (
  <Flow room="loose">
    {props.kept.map((one) => (
      <Kept {...props} one={one} />
    ))}
  </Flow>
)

export type KeptKinds = ReadonlyMap<PictureKind, Date>
