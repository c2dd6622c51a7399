import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { BASE_URL, getJson, MANAGER, PHONE, SALES, visit } from './hearth.mjs'
import { enter, open, skip } from './programme.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

test('from a broker’s registration in WeChat to a paid reward', { skip }, async () => {
  // Nobody's numbers, new at each run.
  const run = String(Date.now()).slice(-4)
  const fan = await come({ locale: 'zh-CN', viewport: PHONE })
  await enter(fan.page, `oBrowserFan${run}`)
  const label = await register(fan.page, `1990001${run}`)
  await refer(fan.page, `1990002${run}`)

  const manager = await come({ signedIn: MANAGER })
  await open(manager.page, 'brokers')
  await manager.page.getByRole('button', { name: `Confirm ${label}` }).click()
  await manager.page
    .getByRole('row', { name: new RegExp(label) })
    .getByText('Active')
    .waitFor()

  const referral = (await getJson(fan.page, '/broker-centre/referrals')).items[0]
  const consultant = await come({ signedIn: SALES })
  await open(consultant.page, 'desk')
  await callAndVisit(consultant.page, referral.referral_id)
  await sell(consultant.page, referral.referral_id, `T-${run}`, `1990002${run}`)
  await explains(consultant.page, `T-${run}`)

  await placeInMenu(manager.page, `经纪人${run}`)
  await open(manager.page, 'rewards')
  const reward = manager.page.getByRole('row', { name: new RegExp(label) })
  await reward.getByRole('button', { name: /Approve/ }).click()
  await reward.getByRole('button', { name: /paid/ }).click()
  await reward.waitFor({ state: 'detached' })

  await fan.page.goto(`${BASE_URL}/broker?view=rewards`)
  await fan.page.locator('[data-state="PAID"]').waitFor()
  const { own } = await getJson(fan.page, '/broker-centre')
  assert.ok(own.paid_cents > 0)
  assert.equal(own.open_cents, 0)
  const progress = await getJson(fan.page, `/broker-centre/referrals/${referral.referral_id}`)
  assert.deepEqual(
    progress.steps.map(({ state }) => state),
    ['REFERRED', 'ASSIGNED', 'CONTACTED', 'VISITED', 'SIGNED'],
  )
  for (const { page, troubles } of [fan, manager, consultant]) {
    assert.deepEqual(troubles, [])
    await page.context().close()
  }
})

/** A visitor with patience: confirming a broker asks WeChat for a code. */
async function come(wishes) {
  const visitor = await visit(browser, wishes)
  visitor.page.setDefaultTimeout(60_000)
  return visitor
}

async function register(page, phone) {
  await page.getByLabel('姓名').fill('经纪人 测试')
  await page.getByLabel('手机号').fill(phone)
  await page.getByLabel('您的身份').click()
  await page.locator('.ant-select-item-option', { hasText: '老业主' }).click()
  await page.getByRole('checkbox', { name: '我已阅读并同意' }).check()
  await page.getByRole('button', { name: '注册' }).click()
  await page.getByText('您的注册正在审核').waitFor()
  return (await getJson(page, '/broker-centre')).own.broker.label
}

/** Places the entry to the broker centre, or renames the one of an earlier run. */
async function placeInMenu(page, name) {
  const card = page.getByRole('region', { name: 'Entry in WeChat’s menu', exact: true })
  await open(page, 'terms')
  await keepsWhatWasTyped(page, card, name)
  await open(page, 'terms')
  await card.getByLabel('Name').fill(name)
  await card.getByRole('button', { name: /in WeChat$/ }).click()
  await card.locator('[data-entry]').getByText(name, { exact: true }).waitFor()
}

/** Somebody else's change is shown, and the draft stays. */
async function keepsWhatWasTyped(page, card, name) {
  const other = { name: 'By another hand', kind: 'click', target: null, opens_centre: false, below: [] }
  await page.route('**/api/programme/menu-entry', async (route) => {
    if (route.request().method() === 'GET') {
      const menu = await (await route.fetch()).json()
      return route.fulfill({ json: { ...menu, version: 'another', bar: [other, ...menu.bar.slice(1)] } })
    }
    return route.fulfill({ status: 412, json: { title: 'Outdated', refusal: 'menu_changed' } })
  })
  await card.getByLabel('Name').fill(name)
  await card.getByRole('button', { name: /in WeChat$/ }).click()
  await card.getByText(other.name, { exact: true }).waitFor()
  assert.equal(await card.getByLabel('Name').inputValue(), name)
  await page.unroute('**/api/programme/menu-entry')
}

async function refer(page, phone) {
  await page.goto(`${BASE_URL}/broker?view=refer`)
  await page.getByLabel('客户姓名').fill('客户 测试')
  await page.getByLabel('客户手机号').fill(phone)
  await page.getByLabel('意向项目').click()
  await page.locator('.ant-select-item-option').first().click()
  await page.getByLabel('置业顾问').click()
  await page.locator('.ant-select-item-option', { hasText: '置业顾问 1' }).click()
  await page.getByRole('button', { name: '提交报备' }).click()
  await page.locator('[data-referral]').first().waitFor()
}

async function callAndVisit(page, referralId) {
  await page
    .locator(`[data-task="${referralId}"]`)
    .getByRole('button', { name: /Record a contact/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.locator(`[data-task="${referralId}"]`).waitFor({ state: 'detached' })
  await open(page, 'clients')
  const row = page.locator(`[data-referral="${referralId}"]`)
  await row.getByRole('button', { name: /Record a contact/ }).click()
  await page.getByRole('radio', { name: 'Visited' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await row.locator('[data-state="VISITED"]').waitFor()
}

async function sell(page, referralId, unit, phone) {
  await page
    .locator(`[data-referral="${referralId}"]`)
    .getByRole('button', { name: /Record a deal/ })
    .click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Unit').fill(unit)
  await form.getByLabel('Amount (yuan)').fill('1680000')
  await form.getByRole('radio', { name: 'Signed' }).check()
  await form.getByLabel('Mobile number of the buyer').fill(phone)
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
}

async function explains(page, unit) {
  await open(page, 'deals')
  await page.getByRole('button', { name: `Whose deal ${unit} is, and why` }).click()
  const why = page.getByRole('dialog')
  await why.getByRole('heading', { name: 'Valid referrals' }).waitFor()
  const printed = await page
    .context()
    .request.get(new URL(await why.getByRole('link').getAttribute('href'), BASE_URL).href)
  assert.match(await printed.text(), /判客/)
}
