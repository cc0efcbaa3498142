import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import type { MapItem } from '#ui/map-with-list.tsx'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import { STOP_ICON, stopAbout, stopName, stopWhere, stopWhy } from './plan-line.pages.tsx'
import type { PlanLine } from './plan-view.ts'

type StopProps = { view: View; line: PlanLine }

/** What can be done with a stop, one tap each: the likeliest as wide as the thumb's reach. */
const StopActs = ({ view, line }: StopProps) => {
  const { acts } = view.words.plan
  const name = stopName(view, line)
  const isKept = line.standing === 'kept'
  const act = (value: string, words: string, kind: 'primary' | 'soft' | 'text', icon?: 'check') => (
    <Button kind={kind} name="act" value={value} label={acts.of(words, name)} icon={icon}>
      {words}
    </Button>
  )
  return (
    <Form view={view} action={paths.planStop(line.id)} layout="plain">
      <div class="stop-acts">
        {act('done', acts.done, 'primary', 'check')}
        {isKept ? act('let-go', acts.letGo, 'soft') : act('keep', acts.keep, 'soft')}
        {act('replace', acts.replace, 'soft')}
        {act('drop', acts.drop, 'soft')}
      </div>
      <div class="stop-links">
        {act('nobody', acts.nobody, 'text')}
        {StopLinks({ view, line })}
      </div>
    </Form>
  )
}

/** Where one may read or write more about a stop. */
const StopLinks = ({ view, line }: StopProps) => {
  const { acts } = view.words.plan
  const { kind, subject, placeId, block } = line.of
  return (
    <>
      <a href={paths.newContact(placeId ? { place: placeId } : { block: String(block) })}>{acts.more}</a>
      {kind === 'promise' && subject && <a href={paths.promise(subject)}>{acts.promise}</a>}
      {kind === 'problem' && subject && <a href={paths.problem(subject)}>{acts.problem}</a>}
    </>
  )
}

/** A stop as an entry of the list beside its map: when, where, why, and what can be done. */
export const stopItem = (view: View, line: PlanLine, mark: number): MapItem => {
  const words = view.words.plan
  const where = stopWhere(view, line)
  return {
    item: line.id,
    mark: String(mark),
    tone: line.of.rank > 1 ? 'warm' : undefined,
    title: (
      <div class="stop-title">
        <span class="eyebrow">
          {stopAbout(view, line)} · {words.minutes(line.of.minutes)}
        </span>
        <strong>
          <Icon name={STOP_ICON[line.of.kind]} label={words.kinds[line.of.kind]} />
          <span>{stopName(view, line)}</span>
        </strong>
        {line.standing === 'kept' && (
          <span>
            <Tag icon="lock">{words.kept}</Tag>
          </span>
        )}
      </div>
    ),
    note: (
      <>
        {where && <>{where}. </>}
        {stopWhy(view, line).join(' ')}
      </>
    ),
    acts: StopActs({ view, line }),
  }
}
