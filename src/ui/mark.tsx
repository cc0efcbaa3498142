import type { AgencyCard } from './view.ts'

/** The pulse: a beat, drawn as a line that rises once. Stands for an agency that has no logo of its own. */
export const PulseMark = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true">
    <circle class="pulse-disc" cx="14" cy="14" r="13" />
    <path class="pulse-line" d="M5 15h4l2.2-5 4 9.5 2.6-6L19.4 15H23" />
  </svg>
)

/** The agency's own sign and name, leading to its front page. */
export const Mark = ({ agency, href }: { agency: AgencyCard; href: string }) => (
  <a class="mark" href={href}>
    {agency.logoUrl ? <img src={agency.logoUrl} alt="" width="30" height="30" /> : <PulseMark />}
    <span>{agency.name}</span>
  </a>
)

/** A quiet line across the foot of the page that beats three times. */
export const BeatLine = () => (
  <svg class="beat-line" viewBox="0 0 1200 36" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    <path d="M0 20H210l8-14 13 28 9-18 6 4H590l8-14 13 28 9-18 6 4H960l8-14 13 28 9-18 6 4H1200" />
  </svg>
)
