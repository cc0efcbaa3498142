import type { MethodSlug } from '#engines/method.ts'
import { paths } from '#paths.ts'
import { Card } from '#ui/card.tsx'
import { Page } from '#ui/layout.tsx'
import { Grid, Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { METHOD_GROUPS, type MethodGroup } from './method.ts'
import { IconPoints } from './method-points.pages.tsx'
import { methodWords } from './method-words.ts'

const GROUPS = Object.keys(METHOD_GROUPS) as MethodGroup[]

const MethodCard = ({ view, slug }: { view: View; slug: MethodSlug }) => {
  const { name, question } = methodWords(view.words, slug)
  return (
    <Card title={name} href={paths.method(slug)} door>
      <p class="muted">{question}</p>
    </Card>
  )
}

/** Every published method, by the question that a reader comes with. */
export const MethodsPage = ({ view }: { view: View }) => {
  const words = view.words.methods
  return (
    <Page view={view} title={words.title} description={words.description} eyebrow={words.short} lede={words.lede}>
      {GROUPS.map((group) => (
        <Section title={words.groups[group].title} lede={words.groups[group].lede} id={group}>
          <Grid>
            {METHOD_GROUPS[group].map((slug) => (
              <MethodCard view={view} slug={slug} />
            ))}
          </Grid>
        </Section>
      ))}
      <Section title={words.rules.title}>
        <IconPoints icon="check" points={words.rules.points} />
      </Section>
    </Page>
  )
}
