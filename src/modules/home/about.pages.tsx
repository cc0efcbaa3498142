import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'

type Part = { readonly title: string; readonly text: string }

const Parts = ({ parts }: { parts: readonly Part[] }) => (
  <Flow room="loose">
    {parts.map(({ title, text }) => (
      <section>
        <h2>{title}</h2>
        <p>{text}</p>
      </section>
    ))}
  </Flow>
)

const MethodsLink = ({ view }: { view: View }) => (
  <p>
    <a href={paths.methods()}>{view.words.methods.linked}</a>
  </p>
)

/** What this place is, how it differs, and what it never does. */
export const AboutPage = ({ view }: { view: View }) => {
  const words = view.words.home.about
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow">
      <Section title={words.what}>
        <ul class="points">
          {words.points.map(
            (point): Child => (
              <li>{point}</li>
            ),
          )}
        </ul>
      </Section>
      <Section title={words.never}>
        <ul class="points">
          {words.nevers.map(
            (never): Child => (
              <li>{never}</li>
            ),
          )}
        </ul>
      </Section>
      <p>
        <a href={paths.howItWorks()}>{words.more}</a>
      </p>
      <MethodsLink view={view} />
    </Page>
  )
}

/** The loop in seven steps, for residents. */
export const HowItWorksPage = ({ view }: { view: View }) => {
  const words = view.words.home.how
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow">
      <ol class="plain-list flow">
        {words.steps.map(({ title, text }, index) => (
          <li>
            <Card eyebrow={String(index + 1)} title={title} level={2}>
              <p>{text}</p>
            </Card>
          </li>
        ))}
      </ol>
      <p>
        <ButtonLink href={paths.report()} icon="plus">
          {view.words.home.front.report}
        </ButtonLink>
      </p>
      <MethodsLink view={view} />
    </Page>
  )
}

/** What is kept, who sees it, for how long; `retentionDays` is this agency's own setting. */
export const PrivacyPage = ({ view, retentionDays }: { view: View; retentionDays: number }) => {
  const words = view.words.home.privacy
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow">
      <Parts parts={words.sections} />
      <p class="muted">{words.kept(retentionDays)}</p>
    </Page>
  )
}

export const AccessibilityPage = ({ view, email }: { view: View; email: string | null }) => {
  const words = view.words.home.accessibility
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow">
      <Parts parts={words.sections} />
      {email && (
        <p>
          <a href={`mailto:${email}`}>{words.write(email)}</a>
        </p>
      )}
    </Page>
  )
}

/** For an agency that wants to begin. */
export const GetStartedPage = ({ view }: { view: View }) => {
  const words = view.words.home.started
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow">
      <Parts parts={words.sections} />
      <p>
        <ButtonLink href={paths.setUp()} kind="quiet">
          {words.setUp}
        </ButtonLink>
      </p>
    </Page>
  )
}
