import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { ANALYST, BASE_URL, getJson, violationsOn, visit, WCAG } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

// The page is put together by the server, from a library that is packed with it.
const options = { skip: process.env.HEARTH_NO_API_DOCS ? 'this server has no page to try the API' : ANALYST === null }

test('whoever is signed in finds each call on a page of its own and tries one', options, async () => {
  const { page, context, troubles } = await visit(browser, { signedIn: ANALYST })
  await page.goto(`${BASE_URL}/api/docs/`)
  await page.locator('.opblock-tag').first().waitFor()
  const { paths } = await getJson(page, '/openapi.json')
  const tags = new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap(({ tags }) => tags)))
  assert.equal(await page.locator('.opblock-tag').count(), tags.size)

  await page.locator('.opblock-tag[data-tag="funnel-controller"]').click()
  const call = page.locator('.opblock-get', { has: page.locator('[data-path="/api/funnel"]') })
  await call.locator('.opblock-summary-control').click()
  await call.getByRole('button', { name: 'Try it out' }).click()
  await call.getByRole('button', { name: 'Execute', exact: true }).click()
  const answer = call.locator('.live-responses-table')
  await answer.locator('.response-col_status', { hasText: '200' }).waitFor()
  assert.match(await answer.innerText(), /"contacts":\s*\d/)
  assert.deepEqual(await violationsOn(page, WCAG), [])
  assert.deepEqual(troubles, [])
  await context.close()
})
