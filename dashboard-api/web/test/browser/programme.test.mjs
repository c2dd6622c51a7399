import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { BASE_URL, getJson, MANAGER, PHONE, SALES, screenshot, violationsOn, visit, WIDE } from './hearth.mjs'

// Only a server with a WeChat, real or sandbox, and a programme can play this.
const skip = SALES === null ? 'the server has no consultant for the tests to be' : false

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

test('from a broker’s registration in WeChat to a paid reward', { skip }, async () => {
  // Nobody's numbers, new at each run.
  const run = String(Date.now()).slice(-4)
  const fan = await come({ locale: 'zh-CN', viewport: PHONE })
  await enter(fan, `oBrowserFan${run}`)
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

for (const locale of ['zh-CN', 'en']) {
  test(`the broker's pages in ${locale}`, { skip }, async () => {
    const fan = await visit(browser, { locale, viewport: PHONE })
    await fan.page.goto(`${BASE_URL}/broker`)
    await fan.page.getByRole('button', { name: /WeChat|微信/ }).waitFor()
    await looks(fan, `broker-enter-${locale}`)
    await enter(fan, `oNewcomer${locale.slice(0, 2)}`)
    await fan.page.getByRole('textbox').first().waitFor()
    await looks(fan, `broker-register-${locale}`)
    // A broker of the demo.
    await enter(fan, 'oDemoFan000001')
    for (const view of ['clients', 'refer', 'rewards', 'code']) {
      await fan.page.goto(`${BASE_URL}/broker?view=${view}`)
      await fan.page.getByRole('main').locator('h2, li[class]').first().waitFor()
      await looks(fan, `broker-${view}-${locale}`)
    }
    assert.deepEqual(fan.troubles, [])
    await fan.page.context().close()
  })

  for (const viewport of [WIDE, PHONE]) {
    test(`the programme at ${viewport.width} px in ${locale}`, { skip }, async () => {
      for (const [who, views] of [
        [SALES, ['desk', 'clients', 'checks', 'deals']],
        [MANAGER, ['desk', 'checks', 'brokers', 'rewards', 'figures', 'team', 'terms']],
      ]) {
        const visitor = await visit(browser, { locale, viewport, signedIn: who })
        for (const view of views) {
          await open(visitor.page, view)
          await looks(visitor, `programme-${who === SALES ? 'sales' : 'manager'}-${view}-${viewport.width}-${locale}`)
        }
        assert.deepEqual(visitor.troubles, [])
        await visitor.page.context().close()
      }
    })
  }
}

/** A visitor with patience: confirming a broker asks WeChat for a code. */
async function come(wishes) {
  const visitor = await visit(browser, wishes)
  visitor.page.setDefaultTimeout(60_000)
  return visitor
}

/** What WeChat's browser knows by itself: whose telephone it is. Our own server does not look at it. */
async function enter({ page }, openid) {
  await page.setExtraHTTPHeaders({ 'x-sandbox-openid': openid })
  await page.goto(`${BASE_URL}/broker/sign-in`)
  await page.waitForURL((url) => url.pathname === '/broker')
  await page.setExtraHTTPHeaders({})
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

async function open(page, view) {
  await page.goto(`${BASE_URL}/programme?view=${view}`)
  await page.locator(`[data-view="${view}"]`).locator('section, [role="status"]:not([aria-busy])').first().waitFor()
}

async function looks({ page }, name) {
  await screenshot(page, name, { fullPage: true })
  assert.deepEqual(await violationsOn(page), [], name)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(overflow <= 0, `${name} is ${overflow} px too wide`)
}
