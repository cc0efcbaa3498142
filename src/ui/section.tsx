import type { Child } from 'hono/jsx'

type SectionProps = { title: Child; aside?: Child; lede?: Child; id?: string | undefined; children?: Child }

/** A part of a page under its own heading; `aside` stands at the end of the heading's line: a count, a link to all. */
export const Section = ({ title, aside, lede, id, children }: SectionProps) => (
  <section class="section" id={id}>
    <div class="section-head">
      <h2>{title}</h2>
      {aside && <div class="muted">{aside}</div>}
      {lede && <p class="lede">{lede}</p>}
    </div>
    {children}
  </section>
)

/** Cards beside each other, as many as fit: three in general, `two` wider ones, or `four` small ones. */
export const Grid = ({ columns = 'three', children }: { columns?: 'two' | 'three' | 'four'; children?: Child }) => (
  <div class={columns === 'three' ? 'grid' : `grid ${columns}`}>{children}</div>
)

/** Two things side by side on wide screens, below each other on narrow ones; the first is wider unless `even`. */
export const Split = ({ even, middle, children }: { even?: boolean; middle?: boolean; children?: Child }) => (
  <div class={['split', even ? 'even' : '', middle ? 'middle' : ''].filter(Boolean).join(' ')}>{children}</div>
)

/** Things below each other with room between them: 8, 16 or 32 px. */
export const Flow = ({ room = 'usual', children }: { room?: 'tight' | 'usual' | 'loose'; children?: Child }) => (
  <div class={room === 'usual' ? 'flow' : `flow ${room}`}>{children}</div>
)

/** Buttons, tags or words in a line that wraps. */
export const Cluster = ({ children }: { children?: Child }) => <div class="cluster">{children}</div>

type OpeningProps = { eyebrow?: Child; title: Child; lede?: Child; acts?: Child; note?: Child; children?: Child }

/**
 * A first screen: where am I, what is going on (`lede`), what can I do (`acts`), and beside it one card (`children`).
 * Holds the page's `<h1>`: use it with `<Page shape="full">`.
 */
export const Opening = ({ eyebrow, title, lede, acts, note, children }: OpeningProps) => (
  <div class="split middle opening">
    <div>
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lede && <p class="lede">{lede}</p>}
      {acts && <div class="cluster acts">{acts}</div>}
      {note && <div class="opening-note">{note}</div>}
    </div>
    {children && <div>{children}</div>}
  </div>
)

/** An officer's main acts where the thumb is; the one with class `main` (`<ThumbLink main>`) takes twice the room. */
export const ThumbBar = ({ label, children }: { label: string; children?: Child }) => (
  <nav class="thumb" aria-label={label}>
    <div class="wrap">{children}</div>
  </nav>
)
