import { iso } from './data.mjs'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export function quotasAt(now) {
  const quota = { used: 0, day: null, minute: null, spent_until: null }
  return [
    { ...quota, api: '/cgi-bin/tags/get', used: 4 },
    { ...quota, api: 'custom_send', used: 18_204, day: { limit: 500_000, left: 481_796 } },
    {
      ...quota,
      api: 'mass_send',
      used: 93,
      day: { limit: 100, left: 7 },
      minute: { limit: 60, left: 0 },
      spent_until: iso(now + 40 * SECOND),
    },
    { ...quota, api: 'user_get', used: 500, day: { limit: 500, left: 0 }, spent_until: iso(now + 7 * HOUR) },
  ]
}

export function pastRunsAt(now) {
  const failed = {
    state: 'FAILED',
    seconds: 2.4,
    steps: [],
    interactions_read: 0,
    contacts_written: 0,
    message: 'Elasticsearch refused a bulk request: the disk of node hearth-1 is above its flood stage',
  }
  const states = [{ state: 'RUNNING', finished_at: null, seconds: null, steps: [] }, {}, failed, {}, { mode: 'FULL' }]
  return states.map((of, index) => ({
    run_id: `run-${9 - index}`,
    mode: 'INCREMENTAL',
    state: 'FINISHED',
    as_of: iso(now - index * 15 * MINUTE),
    started_at: iso(now - index * 15 * MINUTE),
    finished_at: iso(now - index * 15 * MINUTE + 95 * SECOND),
    seconds: 95.2,
    steps: [
      { name: 'rollups', seconds: 8.25 },
      { name: 'contacts', seconds: 71.9 },
      { name: 'publish', seconds: 12 },
    ],
    interactions_read: 48_112,
    days_recomputed: 2,
    contacts_evaluated: 3_120,
    contacts_written: 2_906,
    message: null,
    ...of,
  }))
}

export function scheduleAt(now) {
  const job = {
    scheduler: 'hearth-ingest',
    state: 'WAITING',
    running_on: null,
    running_since: null,
    usual_seconds: null,
  }
  const node = { scheduler: 'hearth-ingest', last_check_in_at: iso(now - 3 * SECOND), alive: true }
  const times = { last_fired_at: iso(now - SECOND), next_fire_at: iso(now + SECOND) }
  return {
    nodes: [
      { ...node, name: 'hearth-11763800000001' },
      { ...node, name: 'hearth-21763800000002', last_check_in_at: iso(now - 4 * MINUTE), alive: false },
      { ...node, scheduler: 'hearth-push', name: 'hearth-11763800000003' },
    ],
    jobs: [
      { ...job, ...times, name: 'inbox' },
      { ...job, ...times, name: 'segmentation', next_fire_at: iso(now - 9 * MINUTE) },
      { ...job, ...times, name: 'start-pulls', last_fired_at: null, next_fire_at: null, state: 'UNSCHEDULED' },
      {
        ...job,
        ...times,
        scheduler: 'hearth-push',
        name: 'dispatch',
        state: 'RUNNING',
        running_on: 'hearth-11763800000003',
        running_since: iso(now - SECOND),
      },
      { ...job, ...times, scheduler: 'hearth-push', name: 'expiry', state: 'FAILED' },
      {
        ...job,
        ...times,
        name: 'pull-followers',
        state: 'NODE_GONE',
        running_on: 'hearth-21763800000002',
        running_since: iso(now - 9 * MINUTE),
        usual_seconds: 84.2,
      },
      {
        ...job,
        ...times,
        name: 'pull-statistics',
        state: 'HUNG',
        running_on: 'hearth-11763800000001',
        running_since: iso(now - 3 * HOUR),
        usual_seconds: 11.9,
      },
    ],
  }
}

export function weChatFailuresAt(now) {
  return [
    { api: 'user_get', cause: '45009', count: 1, last_at: iso(now - 40 * MINUTE) },
    { api: 'mass_send', cause: 'TIME_OUT', count: 2, last_at: iso(now - 5 * HOUR) },
    { api: '/cgi-bin/tags/get', cause: '61501', count: 1_204, last_at: iso(now - 20 * HOUR) },
  ]
}

export function failedHoursAt(now) {
  const hour = (ago, cause, count) => ({ hour: iso(Math.floor(now / HOUR) * HOUR - ago * HOUR), cause, count })
  return [hour(20, '61501', 4), hour(6, '61501', 1_200), hour(5, 'TIME_OUT', 2), hour(0, '45009', 1)]
}

export function auditLogAt(now) {
  const acts = [
    ['admin', 'SENDING_STOPPED', 'sending', 'all', { found: 'mass_send' }],
    ['manager', 'CONTACTS_EXPORTED', 'contacts', 'filtered', { contacts: '3300', format: 'xlsx', origin: 'SCAN' }],
    ['content', 'APPROVED', 'content', 'content-1', { version: '2' }],
    ['<drain>', 'REWARD_EARNED', 'reward_entry', '6d0f6c1e-3c55-4f4d-9a51-0d6c2f5b1a70', { amount: '10000.00' }],
  ]
  const items = acts.map(([actor, action, object_kind, object_id, details], index) => ({
    id: acts.length - index,
    at: iso(now - index * HOUR),
    actor,
    action,
    object_kind,
    object_id,
    details,
  }))
  return { items, next_cursor: null, actions: acts.map(([, action]) => action).sort() }
}
