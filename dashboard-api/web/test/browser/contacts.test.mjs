import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import {
  fillTime,
  getJson,
  linesOf,
  MANAGER,
  openAt,
  openFunnel,
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
    assert.match(sheet, new RegExp(`/contact-export\\?reached=CONSIDERATION&language=${locale}&format=xlsx$`))

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

test('a manager compares two periods of first contact, and a number of each opens its contacts', async () => {
  const { page, troubles, context } = await visit(browser, { locale: 'zh-CN', signedIn: MANAGER })
  await openFunnel(page)
  const { run } = await getJson(page, '/funnel')
  const [days, before] = [spanUntil(run.as_of, 0, 180), spanUntil(run.as_of, 180, 90)]
  let typed
  const held = new Promise((resolve) => {
    typed = resolve
  })
  await page.route(/\/api\/.*funnel/, async (route) => {
    await held
    await route.continue()
  })
  // The address decides what is checked, and comes a moment after the click.
  await page.getByRole('radio', { name: '两个时段' }).click({ force: true })
  const first = page.getByLabel('时段 A: 首日')
  await first.fill(days.from)
  // Figures that come now draw the page anew, and leave what is being typed.
  typed()
  await page.locator('tr[data-period-figure]').first().waitFor()
  assert.ok(new URL(page.url()).searchParams.has('before_from'))
  await first.press('Enter')
  await shows(days.from)
  for (const [label, day] of [
    ['时段 A: 末日', days.to],
    ['时段 B: 首日', before.from],
    ['时段 B: 末日', before.to],
  ]) {
    await fillTime(page.getByLabel(label), day)
    await shows(day)
  }
  const asked = new URLSearchParams({
    by: 'MONTH',
    first_contact_from: days.from,
    first_contact_to: days.to,
    compared_from: before.from,
    compared_to: before.to,
  })
  const { total, compared } = await getJson(page, `/analyses/funnel?${asked}`)
  const [now, then] = [total, compared.total].map((part) => part.stages[1].reached)
  const cells = page.locator('tr[data-period-figure="CONSIDERATION REACHED"] td')
  await cells.first().getByText(now.toLocaleString('zh-CN'), { exact: true }).waitFor()
  await cells.nth(1).getByText(then.toLocaleString('zh-CN'), { exact: true }).waitFor()
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport)
    await screenshot(page, `funnel-periods-${viewport.width}-zh-CN`, { fullPage: true })
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    assert.ok(fits, `the periods scroll sideways at ${viewport.width} px`)
  }
  assert.deepEqual(await violationsOn(page), [])

  await page.reload()
  await cells.first().locator('a').click()
  await page.locator(`[data-total="${now}"]`).waitFor()
  assert.equal(new URL(page.url()).searchParams.get('first_contact_from'), days.from)
  await page.goBack()
  await cells.nth(1).locator('a').click()
  await page.waitForURL((url) => url.searchParams.get('first_contact_from') === before.from)
  const list = await getJson(page, `/contacts${new URL(page.url()).search}`)
  assert.equal(list.total, then)
  assert.deepEqual(troubles, [])
  await context.close()

  /** The page goes on from what it shows, which follows the address a moment later. */
  function shows(day) {
    return page.locator('main p', { hasText: day }).first().waitFor()
  }
})

/** So many days, the last of them so many before an instant. */
function spanUntil(instant, daysBefore, length) {
  const day = (back) => new Date(Date.parse(instant) - back * 86_400_000).toISOString().slice(0, 10)
  return { from: day(daysBefore + length - 1), to: day(daysBefore) }
}

test('a link restores the filters, and values that cannot be are left out', async () => {
  const { page, context } = await visit(browser, { signedIn: MANAGER })
  await openAt(page, '/contacts?stage=CONSIDERATION&promoter=perhaps&month=2026-13', '[data-total], [role="status"]')
  const { total } = await getJson(page, '/contacts?stage=CONSIDERATION')
  await page.locator(`[data-total="${total}"]`).waitFor()
  await context.close()
})

test('times are typed key by key, count only if they are some, and are cleared by emptying the field', async () => {
  const { page, context } = await visit(browser, { signedIn: MANAGER })
  await openAt(page, '/contacts', '[data-total], [role="status"]')
  const asked = (name, value) => page.waitForURL((url) => url.searchParams.get(name) === value)
  const [month, day] = [page.getByLabel('Month of first contact'), page.getByLabel('First contact from')]
  await month.pressSequentially('2026-11')
  await month.press('Tab')
  await asked('month', '2026-11')
  await month.fill('')
  await month.press('Tab')
  await asked('month', null)

  await fillTime(day, '2026-10-15')
  await asked('first_contact_from', '2026-10-15')
  await day.fill('')
  await day.press('Enter')
  await asked('first_contact_from', null)
  await day.pressSequentially('2026-11-31')
  await page.getByRole('heading', { level: 1 }).click()
  await page.waitForFunction((field) => field.value === '', await day.elementHandle())
  assert.equal(new URL(page.url()).searchParams.get('first_contact_from'), null)
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
