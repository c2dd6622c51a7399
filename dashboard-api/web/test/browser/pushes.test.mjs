import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { getJson, MANAGER, openPushes, visit } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

test('a manager sees pushes without the way to schedule one', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  await openPushes(page)
  assert.equal(await page.getByRole('button', { name: 'New campaign' }).count(), 0)
})

test('the list shows the states of the touchpoints that the API counts', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  await openPushes(page)
  const { items } = await getJson(page, '/campaigns')
  for (const campaign of items.filter((item) => item.state === 'FINISHED')) {
    const card = page.locator(`[data-campaign="${campaign.campaign_id}"]`)
    for (const [state, count] of Object.entries(campaign.touchpoints).filter(([, value]) => value > 0)) {
      const shown = await card.locator(`[data-touchpoints="${state}"]`).innerText()
      assert.equal(shown, new Intl.NumberFormat('en').format(count))
    }
  }
})
