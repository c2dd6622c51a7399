import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { CONTENT, getJson, MANAGER, openAt, PHONE, screenshot, violationsOn, visit, WIDE } from './hearth.mjs'

const EXPLORERS = ['retention', 'path', 'attribution', 'stays']

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

test('every explorer fits the screen and can be read by everybody, in both languages', async () => {
  for (const locale of ['en', 'zh-CN']) {
    const { page, troubles, context } = await visit(browser, { signedIn: MANAGER, locale })
    for (const explorer of EXPLORERS) {
      await openAt(page, `/explorers/${explorer}`, 'main table tbody tr, main section > p')
      const chart = page.getByRole('main').locator('[role="img"]')
      if ((await chart.count()) > 0) await page.locator('[data-drawn]').waitFor({ state: 'attached' })
      for (const viewport of [WIDE, PHONE]) {
        await page.setViewportSize(viewport)
        await screenshot(page, `explorer-${explorer}-${viewport.width}-${locale}`, { fullPage: true })
        const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
        assert.ok(fits, `${explorer} scrolls sideways at ${viewport.width} px`)
      }
      assert.deepEqual(await violationsOn(page), [], explorer)
    }
    assert.deepEqual(troubles, [])
    await context.close()
  }
})

test('a path is asked as its address says, and the address follows what is asked', async () => {
  const { page, context } = await visit(browser, { signedIn: MANAGER })
  const asked = page.waitForRequest((request) => request.url().includes('/analyses/ordered-funnel'))
  await openAt(page, '/explorers/path?steps=SHARE,ENQUIRY&window=7&from=2026-01-01&to=2026-06-30', 'main h2')
  const search = new URL((await asked).url()).searchParams
  assert.deepEqual(search.getAll('step'), ['SHARE', 'ENQUIRY'])
  assert.equal(search.get('window_days'), '7')
  assert.equal(search.get('to'), '2026-06-30')
  await page.getByRole('button', { name: 'Add step' }).click()
  await page.waitForURL((url) => url.searchParams.get('steps') === 'SHARE,ENQUIRY,VISIT')
  await context.close()
})

test('a month of retention opens its contacts', async () => {
  const { page, context } = await visit(browser, { signedIn: MANAGER })
  await openAt(page, '/explorers/retention', 'tr[data-cohort]')
  const { cohorts } = await getJson(page, '/analyses/retention')
  const latest = cohorts[cohorts.length - 1]
  await page.locator(`tr[data-cohort="${latest.month}"] a`).click()
  await page.waitForURL((url) => url.pathname === '/contacts' && url.searchParams.get('month') === latest.month)
  await context.close()
})

test('who does not work with figures is not shown to them', async () => {
  const { page, context } = await visit(browser, { signedIn: CONTENT })
  await openAt(page, '/funnel', 'nav')
  assert.equal(await page.getByRole('navigation').getByRole('link', { name: 'Explore' }).count(), 0)
  await context.close()
})
