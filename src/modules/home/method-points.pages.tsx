import { Icon, type IconName } from '#ui/icon.tsx'

/** Short sentences below each other, each with the same sign before it. */
export const IconPoints = ({ icon, points }: { icon: IconName; points: readonly string[] }) => (
  <ul class="icon-lines">
    {points.map((point) => (
      <li>
        <Icon name={icon} />
        <span>{point}</span>
      </li>
    ))}
  </ul>
)

export const Points = ({ points, lang }: { points: readonly string[]; lang?: string }) => (
  <ul class="points" lang={lang}>
    {points.map((point) => (
      <li>{point}</li>
    ))}
  </ul>
)
