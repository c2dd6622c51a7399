import assert from 'node:assert/strict'
import { PHONE, screenshot, violationsOn, WIDE } from './hearth.mjs'

/** Each language, each appearance and each window once; in every pairing when somebody wants to look at them all. */
export const VARIANTS =
  process.env.HEARTH_LOOKS === 'all'
    ? ['zh-CN', 'en'].flatMap((locale) => ['light', 'dark'].map((theme) => ({ locale, theme, windows: [WIDE, PHONE] })))
    : [
        { locale: 'zh-CN', theme: 'light', windows: [WIDE] },
        { locale: 'en', theme: 'dark', windows: [PHONE] },
      ]

/** Waits until nothing is on its way to the page any more: what is looked at is what people look at. */
export async function settle(page) {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}

/** Takes a picture of the page as it stands, and lets axe look for barriers. */
export async function assertLooksWell(page, name, options = {}) {
  await screenshot(page, name, options)
  assert.deepEqual(await violationsOn(page), [], name)
}

/** Nothing makes the page scroll sideways. */
export async function assertFits(page, name) {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  assert.ok(needed <= given, `${name} is ${needed - given} px too wide at ${given} px`)
}

/** Changes the window and waits until the page has been laid out and painted in it. */
export async function resize(page, viewport) {
  await page.setViewportSize(viewport)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
