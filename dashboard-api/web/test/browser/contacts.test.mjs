import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { getJson, linesOf, MANAGER, openAt, openFunnel, visit } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

for (const locale of ['en', 'zh-CN']) {
  test(`a manager follows a number to its contacts, to one of them, and exports all, in ${locale}`, async () => {
    const { page, words, context, troubles } = await visit(browser, { locale, signedIn: MANAGER })
    await openFunnel(page)
    await page.locator('tr[data-stage="CONSIDERATION"] a').first().click()
    await page.waitForURL((url) => url.searchParams.get('reached') === 'CONSIDERATION')
    await page.locator('[data-total]').waitFor()
    const { total } = await getJson(page, '/contacts?reached=CONSIDERATION')
    assert.equal(await page.locator('[data-total]').getAttribute('data-total'), String(total))

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: words.exportCsv }).click()
    const lines = await linesOf(await download)
    assert.equal(lines.length, total + 1)
    const sheet = await page.getByRole('link', { name: words.exportXlsx }).getAttribute('href')
    assert.match(sheet, /\/contact-export\?reached=CONSIDERATION&format=xlsx$/)

    const contact = page.locator('tr[data-contact]').first()
    const id = await contact.getAttribute('data-contact')
    await contact.locator('a').click()
    await page.getByRole('heading', { level: 1, name: id }).waitFor()
    await page.locator('tr[data-reached="AWARENESS"]').waitFor()
    await page.locator('li[data-event]').first().waitFor()
    assert.deepEqual(troubles, [])
    await context.close()
  })
}

test('a link restores the filters, and values that cannot be are left out', async () => {
  const { page, context } = await visit(browser, { signedIn: MANAGER })
  await openAt(page, '/contacts?stage=CONSIDERATION&promoter=perhaps&month=2026-13', '[data-total], [role="status"]')
  const { total } = await getJson(page, '/contacts?stage=CONSIDERATION')
  await page.locator(`[data-total="${total}"]`).waitFor()
  await context.close()
})

test('a contact that is not there is said to be gone', async () => {
  const { page, context } = await visit(browser, { signedIn: MANAGER })
  await openAt(page, '/contacts/nobody', 'main h2')
  assert.equal(await page.getByRole('alert').count(), 0)
  await context.close()
})

test('a manager sets a target and sees whether it is met', async () => {
  const { page, context } = await visit(browser, { signedIn: MANAGER })
  await openAt(page, '/evaluation', 'tr[data-evaluated="DEALS"]')
  await page.getByRole('button', { name: 'Set the target of Deals', exact: true }).click()
  await page.getByRole('dialog').getByRole('spinbutton').fill('100000')
  await page.getByRole('button', { name: 'Save target' }).click()
  await page.locator('tr[data-evaluated="DEALS"] [data-verdict="MISSED"]').waitFor()
  await page.getByRole('button', { name: 'Set the target of Deals', exact: true }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.locator('tr[data-evaluated="DEALS"] [data-verdict]').waitFor({ state: 'detached' })
  await context.close()
})
