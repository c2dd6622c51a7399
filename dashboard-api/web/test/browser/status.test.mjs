import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { getJson, MANAGER, openFunnel, visit } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

for (const [locale, unanswered] of [
  ['en', 'not known, no answer'],
  ['zh-CN', '未知，服务无响应'],
]) {
  test(`while no database answers, the page stands and the status says so, in ${locale}`, async () => {
    const { page, context } = await visit(browser, { locale, signedIn: MANAGER })
    const status = await getJson(page, '/status')
    const services = status.services.map((service) => ({ ...service, state: 'DOWN', detail: 'no answer in 2 s' }))
    await page.route('**/api/status', (route) =>
      route.fulfill({ json: { ...status, services, interactions: null, inbox: null, outbox: null, last_run: null } }),
    )
    await openFunnel(page)
    await page.locator('header button[data-status]').click()
    await page.locator('[popover]:popover-open dd', { hasText: unanswered }).nth(3).waitFor()
    await context.close()
  })
}
