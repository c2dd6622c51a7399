import { randomUUID } from 'node:crypto'
import { json, problem } from './answers.mjs'
import { USERS } from './data.mjs'

/** What goes through review, by kind: what its id is called, what the form sends, and what else is shown. */
const KINDS = {
  contents: { id: 'content_id', body: 'content', rest: ({ content }) => ({ way: wayOf(content), greeting: false }) },
  plans: { id: 'plan_id', body: 'plan', rest: () => ({ state: null, running_version: null }) },
  'campaign-plans': {
    id: 'plan_id',
    body: 'campaign',
    rest: () => ({ state: null, running_version: null, next_at: null }),
  },
}

/** One text that is in force, and one that waits for its review. */
export function reviewedAt(now) {
  const at = new Date(now - 3_600_000).toISOString()
  const approved = text('周末开放日', '本周末样板间开放，欢迎到访。')
  const waiting = text('Spring offers', 'This month only: the riverside house types.')
  return {
    contents: [
      document('contents', 'content-1', approved, 'admin', at, { state: 'APPROVED', approved_version: 1 }),
      document('contents', 'content-2', waiting, 'content', at, { state: 'IN_REVIEW' }),
    ],
    plans: [],
    'campaign-plans': [],
    history: [],
  }
}

export function resultAt(now) {
  const figure = (count) => ({ count, basis: 'PER_FAN' })
  const arm = (name, planned, converted, lift) => ({
    arm: name,
    planned: figure(planned),
    reached: figure(Math.round(planned * 0.9)),
    opened: figure(Math.round(planned * 0.3)),
    clicked: figure(Math.round(planned * 0.1)),
    answered: figure(Math.round(planned * 0.05)),
    converted: figure(converted),
    lift: { confidence: 0.95, method: '', ...lift },
  })
  return {
    from: new Date(now - 86_400_000).toISOString(),
    until: new Date(now + 13 * 86_400_000).toISOString(),
    complete: false,
    goal: ['ENQUIRY', 'VISIT'],
    arms: [
      arm('a', 840, 71, { difference: 0.034, low: 0.004, high: 0.056, clear: true }),
      arm('b', 846, 52, { difference: 0.01, low: -0.02, high: 0.031, clear: false }),
    ],
    control: { fans: figure(188), converted: figure(9) },
    wechat_total: null,
  }
}

export const CONTENT_ROUTES = Object.fromEntries(
  Object.keys(KINDS).flatMap((kind) => [
    [`GET /${kind}`, ({ state, response }) => json(response, 200, { items: state.reviewed[kind] })],
    [`GET /${kind}/:id`, (call) => withOne(kind, call, (one) => json(call.response, 200, one))],
    [`GET /${kind}/:id/history`, (call) => json(call.response, 200, { items: eventsOf(call) })],
    [`GET /${kind}/:id/versions`, ({ response }) => json(response, 200, { items: [] })],
    [`POST /${kind}`, (call) => create(kind, call)],
    [`PUT /${kind}/:id`, (call) => act(kind, call, 'EDITED', { state: 'DRAFT' }, call.body)],
    [`POST /${kind}/:id/submit`, (call) => act(kind, call, 'SUBMITTED', { state: 'IN_REVIEW' })],
    [`POST /${kind}/:id/approve`, (call) => act(kind, call, 'APPROVED', { state: 'APPROVED', approved_version: 1 })],
    [`POST /${kind}/:id/send-back`, (call) => act(kind, call, 'SENT_BACK', { state: 'DRAFT', note: call.body.note })],
  ]),
)
CONTENT_ROUTES['GET /audience-files'] = ({ response }) => json(response, 200, { items: [] })
CONTENT_ROUTES['GET /test-fans'] = ({ response }) => json(response, 200, { items: [] })

function text(name, words) {
  return { name, content: { content_class: 'MARKETING', body: { kind: 'TEXT', text: words }, variants: [] } }
}

function wayOf({ content_class, body }) {
  if (body.kind === 'POINTS') return 'LEDGER'
  if (body.kind === 'CALL_TASK') return 'DESK'
  return content_class === 'MARKETING' ? 'MASS' : 'SERVICE'
}

function document(kind, id, form, author, at, review) {
  const started = { version: 1, approved_version: null, retired: false, hash: '', authors: [author], reviewer: null }
  const names = { author_names: [USERS[author]?.display_name ?? author], reviewer_name: null }
  return {
    [KINDS[kind].id]: id,
    name: form.name,
    [KINDS[kind].body]: form[KINDS[kind].body],
    ...KINDS[kind].rest(form),
    review: { ...started, ...names, note: null, revision: 1, updated_at: at, ...review },
  }
}

function create(kind, { state, username, body, response }) {
  if (!USERS[username].roles.includes('CONTENT')) return problem(response, 403, 'forbidden', 'Forbidden', '')
  const created = document(kind, randomUUID(), body, username, new Date().toISOString(), { state: 'DRAFT' })
  state.reviewed[kind].unshift(created)
  return json(response, 201, created)
}

function act(kind, call, name, change, form = {}) {
  return withOne(kind, call, (one) => {
    const { review } = one
    if (call.request.headers['if-match'] !== `"${review.revision}"`) {
      return problem(call.response, 412, 'changed_meanwhile', 'Changed meanwhile', 'Somebody has changed it.')
    }
    if (name === 'APPROVED' && review.authors.includes(call.username)) {
      return problem(call.response, 409, 'conflict', 'Conflict', 'Nobody approves their own work.')
    }
    Object.assign(one, form)
    Object.assign(review, change, { revision: review.revision + 1, updated_at: new Date().toISOString() })
    const person = USERS[call.username].display_name
    if (name === 'APPROVED' || name === 'SENT_BACK') {
      Object.assign(review, { reviewer: call.username, reviewer_name: person })
    }
    call.state.reviewed.history.push({
      id: call.id,
      version: review.version,
      act: name,
      account: call.username,
      name: person,
      note: null,
      occurred_at: review.updated_at,
    })
    return json(call.response, 200, one)
  })
}

function eventsOf({ state, id }) {
  return state.reviewed.history.filter((event) => event.id === id)
}

function withOne(kind, { state, id, response }, then) {
  const found = state.reviewed[kind].find((one) => one[KINDS[kind].id] === id)
  return found ? then(found) : problem(response, 404, 'not_found', 'Not found', `There is no ${id}.`)
}
