import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { BASE_URL, CONTENT, MANAGER, visit, WIDE } from './hearth.mjs'
import { assertFits, assertLooksWell, resize, settle, VARIANTS } from './looks.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

/** Whose fans write at an hour of the real WeChat's choosing has no conversation at hand: the mock has. */
const MOCK = process.env.HEARTH_NO_WECHAT === 'true'

const WORDS = {
  en: { answer: 'Your answer', send: 'Send', search: 'All texts', field: 'Words or “a phrase”' },
  'zh-CN': { answer: '您的回复', send: '发送', search: '全部留言', field: '词语或“短语”' },
}

for (const { locale, theme, windows } of VARIANTS) {
  test(`the desk looks well in ${locale}, ${theme}`, { skip: !MOCK && 'needs the mock' }, async () => {
    const { page, context, troubles } = await visit(browser, { locale, theme, signedIn: MANAGER })
    for (const path of ['', '?c=4', '/messages?c=3', '/praise']) {
      await page.goto(`${BASE_URL}/listening${path}`)
      await page.locator('main article, main a[aria-current]').first().waitFor({ state: 'attached' })
      await settle(page)
      for (const window of windows) {
        await resize(page, window)
        const name = `listening-${path.replace(/\W+/g, '-')}-${locale}-${theme}-${window.width}`
        await assertFits(page, name)
        await assertLooksWell(page, name, { fullPage: true })
      }
      await resize(page, { width: 360, height: 740 })
      await assertFits(page, `listening${path} at 360 px`)
      await resize(page, WIDE)
    }
    assert.deepEqual(troubles, [])
    await context.close()
  })
}

test('a fan is answered, and what is typed survives the end of the session', {
  skip: !MOCK && 'needs the mock',
}, async () => {
  const words = WORDS.en
  const { page, context, troubles } = await visit(browser, { signedIn: MANAGER, ownSession: true })
  await page.goto(`${BASE_URL}/listening?c=1`)
  await page.getByLabel(words.answer).fill('可以，周六上午十点见。')
  await context.clearCookies()
  await page.getByRole('button', { name: words.send, exact: true }).click()
  const expired = page.getByRole('dialog', { name: 'Your session has ended' })
  await expired.getByLabel('Password').fill(MANAGER.password)
  await expired.getByRole('button', { name: 'Sign in' }).click()
  await expired.waitFor({ state: 'hidden' })
  assert.equal(await page.getByLabel(words.answer).inputValue(), '可以，周六上午十点见。')
  await page.reload()
  assert.equal(await page.getByLabel(words.answer).inputValue(), '可以，周六上午十点见。')

  await page.getByRole('button', { name: words.send, exact: true }).dblclick()

  await page.locator('li[data-by="house"]').getByText('可以，周六上午十点见。').waitFor()
  await page.locator('[data-state="ANSWERED"]').first().waitFor()
  assert.equal(await page.locator('li[data-by="house"]').count(), 1)
  assert.equal(await page.getByLabel(words.answer).inputValue(), '')
  assert.deepEqual(troubles, [])
  await context.close()
})

test('the address keeps the search', { skip: !MOCK && 'needs the mock' }, async () => {
  const { page, context } = await visit(browser, { signedIn: MANAGER })
  await page.goto(`${BASE_URL}/listening/messages`)
  await page.getByLabel(WORDS.en.field).fill('首付')
  await page.getByLabel(WORDS.en.field).press('Enter')
  await page.waitForURL(/q=/)
  await page.reload()
  assert.equal(await page.getByLabel(WORDS.en.field).inputValue(), '首付')
  await page.locator('main article').first().waitFor()
  assert.equal(await page.locator('main article').count(), 1)

  await context.close()
})

test('praise is collected, quoted, and kept as a content', { skip: !MOCK && 'needs the mock' }, async () => {
  const { page, context, troubles } = await visit(browser, { signedIn: CONTENT })
  await page.goto(`${BASE_URL}/listening/praise`)
  const said = await page.locator('main article p').first().innerText()
  await page.getByRole('button', { name: 'Collect', exact: true }).first().click()
  await page.getByRole('button', { name: 'Use as content', exact: true }).click()

  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  assert.equal(await text.inputValue(), `“${said}”\n— an owner`)
  const name = `Praise ${Date.now()}`
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Save as draft' }).click()
  await page.waitForURL(/\/contents\/(?!new)/)
  await page.reload()
  assert.equal(await text.inputValue(), `“${said}”\n— an owner`)

  await page.goto(`${BASE_URL}/listening/praise`)
  await page.getByRole('button', { name: 'Put back', exact: true }).click()
  await page.getByRole('button', { name: 'Collect', exact: true }).first().waitFor()
  assert.deepEqual(troubles, [])
  await context.close()
})
