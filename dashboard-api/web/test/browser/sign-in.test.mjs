import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { BASE_URL, MANAGER, openFunnel, visit } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

test('a wrong password is refused in words, and the page stays', async () => {
  const { page, words } = await visit(browser)
  await page.goto(BASE_URL)
  await page.getByLabel(words.username).fill(MANAGER.username)
  await page.getByLabel(words.password).fill(`not ${MANAGER.password}`)
  await page.getByRole('button', { name: words.signIn }).click()
  assert.match(await page.getByRole('alert').innerText(), /not right/)
  assert.equal(await page.getByLabel(words.username).inputValue(), MANAGER.username)
})

test('signing in leads to the address that was asked for', async () => {
  const { page, words, troubles } = await visit(browser)
  await page.goto(`${BASE_URL}/pushes`)
  await page.getByLabel(words.username).fill(MANAGER.username)
  await page.getByLabel(words.password).fill(MANAGER.password)
  await page.getByRole('button', { name: words.signIn }).click()
  await page.getByRole('heading', { level: 1, name: words.pushes }).waitFor()
  assert.equal(new URL(page.url()).pathname, '/pushes')
  assert.deepEqual(troubles, [])
})

test('the keyboard alone is enough to sign in and to open the other page', async () => {
  const { page, words } = await visit(browser)
  await page.goto(BASE_URL)
  await page.getByLabel(words.username).and(page.locator(':focus')).waitFor()
  await page.keyboard.type(MANAGER.username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(MANAGER.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: words.funnel }).waitFor()

  const pushes = page.getByRole('link', { name: words.pushes })
  await tabTo(page, pushes)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: words.pushes }).waitFor()
})

test('signing out returns to the sign-in page and ends the session', async () => {
  const { page, words } = await visit(browser, { signedIn: MANAGER, ownSession: true })
  await openFunnel(page)
  await page.locator('header button[popovertarget]').last().click()
  await page.getByRole('button', { name: words.signOut }).click()
  await page.getByLabel(words.password).waitFor()
  const answer = await page.context().request.get(`${BASE_URL}/api/session`)
  assert.equal(answer.status(), 401)
})

async function tabTo(page, target) {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  assert.fail('The keyboard never reached the link')
}
