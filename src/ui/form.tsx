import type { Child } from 'hono/jsx'
import type { View } from './view.ts'

/** The name of the hidden field that proves a form came from our own page. */
export const CSRF_FIELD = 'csrf'

export const Csrf = ({ view }: { view: View }) => <input type="hidden" name={CSRF_FIELD} value={view.csrf} />

type FormProps = {
  view: View
  action: string
  /** Set when the form carries a file. */
  multipart?: boolean
  /** `plain`: no layout of its own, for a single button in a row. */
  layout?: 'column' | 'plain'
  id?: string
  children?: Child
}

/** A form that posts, with its proof of origin. Browser checks are off: the server answers with the same page, the errors, and everything typed. */
export const Form = ({ view, action, multipart, layout = 'column', id, children }: FormProps) => (
  <form
    class={layout === 'column' ? 'form' : undefined}
    method="post"
    action={action}
    id={id}
    enctype={multipart ? 'multipart/form-data' : undefined}
    novalidate
  >
    <Csrf view={view} />
    {children}
  </form>
)

/** A form that asks and changes nothing (search, filters): it makes an address that can be shared. `wide`: around a list as broad as the page. */
export const AskForm = ({ action, label, wide, children }: { action: string; label: string; wide?: boolean; children?: Child }) => (
  <search aria-label={label}>
    <form class={wide ? 'flow' : 'form'} method="get" action={action} novalidate>
      {children}
    </form>
  </search>
)

/** The row of buttons that ends a form. */
export const FormActs = ({ children }: { children?: Child }) => <div class="form-acts">{children}</div>
