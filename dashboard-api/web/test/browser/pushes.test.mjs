import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { CONTENT, getJson, MANAGER, openPushes, screenshot, visit } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

test('a manager sees pushes without the way to schedule one', async () => {
  const { page, words } = await visit(browser, { signedIn: MANAGER })
  await openPushes(page)
  assert.equal(await page.getByRole('button', { name: words.schedule }).count(), 0)
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

test('a content editor schedules a push at a Shanghai time, sees it in the list, and cancels it', async () => {
  const { page, words, troubles } = await visit(browser, { signedIn: CONTENT })
  const name = `Browser test ${Date.now()}`
  await openPushes(page)
  await page.getByRole('button', { name: words.schedule }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel(words.name).fill(name)
  await drawer.getByRole('combobox', { name: words.segment }).click()
  await page.locator('.ant-select-item-option').first().click()
  await drawer.getByLabel(words.text, { exact: true }).fill('周末开放日，期待与您见面。')
  const sendAt = drawer.getByLabel(words.sendAt)
  // Within the two years that a campaign may be scheduled ahead.
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + 60 * 86_400_000)
  await sendAt.fill(`${day} 10:30`)
  await sendAt.press('Enter')
  await screenshot(page, 'push-form-1440-en-light')
  await drawer.getByRole('button', { name: words.submit }).click()

  const card = page.locator('article', { hasText: name })
  await card.waitFor()
  const { items } = await getJson(page, '/campaigns')
  const created = items.find((item) => item.name === name)
  assert.equal(Date.parse(created.send_at), Date.parse(`${day}T10:30:00+08:00`))
  assert.match(await card.innerText(), /, 10:30/)

  await card.getByRole('button', { name: `Cancel the push “${name}”` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel push' }).click()
  await card.locator('[data-state="CANCELLED"]').first().waitFor()
  assert.deepEqual(troubles, [])
})

test('what the server refuses stands at its field, and nothing typed is lost', async () => {
  const { page, words } = await visit(browser, { signedIn: CONTENT })
  await page.route('**/api/campaigns', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 400,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            title: 'The push is not valid',
            code: 'invalid',
            errors: [{ field: 'name', message: 'is taken already' }],
          }),
        })
      : route.continue(),
  )
  const drawer = await fillForm(page, words)
  await drawer.getByRole('button', { name: words.submit }).click()
  await drawer.getByText('is taken already').waitFor()
  assert.equal(await drawer.getByLabel(words.name).inputValue(), 'A push')
})

test('a session that ends while someone writes asks for the password and keeps the text', async () => {
  const { page, words, context } = await visit(browser, { signedIn: CONTENT })
  const drawer = await fillForm(page, words)
  await context.clearCookies()
  const expired = page.getByRole('dialog', { name: 'Your session has ended' })
  await expired.waitFor()
  await expired.getByLabel(words.password).and(page.locator(':focus')).waitFor()
  await screenshot(page, 'session-expired-1440-en-light')
  await expired.getByLabel(words.password).fill(CONTENT.password)
  await expired.getByRole('button', { name: words.signIn }).click()
  await expired.waitFor({ state: 'hidden' })
  assert.equal(await drawer.getByLabel(words.name).inputValue(), 'A push')
})

async function fillForm(page, words) {
  await openPushes(page)
  await page.getByRole('button', { name: words.schedule }).click()
  const drawer = page.getByRole('dialog').filter({ has: page.getByLabel(words.text, { exact: true }) })
  await drawer.getByLabel(words.name).fill('A push')
  await drawer.getByRole('combobox', { name: words.segment }).click()
  await page.locator('.ant-select-item-option').first().click()
  await drawer.getByLabel(words.text, { exact: true }).fill('Hello')
  const sendAt = drawer.getByLabel(words.sendAt)
  await sendAt.fill('2031-05-04 10:30')
  await sendAt.press('Enter')
  return drawer
}
