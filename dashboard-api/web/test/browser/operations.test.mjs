import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launchBrowser } from './browser.mjs'
import { ADMIN, BASE_URL, CONTENT, getJson, MANAGER, openOperations, visit } from './hearth.mjs'

let browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

const decides = { skip: ADMIN === null && 'HEARTH_ADMIN_USER is not set' }

test('a manager sees how the pulls stand, and nothing of the dead letters', async () => {
  const { page, words, troubles } = await visit(browser, { signedIn: MANAGER })
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(BASE_URL)
  await page.getByRole('link', { name: words.operations }).click()
  await page.locator('tr[data-pull]').first().waitFor()
  const number = new Intl.NumberFormat('en')
  for (const pull of (await getJson(page, '/pulls')).filter((one) => one.result !== 'RUNNING')) {
    const row = page.locator(`tr[data-pull="${pull.name}"]`)
    await row.locator(`[data-state="${pull.result}"]`).waitFor()
    assert.equal(await row.locator('td').nth(2).innerText(), pull.attempt ? number.format(pull.attempt.read) : '–')
    if (pull.attempt?.reason) assert.ok((await row.innerText()).includes(pull.attempt.reason))
  }
  assert.ok(!asked.includes('/api/dead-letters'))
  assert.deepEqual(troubles, [])
})

test('a pull under way shows how far its step is, one without a schedule says so', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  const pull = { last_success_at: null, attempt: null, progress: null, resume_at: null, next_run_at: null }
  const attempt = { began_at: '2026-01-01T00:00:00Z', ended_at: null, reason: null, read: 70, changed: 1 }
  const progress = { step: 'infos', read: 300, total: 1_200 }
  await page.route('**/api/pulls', (route) =>
    route.fulfill({
      json: [
        { ...pull, name: 'followers', result: 'RUNNING', attempt, progress },
        { ...pull, name: 'tags', result: 'NEVER' },
      ],
    }),
  )
  await openOperations(page)
  const bar = page.getByRole('progressbar', { name: 'Progress of Followers' })
  assert.equal(await bar.evaluate((element) => element.value), 0.25)
  await page.getByText('300 of about 1,200').waitFor()
  await page.locator('tr[data-pull="tags"]', { hasText: 'not scheduled' }).waitFor()
})

test('what runs by itself is told with what needs a look first', async () => {
  const { page, troubles } = await visit(browser, { signedIn: MANAGER })
  const now = Date.now()
  const job = {
    scheduler: 'hearth-push',
    state: 'WAITING',
    last_fired_at: null,
    running_on: null,
    running_since: null,
    usual_seconds: null,
  }
  await answer(page, 'operations/schedule', {
    nodes: [{ scheduler: 'hearth-push', name: 'n-1', last_check_in_at: '2026-01-01T00:00:00Z', alive: false }],
    jobs: [
      { ...job, name: 'dispatch', next_fire_at: new Date(now + 5_000).toISOString() },
      { ...job, name: 'expiry', next_fire_at: new Date(now - 600_000).toISOString() },
      { ...job, name: 'nurture', state: 'HUNG', ...running(now - 7_260_000), usual_seconds: 40, next_fire_at: null },
      { ...job, name: 'recovery', state: 'NODE_GONE', ...running(now - 60_000), next_fire_at: null },
    ],
  })
  await answer(page, 'operations/quotas', [
    { api: 'mass_send', used: 99, day: { limit: 100, left: 1 }, minute: { limit: 60, left: 59 }, spent_until: null },
  ])
  await answer(page, 'operations/wechat-failures', [])
  await answer(page, 'operations/wechat-failures/hours', [
    { hour: new Date(now - (now % 3_600_000) - 7_200_000).toISOString(), cause: 'TIME_OUT', count: 1_200 },
  ])
  await openOperations(page)
  await page.locator('tr[data-job]').first().getByText('Overdue').waitFor()
  assert.equal(await page.locator('tr[data-job]').first().getAttribute('data-job'), 'expiry')
  await page.getByText('0 of 1 nodes answer.').waitFor()
  const hung = page.locator('tr[data-job="nurture"]', { hasText: 'Seems to hang' })
  assert.match(await hung.innerText(), /for 2 h 1 min\s+up to 40 s of late\s+on n-1/)
  await page.locator('tr[data-job="recovery"]').getByText('Its node is gone').waitFor()
  assert.match(await page.locator('tr[data-node="n-1"] [data-state="SILENT"]').innerText(), /^Silent for [\d,]+ h/)
  await page.locator('tr[data-hour]', { hasText: '1,200' }).getByText('No answer in time × 1,200').waitFor()
  await page.locator('tr[data-quota="mass_send"]', { hasText: '59 of 60' }).getByText('Nearly spent').waitFor()
  await page.getByText('No call has failed in the last day.').waitFor()
  assert.deepEqual(troubles, [])
})

test('one part that cannot be loaded leaves the others standing', async () => {
  const { page } = await visit(browser, { signedIn: MANAGER })
  await page.route('**/api/operations/segmentation-runs', (route) =>
    route.fulfill({ status: 503, json: { title: 'Elasticsearch does not answer' } }),
  )
  await openOperations(page)
  await page.getByRole('alert').getByText('Elasticsearch does not answer').waitFor()
  await page.getByRole('heading', { name: 'WeChat quotas' }).waitFor()
})

test('the content team has no entry and no page', async () => {
  const { page, words } = await visit(browser, { signedIn: CONTENT })
  await page.goto(`${BASE_URL}/operations`)
  await page.getByText('There is no page at this address').waitFor()
  assert.equal(await page.getByRole('link', { name: words.operations }).count(), 0)
})

test('a failure is told and can be tried again', async () => {
  const { page, words } = await visit(browser, { signedIn: MANAGER })
  await page.route('**/api/pulls', (route) => route.fulfill({ status: 500, json: { title: 'The database is away' } }))
  await page.goto(`${BASE_URL}/operations`)
  await page.getByRole('alert').getByText('The database is away').waitFor()
  await page.unroute('**/api/pulls')
  await page.getByRole('button', { name: words.retry }).click()
  await page.locator('tr[data-pull]').first().waitFor()
})

test('an administrator replays one dead letter and discards another', decides, async () => {
  const { page, troubles } = await visit(browser, { signedIn: ADMIN })
  const [replayed, discarded] = [letter(8, 'outbox'), letter(7, 'callback')]
  await withLetters(page, [replayed, discarded])
  await openOperations(page)

  await page.getByRole('button', { name: `Replay dead letter ${replayed.id}`, exact: true }).click()
  await page.getByText(`Dead letter ${replayed.id} is on its way again.`).waitFor()
  await page.locator(`tr[data-letter="${replayed.id}"]`).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: `Discard dead letter ${discarded.id}`, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Keep it open' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: `Discard dead letter ${discarded.id}`, exact: true }).click()
  await dialog.getByRole('button', { name: 'Discard it' }).click()
  await page.getByText(`Dead letter ${discarded.id} is discarded.`).waitFor()

  await page.getByRole('radio', { name: 'Discarded' }).click({ force: true })
  await page.waitForURL((url) => url.searchParams.get('state') === 'DISCARDED')
  const row = page.locator(`tr[data-letter="${discarded.id}"]`, { hasText: `Discarded by ${ADMIN.username}` })
  await row.waitFor()
  assert.equal(await row.getByRole('button').count(), 0)
  assert.deepEqual(troubles, [])
})

test('a letter that is refused again stays, and the page says so', decides, async () => {
  const { page } = await visit(browser, { signedIn: ADMIN })
  await withLetters(page, [letter(7, 'callback')])
  await page.route('**/api/dead-letters/7/replay', (route) =>
    route.fulfill({ status: 409, json: { title: 'Conflict', detail: 'It was refused again.' } }),
  )
  await openOperations(page)
  await page.getByRole('button', { name: 'Replay dead letter 7' }).click()
  await page.getByText('Dead letter 7 was not replayed: It was refused again.').waitFor()
  await page.locator('tr[data-letter="7"]').waitFor()
})

test('all of one reason go together, and how many went is told', decides, async () => {
  const { page } = await visit(browser, { signedIn: ADMIN })
  await withLetters(page, [letter(7, 'callback'), letter(8, 'outbox')])
  let wish
  await page.route('**/api/dead-letters/replays', (route) => {
    wish = route.request().postDataJSON()
    return route.fulfill({ json: { replayed: 12 } })
  })
  await openOperations(page)
  await page.locator('tr[data-cause="died of outbox"]').getByRole('button').click()
  await page.getByText('12 on their way again; 3 not: refused again, or decided about meanwhile.').waitFor()
  assert.deepEqual(wish, { source: 'outbox', reason: 'died of outbox' })
})

test('a source in the address leaves only its letters and reasons, and more come on demand', decides, async () => {
  const { page } = await visit(browser, { signedIn: ADMIN })
  await withLetters(page, [letter(7, 'callback'), letter(8, 'outbox'), letter(5, 'outbox')])
  await openOperations(page, '?source=outbox')
  await page.locator('tr[data-letter="8"]').waitFor()
  assert.equal(await page.locator('tr[data-letter]').count(), 1)
  assert.equal(await page.locator('tr[data-cause]').count(), 1)
  await page.getByRole('button', { name: 'Load more' }).click()
  await page.locator('tr[data-letter="5"]').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Load more' }).count(), 0)
})

test('without dead letters the page says so, in Chinese too', decides, async () => {
  const { page } = await visit(browser, { signedIn: ADMIN, locale: 'zh-CN' })
  await withLetters(page, [])
  await openOperations(page)
  await page.getByText('没有待处理的死信。').waitFor()
})

function running(since) {
  return { running_on: 'n-1', running_since: new Date(since).toISOString() }
}

function answer(page, path, json) {
  return page.route(`**/api/${path}`, (route) => route.fulfill({ json }))
}

function letter(id, source) {
  const undecided = { state: 'OPEN', decided_by: null, decided_at: null }
  return { id, source, reference: 1, reason: `died of ${source}`, died_at: '2026-01-01T00:00:00Z', ...undecided }
}

/** Answers for any server with these open letters, each kind of them one a page, and takes decisions about them. */
async function withLetters(page, letters) {
  await page.route('**/api/dead-letters?*', (route) => {
    const query = new URL(route.request().url()).searchParams
    const left = letters
      .filter(({ state }) => state === (query.get('state') ?? 'OPEN'))
      .filter(({ source }) => [null, source].includes(query.get('source')))
      .filter(({ id }) => id < Number(query.get('cursor') ?? Number.POSITIVE_INFINITY))
      .sort((a, b) => b.id - a.id)
    const items = query.has('source') ? left.slice(0, 1) : left
    const causes = [...new Set(letters.map(({ source }) => source))].map((source) => ({
      source,
      reason: `died of ${source}`,
      count: 15,
    }))
    const next = items.length < left.length ? items.at(-1).id : null
    const open = letters.filter(({ state }) => state === 'OPEN').length
    return route.fulfill({ json: { items, next_cursor: next, open, causes } })
  })
  await page.route(/\/api\/dead-letters\/\d+\/(replay|discard)$/, (route) => {
    const [id, decision] = route.request().url().split('/').slice(-2)
    const one = letters.find((candidate) => candidate.id === Number(id))
    one.state = decision === 'replay' ? 'REPLAYED' : 'DISCARDED'
    one.decided_by = ADMIN.username
    one.decided_at = '2026-01-02T00:00:00Z'
    return route.fulfill({ status: 204 })
  })
}
