import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { BASE_URL, CONTENT, fillTime, getJson, MANAGER, PHONE, screenshot, violationsOn, visit } from './hearth.mjs'

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
    submit: 'Submit for review',
    approve: 'Approve',
    content: 'Content',
    segment: 'Segment',
    file: 'A file',
    refused: /refused lines: 1/,
    sendAt: 'Send at',
    start: 'Start',
    expired: 'Your session has ended',
    password: 'Password',
    signIn: 'Sign in',
  },
  'zh-CN': {
    name: '名称',
    text: '文字',
    draft: '存为草稿',
    submit: '提交审核',
    approve: '通过',
    content: '内容',
    segment: '分群',
    file: '文件',
    refused: /1 行未被接受/,
    sendAt: '发送时间',
    start: '启动',
    expired: '登录已过期',
    password: '密码',
    signIn: '登录',
  },
}

const FANS = 40
// The API in memory has no WeChat behind it that would send anything.
const NO_WECHAT = process.env.HEARTH_NO_WECHAT ? 'there is no WeChat to send it' : false

for (const [turn, locale] of ['en', 'zh-CN'].entries()) {
  test(`in ${locale}, what one writes and another approves goes out, and what came of it is on the page`, {
    skip: NO_WECHAT,
  }, async () => {
    const words = WORDS[locale]
    const name = `Walk ${locale} ${Date.now()}`
    const editor = await visit(browser, { locale, signedIn: CONTENT })
    const manager = await visit(browser, { locale, signedIn: MANAGER })

    await editor.page.goto(`${BASE_URL}/contents/new?kind=TEXT`)
    await editor.page.getByRole('textbox', { name: words.name, exact: true }).fill(name)
    await editor.page.getByRole('textbox', { name: words.text, exact: true }).fill('周末开放日，期待与您见面。')
    await save(editor.page, words, /\/contents\/(?!new)/)
    await review(editor.page, manager.page, words)

    await editor.page.goto(`${BASE_URL}/campaigns/new`)
    await editor.page.getByRole('textbox', { name: words.name, exact: true }).fill(name)
    await editor.page.getByRole('radio', { name: words.file, exact: true }).check()
    const fans = (await fansOfTheDemo(editor.page)).slice(turn * FANS, (turn + 1) * FANS)
    const file = { name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${fans.join('\n')}\nnobody\n`) }
    await editor.page.locator('input[type="file"]').setInputFiles(file)
    await editor.page.getByText(words.refused).waitFor()
    await choose(editor.page, words.content, name)
    await fillTime(editor.page.getByLabel(words.sendAt), shanghaiMinute(Date.now()))
    assert.deepEqual(await violationsOn(editor.page), [])
    await save(editor.page, words, /\/campaigns\/(?!new)/)
    await review(editor.page, manager.page, words)

    await editor.page.reload()
    await editor.page.getByRole('button', { name: words.start, exact: true }).click()
    await editor.page.getByRole('dialog').getByRole('button', { name: words.start, exact: true }).click()
    await editor.page.locator('tr[data-made] a').click()
    const reached = editor.page.locator('tr[data-arm="a"] [data-figure="reached"]')
    await reached.waitFor()
    assert.deepEqual(await violationsOn(editor.page), [])
    const { touchpoints, controls, wechat_total } = await toldByWeChat(editor.page)
    assert.ok(touchpoints.SENT > 0, JSON.stringify(touchpoints))
    assert.equal(touchpoints.SENT + controls, FANS)
    assert.equal(wechat_total.sent_count, touchpoints.SENT)
    await editor.page.reload()
    await reached.waitFor()
    assert.equal(await reached.innerText(), String(touchpoints.SENT))
    await screenshot(editor.page, `campaign-results-${locale}`, { fullPage: true })

    assert.deepEqual([...editor.troubles, ...manager.troubles], [])
    await editor.context.close()
    await manager.context.close()
  })
}

test('what is wrong stands at its field, and what is typed outlives the session', async () => {
  const words = WORDS.en
  const { page, context } = await visit(browser, { signedIn: CONTENT, viewport: PHONE })
  await page.goto(`${BASE_URL}/campaigns/new`)
  await page.getByRole('textbox', { name: words.name, exact: true }).fill('Kept')
  await page.getByRole('button', { name: words.draft }).click()
  await page.getByText('Choose whom it is for').first().waitFor()
  await page.getByText('Choose when it goes out').waitFor()
  await choose(page, words.segment)
  await choose(page, words.content)
  await fillTime(page.getByLabel(words.sendAt), shanghaiMinute(Date.now() + 86_400_000))

  await context.clearCookies()
  await page.getByRole('button', { name: words.draft }).click()
  const expired = page.getByRole('dialog', { name: words.expired })
  await expired.getByLabel(words.password).fill(CONTENT.password)
  await expired.getByRole('button', { name: words.signIn }).click()
  await expired.waitFor({ state: 'hidden' })
  assert.equal(await page.getByRole('textbox', { name: words.name, exact: true }).inputValue(), 'Kept')
  await page.getByRole('button', { name: words.draft }).click()
  await page.waitForURL(/\/campaigns\/(?!new)/)
  await context.close()
})

test('an article keeps its layout and its pictures, and drops what WeChat would drop', async () => {
  const words = WORDS.en
  const { page, context, troubles } = await visit(browser, { signedIn: CONTENT })
  await page.goto(`${BASE_URL}/contents/new?kind=ARTICLE`)
  await page.getByRole('textbox', { name: words.name, exact: true }).fill(`Article ${Date.now()}`)
  await page.getByRole('textbox', { name: 'Title' }).fill('Open weekend')
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PIXEL })
  await page.locator('img[data-picture]').waitFor()
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.click()
  await body.evaluate((field) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<h2>Come</h2><p onclick="x()">to <b>us</b> <a href="https://a.example">here</a></p><script>x()</script>',
    )
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await page.locator('figure').getByText('Come').waitFor()
  await save(page, words, /\/contents\/(?!new)/)
  const { content } = await getJson(page, `/contents/${page.url().split('/').at(-1)}`)
  assert.match(content.body.html, /<h2>Come<\/h2><p>to <b>us<\/b> here<\/p>/)
  assert.deepEqual(troubles, [])
  await context.close()
})

/** One dot. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function save(page, words, address) {
  await page.getByRole('button', { name: words.draft }).click()
  await page.waitForURL(address)
}

/** One submits what the other then approves. */
async function review(author, approver, words) {
  await author.getByRole('button', { name: words.submit, exact: true }).click()
  await author.locator('[data-state="IN_REVIEW"]').first().waitFor()
  await approver.goto(author.url())
  await approver.getByRole('button', { name: words.approve, exact: true }).click()
  await approver.locator('[data-state="APPROVED"]').first().waitFor()
}

/** The first of a list, or the one that is named. */
async function choose(page, label, name) {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await field.click()
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
  await (name === undefined ? options.first() : options.filter({ hasText: name })).click()
}

/** Fans of the push that the demo begins with; few have had more than that one today, and two are allowed. */
async function fansOfTheDemo(page) {
  const push = await until(async () => {
    const { items } = await getJson(page, '/campaigns')
    return items.find((one) => one.touchpoints.SENT >= 2 * FANS)
  })
  const { items } = await getJson(page, `/campaigns/${push.campaign_id}/fans?state=SENT&limit=${2 * FANS}`)
  return items.map((fan) => fan.openid)
}

/** The campaign that is shown, once WeChat has said how many got it. */
function toldByWeChat(page) {
  const path = `/campaigns/${page.url().split('/').at(-1)}`
  return until(async () => {
    const campaign = await getJson(page, path)
    return campaign.state === 'FINISHED' && campaign.wechat_total !== null ? campaign : undefined
  })
}

async function until(look) {
  const end = Date.now() + 90_000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error('It has not come about in 90 s')
    // The server is asked again a little later, not all the time.
    await new Promise((later) => setTimeout(later, 300))
  }
}

function shanghaiMinute(epochMillis) {
  const form = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
  return form.format(epochMillis)
}
