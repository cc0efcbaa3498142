import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const MOST_TABS = 120

/** True where the focused element, or what it stands in, is drawn with a ring that was not there before. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const drawn = (element: Element | null | undefined): boolean => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    const focused = document.activeElement
    return drawn(focused) || drawn(focused?.closest('label, summary, .choice'))
  })

/** Goes on by Tab alone until `target` has the focus, and sees on the way that the focus is never lost from sight. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))
    if (name && !name.startsWith('<body')) expect([name, await isSeen(page)]).toEqual([name, true])
  }
  throw new Error('Tab alone does not lead there')
}

/** Types into a field that Tab leads to. */
export async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(words)
}
