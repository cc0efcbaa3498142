import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Choices, Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { ActProps } from './inbox-form.pages.tsx'
import type { Entry } from './report-entry.ts'
import { MODERATION_RULES, type ModerationAct, type PhotoCard } from './report-view.ts'

const Rule = ({ view, value }: { view: View; value?: string | undefined }) => {
  const { moderate } = view.words.reports.inbox
  const { rule } = view.words.reports.page
  return (
    <Select
      view={view}
      name="rule"
      label={moderate.rule}
      value={value}
      choices={MODERATION_RULES.map((slug) => ({ value: slug, label: rule[slug] }))}
      optional
    />
  )
}

/** What the public sees of the words and of the whole report; every removal with its rule and a reason that anybody can read. */
export const ModerationForm = (props: ActProps & { entries: readonly Entry[]; mayHide: boolean }) => {
  const { view, report, refused, entries, mayHide } = props
  const { moderate } = view.words.reports.inbox
  const mine = refused?.form === 'moderate' ? refused : undefined
  const acts: ModerationAct[] = [
    ...(report.allWords ? ([report.wordsArePublic ? 'withhold' : 'publish', 'removeWords'] as const) : []),
    ...(mayHide ? ([report.hiddenAt ? 'show' : 'hide'] as const) : []),
  ]
  const removable = entries.filter(({ words, kind }) => words !== null && (kind === 'reply' || kind === 'note' || kind === 'answer'))
  const choices = [
    ...acts.map((act) => ({ value: act as string, label: moderate[act] })),
    ...removable.map(({ id, words }) => ({ value: `entry:${id}`, label: moderate.removeEntry, hint: (words ?? '').slice(0, 80) })),
  ]
  if (choices.length === 0) return null
  return (
    <Details summary={moderate.title} open={mine !== undefined}>
      <p class="muted">{moderate.note}</p>
      <Form view={view} action={paths.inboxRemovals(report.reference)}>
        <Choices view={view} name="act" label={moderate.act} choices={choices} value={mine?.typed['act']} error={mine?.why} />
        <Rule view={view} value={mine?.typed['rule']} />
        <TextField
          view={view}
          name="reasonWords"
          label={moderate.reason}
          hint={moderate.reasonHint}
          value={mine?.typed['reasonWords']}
          maxLength={300}
          optional
        />
        <FormActs>
          <Button kind="grave">{moderate.send}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

/** All photos, each with what may be done; a photo is shown to everybody only where its sender offered it. */
export const InboxPhotos = ({ view, report, refused, photos }: ActProps & { photos: readonly PhotoCard[] }) => {
  const { inbox, page } = view.words.reports
  if (photos.length === 0) return null
  return (
    <Section title={page.photos} lede={report.photosOffered ? undefined : inbox.photosNotOffered}>
      {refused?.form === 'photo' && <p class="error">{refused.why}</p>}
      <ul class="plain-list flow">
        {photos.map(({ id, isPublic }, index) => (
          <li>
            <a href={paths.reportPhoto(id)}>
              <img src={paths.reportPhoto(id, 'small')} alt={page.photo(index + 1)} loading="lazy" />
            </a>
            <Form view={view} action={paths.inboxPhotos(report.reference)} layout="plain">
              <input type="hidden" name="photo" value={id} />
              <input type="hidden" name="rule" value="personal-data" />
              <div class="cluster">
                {(isPublic || report.photosOffered) && (
                  <Button kind="soft" name="act" value={isPublic ? 'hide' : 'show'}>
                    {isPublic ? inbox.moderate.hidePhoto : inbox.moderate.showPhoto}
                  </Button>
                )}
                <Button kind="grave" name="act" value="remove">
                  {inbox.moderate.removePhoto}
                </Button>
              </div>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
