import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { getJson, MANAGER, openAt, openPushes, violationsOn, visit } from './hearth.mjs'

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

for (const [locale, stop, why, release, leaveOut] of [
  ['en', 'Stop all sending', 'Why', 'Let sending go on', /^Leave it out/],
  ['zh-CN', '停止全部发送', '原因', '恢复发送', /^不再发送/],
]) {
  test(`all sending is stopped with a reason, and a restored database says what to do, in ${locale}`, async () => {
    const { page, context } = await visit(browser, { locale, signedIn: MANAGER })
    let killSwitch = { version: 'going-on', pulled: false, reason: null, pulled_by: null, pulled_at: null, found: [] }
    let down = true
    const asked = []
    // No server is stopped for a test of its page.
    await page.route('**/api/kill-switch*', async (route) => {
      const request = route.request()
      asked.push(`${request.method()} ${new URL(request.url()).search}`)
      if (down) return route.fulfill({ status: 500, json: { title: 'Down' } })
      if (request.method() === 'PUT') {
        const { reason } = request.postDataJSON()
        const pulled_at = new Date().toISOString()
        killSwitch = { version: 'by-li', pulled: true, reason, pulled_by: 'li', pulled_at, found: [] }
      }
      if (request.method() === 'DELETE') {
        const same = request.headers()['if-match'] === `"${killSwitch.version}"`
        return same ? route.fulfill({ status: 204 }) : route.fulfill({ status: 412, json: {} })
      }
      return route.fulfill({ json: killSwitch })
    })
    await page.route('**/api/session', async (route) => {
      const response = await route.fetch()
      const session = await response.json()
      return route.fulfill({ response, json: { ...session, roles: ['MANAGER', 'ADMIN'] } })
    })
    await openPushes(page)
    const unknown = page.locator('[data-sending="unknown"]')
    await unknown.waitFor()
    await page.getByRole('button', { name: stop }).waitFor()
    down = false
    await unknown.getByRole('button').click()
    await unknown.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: stop }).click()
    await page.getByLabel(why).fill('错价')
    await page.getByRole('dialog').getByRole('button', { name: stop }).click()
    await page.locator('[data-sending]', { hasText: '错价' }).waitFor()
    assert.equal(await page.locator('[data-found]').count(), 0)
    await openAt(page, '/plans', '[data-sending="stopped"]')
    await page.locator('[data-sending="stopped"] a').click()
    await page.waitForURL('**/pushes')

    killSwitch = { ...killSwitch, version: 'two', pulled_by: '<push>', found: ['RESTORED', 'CLUSTER'] }
    await page.reload()
    await page.locator('[data-found="CLUSTER"]').waitFor()
    assert.deepEqual(await violationsOn(page), [])
    await page.getByRole('button', { name: release }).click()
    const dialog = page.getByRole('dialog')
    assert.equal(await dialog.getByLabel(leaveOut).isChecked(), true)
    await dialog.getByRole('button', { name: release }).click()
    await dialog.waitFor({ state: 'hidden' })
    assert.ok(asked.includes('DELETE ?overdue=LEAVE_OUT'), asked.join())
    await context.close()
  })
}

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
