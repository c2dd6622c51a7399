import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { fillTime, MANAGER, openAt, PHONE, screenshot, violationsOn, visit, WIDE } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

test('any days are held against any others, as the address says, and days that cannot be are not asked for', async () => {
  const { page, troubles, context } = await visit(browser, { signedIn: MANAGER, locale: 'zh-CN' })
  const asked = page.waitForRequest((request) => request.url().includes('/api/evaluation?'))
  const both = 'from=2026-03-01&to=2026-03-31&before_from=2026-02-01&before_to=2026-03-05'
  await openAt(page, `/evaluation?${both}`, 'tr[data-evaluated="DEALS"]')
  assert.equal(new URL((await asked).url()).search, `?${both}`)
  await page.getByText('两个时段有 5 天重叠', { exact: false }).waitFor()
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport)
    await screenshot(page, `evaluation-days-${viewport.width}-zh-CN`, { fullPage: true })
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    assert.ok(fits, `the days scroll sideways at ${viewport.width} px`)
  }
  assert.deepEqual(await violationsOn(page), [])

  await fillTime(page.getByLabel('时段 A: 末日'), '2026-02-01')
  await page.locator('[data-flaw="REVERSED"]').waitFor()
  assert.equal(await page.locator('tr[data-evaluated]').count(), 0)
  assert.equal(new URL(page.url()).searchParams.get('to'), '2026-02-01')
  assert.deepEqual(troubles, [])
  await context.close()
})
