import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import {
  ADMIN,
  ANALYST,
  BASE_URL,
  CONTENT,
  MANAGER,
  newContext,
  openAt,
  openFunnel,
  openOperations,
  openPage,
  openPushes,
  PHONE,
  visit,
  WIDE,
  WORDS,
} from './hearth.mjs'
import { assertFits, assertLooksWell, resize, settle, VARIANTS } from './looks.mjs'

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
  { name: 'explorers', signedIn: MANAGER, open: (page) => openAt(page, '/explorers/retention', 'tr[data-cohort]') },
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
  {
    name: 'campaign-form',
    signedIn: CONTENT,
    open: (page) => openAt(page, '/campaigns/new', '.ant-picker input'),
  },
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
      await page.locator('header button[data-status]').click()
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

// A server need not have an administrator or an analyst for the tests to be.
const SEEN = PAGES.filter(({ name }) => NEEDED[name] !== null)

for (const { locale, theme, windows } of VARIANTS) {
  // Nobody types here, so those of one account share what the browser has loaded.
  const contexts = new Map()

  for (const { name, signedIn, open } of SEEN) {
    test(`${name} in ${locale}, ${theme}: no barrier for axe, no sideways scrolling on a phone`, async () => {
      const who = signedIn?.username
      if (!contexts.has(who)) contexts.set(who, await newContext(browser, { locale, theme, signedIn }))
      const { page, troubles } = await openPage(contexts.get(who))
      await open(page, WORDS[locale])
      await settle(page)
      for (const viewport of windows) {
        await resize(page, viewport)
        await assertLooksWell(page, `${name}-${viewport.width}-${locale}-${theme}`)
      }
      for (const viewport of [WIDE, PHONE, SMALLEST]) {
        await resize(page, viewport)
        await assertFits(page, name)
      }
      assert.deepEqual(troubles, [])
      await page.close()
    })
  }
}

test('a page whose answers have yet to come has no barrier for axe', async () => {
  const { context, page, troubles } = await visit(browser, { locale: 'zh-CN', signedIn: MANAGER })
  let answer
  const asked = new Promise((resolve) => {
    answer = resolve
  })
  await page.route('**/api/evaluation*', (route) => asked.then(() => route.continue()))
  await openAt(page, '/evaluation', 'main [aria-busy="true"]')
  await assertLooksWell(page, 'loading')

  answer()
  await page.locator('tr[data-evaluated]').first().waitFor()
  assert.deepEqual(troubles, [])
  await context.close()
})

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
