import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { byWorth } from './first-weeks.ts'
import type { HandoverProps } from './handover.pages.tsx'
import { CHECK_ITEMS, itemsOpen, PROMISE_CHOICES, type Side } from './handover.ts'
import type { PackFacts } from './handover-facts.ts'

const SIDES: readonly Side[] = ['from', 'to']
const MOST_INTRODUCTIONS = 12

/** "Tobias Merrin: November 24", with a shape: ticked or not yet. */
const TickLine = ({ view, name, at }: { view: View; name: string; at: string | undefined }) => {
  const words = view.words.beatBook.handover.checklist
  return (
    <span class={at ? 'state kept' : 'state open'}>
      <Icon name={at ? 'circle-check' : 'circle-dashed'} />
      {at ? words.ticked(name, dayInWords(view, new Date(at))) : words.open(name)}
    </span>
  )
}

const nameOfSide = (view: View, { names }: PackFacts, side: Side) =>
  side === 'from' ? names.from : (names.to ?? view.words.beatBook.handover.nobodyYet)

/** One thing to be ticked by both; the one who looks has a button for their own tick. */
const Item = ({ view, ground, facts, side, may, item, text }: HandoverProps & { item: string; text: string }) => {
  const words = view.words.beatBook.handover.checklist
  const ticks = facts.handover.checklist.ticks[item] ?? {}
  const mine = side && ticks[side]
  return (
    <li>
      <div>
        <p>
          <strong>{text}</strong>
        </p>
        <p class="cluster">
          {SIDES.map((one) => (
            <TickLine view={view} name={nameOfSide(view, facts, one)} at={ticks[one]} />
          ))}
        </p>
      </div>
      {may.tick && side && (
        <Form view={view} action={paths.handoverTicks(ground.beat.slug, facts.handover.id)} layout="plain">
          <input type="hidden" name="item" value={item} />
          <input type="hidden" name="done" value={mine ? 'no' : 'yes'} />
          <Button kind={mine ? 'text' : 'soft'} label={mine ? words.untickOf(text) : words.tickOf(text)}>
            {mine ? words.untick : words.tick}
          </Button>
        </Form>
      )}
    </li>
  )
}

/** What both tick, and the introductions one by one. */
export const Checklist = (props: HandoverProps) => {
  const { view, facts } = props
  const words = view.words.beatBook.handover.checklist
  const introductions = facts.introductions.toSorted(byWorth).slice(0, MOST_INTRODUCTIONS)
  const done = CHECK_ITEMS.length - itemsOpen(facts.handover.checklist).length
  return (
    <Section title={words.title} id="checklist" lede={words.lede} aside={words.done(done, CHECK_ITEMS.length)}>
      <ul class="stack">
        {CHECK_ITEMS.map((item) => (
          <Item {...props} item={item} text={words.items[item]} />
        ))}
      </ul>
      {introductions.length > 0 && (
        <>
          <h3 class="after">{words.introductions}</h3>
          <ul class="stack">
            {introductions.map(({ id, name }) => (
              <Item {...props} item={`meet-${id}`} text={name} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** Every open promise with what the two agree about it. */
export const PromisesOneByOne = ({ view, ground, facts, may }: HandoverProps) => {
  const words = view.words.beatBook.handover.promises
  const { promises } = facts.book
  if (promises.length === 0) return null
  const choices = PROMISE_CHOICES.map((value) => ({ value, label: words.choices[value] }))
  return (
    <Section title={words.title} id="agreements" lede={words.lede}>
      <ul class="rows">
        {promises.map(({ id, what }) => {
          const agreed = facts.handover.checklist.promises[id]
          return (
            <li>
              <div>
                <p>
                  <strong>{what}</strong>
                </p>
                <p class={agreed ? 'state kept' : 'state open'}>
                  <Icon name={agreed ? 'circle-check' : 'circle-dashed'} />
                  {agreed ? words.choices[agreed] : words.open}
                </p>
              </div>
              {may.tick && (
                <Form view={view} action={paths.handoverPromises(ground.beat.slug, facts.handover.id)} layout="plain">
                  <input type="hidden" name="promise" value={id} />
                  <div class="flow tight">
                    <label class="field">
                      <span class="aside-text">{`${words.question} ${what}`}</span>
                      <select class="input" name="choice">
                        {choices.map(({ value, label }) => (
                          <option value={value} selected={value === agreed}>
                            {label}
                          </option>
                        ))}
                      </select>
                    </label>
                    <Button kind="soft" label={words.agreeOf(what)}>
                      {words.agree}
                    </Button>
                  </div>
                </Form>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Ending it, for the new officer and the sergeant; with why not, after it was tried too soon. */
export const Closing = ({ view, ground, facts, may, refusal }: HandoverProps) => {
  const words = view.words.beatBook.handover.closing
  if (!may.close || facts.handover.closedAt) return null
  return (
    <Section title={words.title} id="closing">
      {refusal && <Notice tone="bad">{words.refusals[refusal]}</Notice>}
      <p>{words.words}</p>
      <Form view={view} action={paths.handoverClosings(ground.beat.slug, facts.handover.id)} layout="plain">
        <Button kind="quiet">{words.act}</Button>
      </Form>
    </Section>
  )
}
