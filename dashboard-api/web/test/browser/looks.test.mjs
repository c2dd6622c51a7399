import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import {
  ADMIN,
  ANALYST,
  BASE_URL,
  CONTENT,
  MANAGER,
  openAt,
  openFunnel,
  openOperations,
  openPushes,
  PHONE,
  screenshot,
  violationsOn,
  visit,
  WIDE,
} from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

const SMALLEST = { width: 360, height: 740 }

const PAGES = [
  {
    name: 'sign-in',
    signedIn: null,
    open: async (page, words) => {
      await page.goto(BASE_URL)
      await page.getByLabel(words.password).waitFor()
    },
  },
  { name: 'funnel', signedIn: MANAGER, open: (page) => openFunnel(page) },
  { name: 'segments', signedIn: MANAGER, open: (page) => openAt(page, '/segments', 'tr[data-segment]') },
  { name: 'segment', signedIn: ANALYST, open: (page) => openFirstSegment(page, '') },
  { name: 'builder', signedIn: ANALYST, open: (page) => openFirstSegment(page, '/edit') },
  { name: 'overlap', signedIn: MANAGER, open: (page) => openAt(page, '/segments/overlap', 'main table') },
  { name: 'contacts', signedIn: MANAGER, open: (page) => openAt(page, '/contacts', 'tr[data-contact]') },
  {
    name: 'contact',
    signedIn: MANAGER,
    open: async (page) => {
      await openAt(page, '/contacts', 'tr[data-contact]')
      await page.locator('tr[data-contact] a').first().click()
      await page.locator('li[data-event]').first().waitFor()
    },
  },
  { name: 'evaluation', signedIn: MANAGER, open: (page) => openAt(page, '/evaluation', 'tr[data-evaluated]') },
  { name: 'pushes', signedIn: MANAGER, open: (page) => openPushes(page) },
  { name: 'pushes-table', signedIn: CONTENT, open: (page) => openPushes(page, '?view=table') },
  { name: 'push', signedIn: CONTENT, open: (page) => openFirstPush(page) },
  { name: 'contents', signedIn: CONTENT, open: (page) => openAt(page, '/contents', 'tr[data-content]') },
  {
    name: 'article',
    signedIn: CONTENT,
    open: (page) => openAt(page, '/contents/new?kind=ARTICLE', '[contenteditable="true"]'),
  },
  {
    name: 'campaigns',
    signedIn: MANAGER,
    open: (page) => openAt(page, '/campaigns', 'tr[data-campaign-plan], [role="status"]:not([aria-busy])'),
  },
  { name: 'campaign-form', signedIn: CONTENT, open: (page) => openAt(page, '/campaigns/new', '[type="datetime-local"]') },
  { name: 'operations', signedIn: MANAGER, open: (page) => openOperations(page) },
  {
    name: 'dead-letters',
    signedIn: ADMIN,
    open: async (page) => {
      await openOperations(page)
      await page.getByRole('main').locator('tr[data-letter], [role="status"]:not([aria-busy])').first().waitFor()
    },
  },
  {
    name: 'status',
    signedIn: MANAGER,
    open: async (page) => {
      await openFunnel(page)
      await page.locator('header button[popovertarget]').first().click()
      await page.locator('[popover]:popover-open dl').first().waitFor()
    },
  },
  {
    name: 'account',
    signedIn: MANAGER,
    open: async (page) => {
      await openFunnel(page)
      await page.locator('header button[popovertarget]').last().click()
      await page.locator('[popover]:popover-open').waitFor()
    },
  },
]

const NEEDED = { 'dead-letters': ADMIN, segment: ANALYST, builder: ANALYST }

// Each language and each appearance once; in every pairing when somebody wants to look at them all.
const VARIANTS =
  process.env.HEARTH_LOOKS === 'all'
    ? { 'zh-CN': ['light', 'dark'], en: ['light', 'dark'] }
    : { 'zh-CN': ['light'], en: ['dark'] }

// A server need not have an administrator or an analyst for the tests to be.
const SEEN = PAGES.filter(({ name }) => NEEDED[name] !== null)

for (const { name, signedIn, open } of SEEN) {
  for (const [locale, themes] of Object.entries(VARIANTS)) {
    for (const theme of themes) {
      test(`${name} in ${locale}, ${theme}: no barrier for axe, no sideways scrolling on a phone`, async () => {
        const { page, context, words } = await visit(browser, { locale, theme, signedIn })
        await open(page, words)
        await page.evaluate(() => document.fonts.ready)
        for (const viewport of [WIDE, PHONE]) {
          await resize(page, viewport)
          await screenshot(page, `${name}-${viewport.width}-${locale}-${theme}`)
          assert.ok(await fits(page), `${name} scrolls sideways at ${viewport.width} px`)
          assert.deepEqual(await violationsOn(page), [], `at ${viewport.width} px`)
        }
        await resize(page, SMALLEST)
        assert.ok(await fits(page), `${name} scrolls sideways at ${SMALLEST.width} px`)
        await context.close()
      })
    }
  }
}

async function openFirstPush(page) {
  await openPushes(page)
  await page.locator('article h3 a').last().click()
  await page.locator('[data-arm], [role="status"]:not([aria-busy])').first().waitFor()
}

async function openFirstSegment(page, after) {
  await openAt(page, '/segments', 'tr[data-segment]')
  const id = await page.locator('tr[data-segment]').first().getAttribute('data-segment')
  await openAt(page, `/segments/${id}${after}`, '[data-part="following"]')
  await page.locator('[data-preview="settled"], [data-version]').first().waitFor()
}

/** Changes the window and waits until the page has been laid out and painted in it. */
async function resize(page, viewport) {
  await page.setViewportSize(viewport)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

function fits(page) {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
}
