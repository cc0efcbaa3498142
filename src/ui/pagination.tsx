import { Icon } from './icon.tsx'
import type { View } from './view.ts'

/** Steps through a long list by its last entry, not by page numbers: nothing is skipped when new entries arrive. Nothing where all is shown. */
export const Pagination = ({ view, newer, older }: { view: View; newer?: string | undefined; older?: string | undefined }) => {
  if (!newer && !older) return null
  const { pages } = view.words.shell
  return (
    <nav class="pages" aria-label={pages.label}>
      {newer && (
        <a class="button quiet" href={newer} rel="prev">
          <Icon name="arrow-left" />
          {pages.newer}
        </a>
      )}
      {older && (
        <a class="button quiet older" href={older} rel="next">
          {pages.older}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
