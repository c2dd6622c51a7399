import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { getJson, linesOf, MANAGER, openAt, openFunnel, visit, WORDS } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

test('the funnel shows the figures that the API gives', async () => {
  const { page, troubles } = await visit(browser, { signedIn: MANAGER })
  await openFunnel(page)
  const funnel = await getJson(page, '/funnel')
  await assertShows(page, funnel)
  assert.deepEqual(troubles, [])
})

test('a link with a segment opens the funnel of that segment', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  await openFunnel(page)
  const { items } = await getJson(page, '/segments')
  const segment = items.find((candidate) => candidate.contacts > 0)
  assert.ok(segment, 'The server has no counted segment')
  await openFunnel(page, `?segment=${encodeURIComponent(segment.segment_id)}`)
  await assertShows(page, await getJson(page, `/funnel?segment_id=${encodeURIComponent(segment.segment_id)}`))
})

test('choosing a segment puts it into the address', async () => {
  const { page, words } = await visit(browser, { signedIn: MANAGER })
  await openFunnel(page)
  const { items } = await getJson(page, '/segments')
  await page.getByRole('combobox', { name: words.segment }).click()
  await page.locator('.ant-select-item-option', { hasText: items[0].name }).click()
  await page.waitForURL((url) => url.searchParams.get('segment') === items[0].segment_id)
})

test('the language switch turns the page to Chinese and is remembered', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  await openFunnel(page)
  await page.locator('header button[popovertarget]').last().click()
  await page.getByRole('radio', { name: '中文' }).check({ force: true })
  await page.getByRole('heading', { level: 1, name: WORDS['zh-CN'].funnel }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: WORDS['zh-CN'].funnel }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN')
  await page.locator('[data-stage="CONSIDERATION"]', { hasText: '考虑' }).first().waitFor()
})

test('the export holds the figures of the table', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  await openFunnel(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).first().click()
  const lines = await linesOf(await download)
  const funnel = await getJson(page, '/funnel')
  assert.equal(lines.length, funnel.stages.length + 1)
  for (const [index, stage] of funnel.stages.entries()) {
    assert.equal(lines[index + 1].split(',')[2], String(stage.reached))
  }
})

test('while another cut is under way, no number of the former one stands under its name', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  await openAt(page, '/funnel', 'tr[data-part]')
  let letGo
  const held = new Promise((resolve) => {
    letGo = resolve
  })
  await page.route('**/api/analyses/funnel?*by=CHANNEL*', async (route) => {
    await held
    await route.continue()
  })
  // The address decides what is checked, and comes a moment after the click.
  await page.getByRole('radio', { name: 'Channel', exact: true }).click({ force: true })
  await page.waitForURL((url) => url.searchParams.get('cut') === 'CHANNEL')
  await page.locator('main section [aria-busy]').waitFor()
  assert.equal(await page.locator('tr[data-part]').count(), 0)
  assert.ok(await page.getByRole('radio', { name: 'Channel', exact: true }).evaluate(hasFocus))
  letGo()
  const link = page.locator('tr[data-part] a').first()
  await link.waitFor()
  assert.match(await link.getAttribute('href'), /[?&]channel=/)
  const number = (await link.innerText()).replaceAll(/\D/g, '')
  await link.click()
  await page.locator(`[data-total="${number}"]`).waitFor()
})

function hasFocus(element) {
  return element === document.activeElement
}

test('the funnel is printed without what only a screen needs', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER, theme: 'dark' })
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await openFunnel(page)
  const button = page.getByRole('button', { name: 'Print' })
  await button.click()
  await page.locator('html[data-printed]').waitFor()
  await page.emulateMedia({ media: 'print' })
  assert.equal(await button.isVisible(), false)
  const ink = () => getComputedStyle(document.documentElement).getPropertyValue('--ink')
  assert.equal((await page.evaluate(ink)).trim(), '#231c17')
})

test('before the first run the page says what to do', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  await page.route('**/api/funnel*', (route) =>
    route.fulfill({ json: { run: null, contacts: 0, dormant: 0, promoters: 0, stages: [] } }),
  )
  await page.goto(`${process.env.BASE_URL}/funnel`)
  await page.getByText('./hearth segment').waitFor()
})

test('a failure is shown in the server’s words and can be tried again', async () => {
  const { page, words } = await visit(browser, { signedIn: MANAGER })
  await page.route('**/api/funnel*', (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        title: 'Elasticsearch is away',
        detail: 'It did not answer in 5 s.',
        code: 'search_down',
      }),
    }),
  )
  await page.goto(`${process.env.BASE_URL}/funnel`)
  const alert = page.getByRole('alert')
  assert.match(await alert.innerText(), /Elasticsearch is away\s+It did not answer in 5 s\./)
  await page.unroute('**/api/funnel*')
  await page.getByRole('button', { name: words.retry }).click()
  await page.locator('[data-figure="contacts"]').waitFor()
})

async function assertShows(page, funnel) {
  const number = new Intl.NumberFormat('en')
  const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  await page.locator('[data-figure="contacts"] dd', { hasText: number.format(funnel.contacts) }).waitFor()
  for (const [figure, value] of [
    ['promoters', funnel.promoters],
    ['dormant', funnel.dormant],
    ['buyers', funnel.stages.find((stage) => stage.stage === 'PURCHASE').reached],
  ]) {
    assert.equal(await page.locator(`[data-figure="${figure}"] dd`).first().innerText(), number.format(value))
  }
  for (const stage of funnel.stages) {
    const cells = await page.locator(`tr[data-stage="${stage.stage}"] td`).allInnerTexts()
    assert.equal(cells[1], number.format(stage.reached))
    if (stage.conversion_from_previous !== null) {
      assert.equal(cells[3], percent.format(stage.conversion_from_previous))
    }
    assert.equal(cells[5], number.format(stage.in_stage))
    assert.match(
      await page.locator(`li[data-stage="${stage.stage}"]`).innerText(),
      new RegExp(`(^|\\s)${number.format(stage.reached)}(\\s|$)`),
    )
  }
}
