import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { BASE_URL, MANAGER, PHONE, SALES, visit } from './hearth.mjs'
import { assertFits, assertLooksWell, settle, VARIANTS } from './looks.mjs'
import { enter, open, skip } from './programme.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

for (const { locale, theme, windows } of VARIANTS) {
  test(`the broker's pages in ${locale}, ${theme}`, { skip }, async () => {
    const { page, context, troubles } = await visit(browser, { locale, theme, viewport: PHONE })
    await page.goto(`${BASE_URL}/broker`)
    await page.getByRole('button', { name: /WeChat|微信/ }).waitFor()
    await looks(page, `broker-enter-${locale}-${theme}`)
    await enter(page, `oNewcomer${locale.slice(0, 2)}`)
    await page.getByRole('textbox').first().waitFor()
    await looks(page, `broker-register-${locale}-${theme}`)
    // A broker of the demo.
    await enter(page, 'oDemoFan000001')
    for (const view of ['clients', 'refer', 'rewards', 'code']) {
      await page.goto(`${BASE_URL}/broker?view=${view}`)
      await page.getByRole('main').locator('h2, li[class]').first().waitFor()
      await looks(page, `broker-${view}-${locale}-${theme}`)
    }
    assert.deepEqual(troubles, [])
    await context.close()
  })

  for (const viewport of windows) {
    test(`the programme at ${viewport.width} px in ${locale}, ${theme}`, { skip }, async () => {
      for (const [signedIn, views] of [
        [SALES, ['desk', 'clients', 'checks', 'deals']],
        [MANAGER, ['desk', 'checks', 'brokers', 'rewards', 'figures', 'team', 'terms']],
      ]) {
        const { page, context, troubles } = await visit(browser, { locale, theme, viewport, signedIn })
        const who = signedIn === SALES ? 'sales' : 'manager'
        for (const view of views) {
          await open(page, view)
          await looks(page, `programme-${who}-${view}-${viewport.width}-${locale}-${theme}`)
        }
        assert.deepEqual(troubles, [])
        await context.close()
      }
    })
  }
}

async function looks(page, name) {
  await settle(page)
  await assertLooksWell(page, name, { fullPage: true })
  await assertFits(page, name)
}
