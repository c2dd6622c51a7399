import { BASE_URL, SALES } from './hearth.mjs'

/** Only a server with a WeChat, real or sandbox, and a programme can play this. */
export const skip = SALES === null ? 'the server has no consultant for the tests to be' : false

/** What WeChat's browser knows by itself: whose telephone it is. Our own server does not look at it. */
export async function enter(page, openid) {
  await page.setExtraHTTPHeaders({ 'x-sandbox-openid': openid })
  await page.goto(`${BASE_URL}/broker/sign-in`)
  await page.waitForURL((url) => url.pathname === '/broker')
  await page.setExtraHTTPHeaders({})
}

export async function open(page, view) {
  await page.goto(`${BASE_URL}/programme?view=${view}`)
  await page.locator(`[data-view="${view}"]`).locator('section, [role="status"]:not([aria-busy])').first().waitFor()
}
