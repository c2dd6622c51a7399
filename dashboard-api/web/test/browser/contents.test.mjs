import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { BASE_URL, CONTENT, getJson, MANAGER, violationsOn, visit } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

const WORDS = {
  en: {
    name: 'Name',
    text: 'Text',
    draft: 'Save as draft',
    save: 'Save',
    submit: 'Submit for review',
    approve: 'Approve',
    theirs: 'Take theirs, drop mine',
    mine: 'Save mine over it',
  },
  'zh-CN': {
    name: '名称',
    text: '文字',
    draft: '存为草稿',
    save: '保存',
    submit: '提交审核',
    approve: '通过',
    theirs: '采用对方的，放弃我的',
    mine: '用我的覆盖保存',
  },
}

for (const locale of ['en', 'zh-CN']) {
  test(`in ${locale}, one writes a content and another approves it`, async () => {
    const words = WORDS[locale]
    const name = `Browser test ${locale} ${Date.now()}`
    const editor = await visit(browser, { locale, signedIn: CONTENT })
    await write(editor.page, words, name, '周末开放日，期待与您见面。')
    await editor.page.getByRole('button', { name: words.submit, exact: true }).click()
    await editor.page.locator('[data-state="IN_REVIEW"]').first().waitFor()
    assert.equal(await editor.page.getByRole('button', { name: words.approve, exact: true }).count(), 0)
    assert.deepEqual(await violationsOn(editor.page), [])

    const manager = await visit(browser, { locale, signedIn: MANAGER })
    await manager.page.goto(`${BASE_URL}/contents?state=MINE_TO_REVIEW`)
    await manager.page.getByRole('link', { name }).click()
    await manager.page.locator('figure').getByText('周末开放日').waitFor()
    await manager.page.getByRole('button', { name: words.approve, exact: true }).click()
    await manager.page.locator('[data-state="APPROVED"]').first().waitFor()

    const { display_name: called } = await getJson(manager.page, '/session')
    await manager.page.locator('ol strong').getByText(called, { exact: true }).first().waitFor()

    const { items } = await getJson(manager.page, '/contents')
    const approved = items.find((item) => item.name === name)
    assert.equal(approved.review.approved_version, 1)
    assert.equal(approved.review.reviewer, MANAGER.username)
    assert.deepEqual([...editor.troubles, ...manager.troubles], [])
    await editor.context.close()
    await manager.context.close()
  })
}

test('of two who write at once, the second sees the other’s text beside their own', async () => {
  const words = WORDS.en
  const first = await visit(browser, { signedIn: CONTENT })
  await write(first.page, words, `Two at once ${Date.now()}`, 'Before')
  const second = await visit(browser, { signedIn: CONTENT })
  await second.page.goto(first.page.url())
  await second.page.getByRole('textbox', { name: words.text, exact: true }).fill('Mine')
  await first.page.getByRole('textbox', { name: words.text, exact: true }).fill('Theirs')
  await first.page.getByRole('button', { name: words.save, exact: true }).click()
  await first.page.getByRole('button', { name: words.save, exact: true }).waitFor({ state: 'detached' })

  await second.page.getByRole('button', { name: words.save, exact: true }).click()
  const row = second.page.getByRole('row', { name: /content\.body\.text/ })
  await row.waitFor()
  assert.match(await row.innerText(), /Theirs[\s\S]*Mine/)
  await second.page.getByRole('button', { name: words.mine }).click()
  await row.waitFor({ state: 'detached' })

  await first.page.reload()
  assert.equal(await first.page.getByRole('textbox', { name: words.text, exact: true }).inputValue(), 'Mine')
  await first.context.close()
  await second.context.close()
})

test('what is typed survives the end of the session and a reload', async () => {
  const words = WORDS.en
  const { page, context } = await visit(browser, { signedIn: CONTENT })
  await write(page, words, `Kept ${Date.now()}`, 'Saved')
  await page.getByRole('textbox', { name: words.text, exact: true }).fill('Typed and not saved')
  await context.clearCookies()
  await page.getByRole('button', { name: words.save, exact: true }).click()
  const expired = page.getByRole('dialog', { name: 'Your session has ended' })
  await expired.getByLabel('Password').fill(CONTENT.password)
  await expired.getByRole('button', { name: 'Sign in' }).click()
  await expired.waitFor({ state: 'hidden' })
  assert.equal(await page.getByRole('textbox', { name: words.text, exact: true }).inputValue(), 'Typed and not saved')

  await page.reload()
  assert.equal(await page.getByRole('textbox', { name: words.text, exact: true }).inputValue(), 'Typed and not saved')
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByRole('button', { name: words.save, exact: true }).waitFor({ state: 'detached' })
  await context.close()
})

/** Begins a text and saves it as a draft. */
async function write(page, words, name, text) {
  await page.goto(`${BASE_URL}/contents/new?kind=TEXT`)
  await page.getByRole('textbox', { name: words.name, exact: true }).fill(name)
  await page.getByRole('textbox', { name: words.text, exact: true }).fill(text)
  await page.getByRole('button', { name: words.draft }).click()
  await page.waitForURL(/\/contents\/(?!new)/)
  await page.getByRole('button', { name: words.submit, exact: true }).waitFor()
}
