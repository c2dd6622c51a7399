import { json, problem } from './answers.mjs'
import { iso, USERS } from './data.mjs'
import { auditLogAt, failedHoursAt, pastRunsAt, quotasAt, scheduleAt, weChatFailuresAt } from './machinery.mjs'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const NO_BODY = 'callback has no MsgType'
const REFUSED = "Elasticsearch refused it: failed to parse field [occurred_at] of type [date]: '0000-00-00'"
/** Died of what nobody has mended, so a replay ends as the first time. */
const STILL_REFUSED = 'Elasticsearch refused it: limit of total fields [1000] has been exceeded'

function pullsAt(now) {
  return [
    {
      name: 'followers',
      result: 'RUNNING',
      last_success_at: iso(now - 25 * HOUR),
      attempt: { began_at: iso(now - 6 * MINUTE), ended_at: null, reason: null, read: 15_200, changed: 38 },
      progress: { step: 'infos', read: 5_200, total: 24_318 },
      resume_at: null,
      next_run_at: iso(now + 18 * HOUR),
    },
    {
      name: 'tags',
      result: 'SUCCEEDED',
      last_success_at: iso(now - 3 * HOUR),
      attempt: {
        began_at: iso(now - 3 * HOUR - 2 * MINUTE),
        ended_at: iso(now - 3 * HOUR),
        reason: null,
        read: 4_112,
        changed: 0,
      },
      progress: null,
      resume_at: null,
      next_run_at: iso(now + 3 * HOUR),
    },
    {
      name: 'statistics',
      result: 'STOPPED',
      last_success_at: iso(now - 49 * HOUR),
      attempt: {
        began_at: iso(now - 50 * MINUTE),
        ended_at: iso(now - 40 * MINUTE),
        reason: 'WeChat refuses the figures of user summary: [45009] reach max api daily quota limit',
        read: 96,
        changed: 96,
      },
      progress: null,
      resume_at: iso(now + 7 * HOUR),
      next_run_at: iso(now + 20 * HOUR),
    },
    {
      name: 'mass-results',
      result: 'NEVER',
      last_success_at: null,
      attempt: null,
      progress: null,
      resume_at: null,
      next_run_at: null,
    },
  ]
}

export function deadLettersAt(now) {
  const letters = []
  for (let id = 1; id <= 64; id++) {
    const reason = id % 16 === 0 ? STILL_REFUSED : id % 3 === 0 ? REFUSED : NO_BODY
    letters.push({
      id,
      source: reason === NO_BODY ? 'callback' : 'outbox',
      reference: 90_000 + 7 * id,
      reason,
      died_at: iso(now - (65 - id) * 17 * MINUTE),
      state: 'OPEN',
      decided_by: null,
      decided_at: null,
    })
  }
  decide(letters[1], 'DISCARDED', 'admin', now - HOUR)
  decide(letters[4], 'REPLAYED', 'admin', now - HOUR)
  return letters
}

export const OPERATIONS_ROUTES = {
  'GET /pulls': operators(pullsAt),
  'GET /operations/quotas': operators(quotasAt),
  'GET /operations/segmentation-runs': operators(pastRunsAt),
  'GET /operations/schedule': operators(scheduleAt),
  'GET /operations/wechat-failures': operators(weChatFailuresAt),
  'GET /operations/wechat-failures/hours': operators(failedHoursAt),
  'GET /audit-log': (call) => requireOne(call, ['ADMIN'], () => json(call.response, 200, auditLogAt(Date.now()))),
  'GET /dead-letters': (call) => requireOne(call, ['ADMIN'], () => list(call)),
  'POST /dead-letters/replays': (call) => requireOne(call, ['ADMIN'], () => replayAll(call)),
  'POST /dead-letters/:id/replay': (call) => requireOne(call, ['ADMIN'], () => decideOne(call, 'REPLAYED')),
  'POST /dead-letters/:id/discard': (call) => requireOne(call, ['ADMIN'], () => decideOne(call, 'DISCARDED')),
}

function operators(answerAt) {
  return (call) =>
    requireOne(call, ['ANALYST', 'MANAGER', 'ADMIN'], () => json(call.response, 200, answerAt(Date.now())))
}

function requireOne({ username, response }, roles, answer) {
  if (USERS[username].roles.some((role) => roles.includes(role))) return answer()
  return problem(response, 403, 'forbidden', 'Not allowed for your roles', '')
}

function list({ state: { deadLetters }, url, response }) {
  const { state = 'OPEN', source, cursor = Number.POSITIVE_INFINITY, limit = 50 } = Object.fromEntries(url.searchParams)
  const items = deadLetters
    .filter((letter) => letter.state === state && letter.id < Number(cursor))
    .filter((letter) => source === undefined || letter.source === source)
    .sort((a, b) => b.id - a.id)
    .slice(0, Number(limit))
  const open = deadLetters.filter((letter) => letter.state === 'OPEN')
  return json(response, 200, {
    items,
    next_cursor: items.length < Number(limit) ? null : items.at(-1).id,
    open: open.length,
    causes: causesOf(open),
  })
}

function causesOf(open) {
  const causes = new Map()
  for (const { source, reason } of open) {
    const key = `${source} ${reason}`
    causes.set(key, { source, reason, count: (causes.get(key)?.count ?? 0) + 1 })
  }
  return [...causes.values()].sort((a, b) => b.count - a.count)
}

function decideOne({ state, username, url, response }, decision) {
  const letter = state.deadLetters.find((one) => url.pathname.includes(`/${one.id}/`))
  if (letter === undefined) return problem(response, 404, 'not_found', 'Not found', 'There is no such dead letter.')
  if (letter.state !== 'OPEN') return conflict(response, 'Somebody has decided about it before.')
  if (decision === 'REPLAYED' && letter.reason === STILL_REFUSED) {
    return conflict(response, 'It was refused again; its reason is the latest.')
  }
  decide(letter, decision, username, Date.now())
  return response.writeHead(204).end()
}

function replayAll({ state, username, body, response }) {
  const letters = state.deadLetters
    .filter((letter) => letter.state === 'OPEN' && letter.source === body.source && letter.reason === body.reason)
    .filter((letter) => letter.reason !== STILL_REFUSED)
  for (const letter of letters) decide(letter, 'REPLAYED', username, Date.now())
  return json(response, 200, { replayed: letters.length })
}

function conflict(response, detail) {
  return problem(response, 409, 'conflict', 'Not possible in the present state', detail)
}

function decide(letter, state, username, at) {
  Object.assign(letter, { state, decided_by: username, decided_at: iso(at) })
}
