import type { Child } from 'hono/jsx'
import { Face, type FaceSpec } from './face.tsx'
import { Icon, type IconName } from './icon.tsx'
import type { View } from './view.ts'

export type IconLine = { readonly icon: IconName; readonly words: Child }

type PersonProps = {
  view: View
  name: string
  href?: string | undefined
  eyebrow?: Child
  /** A photo's address, or a drawing; without either a quiet sign stands in. */
  photoUrl?: string | undefined
  face?: FaceSpec | undefined
  /** Below the name: rank, languages spoken. */
  note?: Child
  /** Words of their own. */
  words?: Child
  /** Next walk, next meeting, how to reach: each with its icon. */
  lines?: readonly IconLine[] | undefined
  level?: 2 | 3 | undefined
  acts?: Child
}

/** The picture of a person: photo, else drawing, else a sign. `small` is 48 px. */
export const Portrait = ({
  view,
  name,
  photoUrl,
  face,
  small,
}: Pick<PersonProps, 'view' | 'name' | 'photoUrl' | 'face'> & { small?: boolean }) => {
  const looks = small ? 'face small-face' : 'face'
  if (photoUrl) return <img class={looks} src={photoUrl} alt={name} width={small ? 48 : 92} height={small ? 48 : 92} />
  return <Face spec={face} looks={looks} label={view.words.shell.person.drawing(name)} />
}

export const IconLines = ({ lines }: { lines: readonly IconLine[] }) => (
  <ul class="icon-lines">
    {lines.map(({ icon, words }) => (
      <li>
        <Icon name={icon} />
        <span>{words}</span>
      </li>
    ))}
  </ul>
)

/** Somebody to know: face, name, words of their own, where to meet next, how to reach. */
export const PersonCard = (props: PersonProps) => {
  const { view, name, href, eyebrow, note, words, lines, level = 2, acts } = props
  const title = href ? <a href={href}>{name}</a> : name
  return (
    <div class="card">
      <div class="person-head">
        <Portrait view={view} name={name} photoUrl={props.photoUrl} face={props.face} />
        <div>
          {eyebrow && <p class="eyebrow">{eyebrow}</p>}
          {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
          {note && <p class="small muted">{note}</p>}
        </div>
      </div>
      {words && <blockquote class="own-words">{words}</blockquote>}
      {lines && lines.length > 0 && <IconLines lines={lines} />}
      {acts && <div class="cluster acts">{acts}</div>}
    </div>
  )
}
