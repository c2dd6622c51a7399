import { randomUUID } from 'node:crypto'
import { json, problem } from './answers.mjs'
import { funnelOf, SEGMENTS, USERS } from './data.mjs'

const DAY = 86_400_000
const STAGES = ['AWARENESS', 'CONSIDERATION', 'PURCHASE', 'USE', 'OPINION', 'ADVOCACY']
const EVERYONE = 24_318
const RULE = { all: [{ stage_in: ['CONSIDERATION'] }, { any: [{ promoter: true }, { dormant: false }] }] }

export function analysisAt(now) {
  return {
    rules: new Map(SEGMENTS.map((segment) => [segment.segment_id, { ...segment, ...written(now), rule: RULE }])),
    lists: [{ list_id: 'fair', name: '春季展会 2026', version: 1, subjects: 312, ...written(now) }],
    targets: new Map([['MONTH FOLLOWS_KEPT', 0.9]]),
  }
}

/** What analysts and managers ask for; numbers follow from the length of a rule, so that they move while it is built. */
export const ANALYSIS_ROUTES = {
  'GET /segments': ({ state, response }) =>
    json(response, 200, {
      items: [...state.analysis.rules.values()].map(({ segment_id, name, version, description, contacts }) => ({
        segment_id,
        name,
        version,
        description,
        contacts,
      })),
    }),
  'POST /segments': ({ state, username, body, response }) => {
    if (!isAnalyst(username)) return problem(response, 403, 'forbidden', 'Forbidden', '')
    const segment_id = randomUUID()
    const created = { segment_id, ...body, version: 1, contacts: null, ...written(Date.now(), username) }
    state.analysis.rules.set(segment_id, created)
    return json(response, 201, created)
  },
  'POST /segments/preview': ({ body, response }) => json(response, 200, previewOf(body.rule)),
  'GET /segments/overlap': ({ url, response }) => {
    const ids = url.searchParams.getAll('segment_id')
    const rows = ids.map((segment_id, index) => ({
      segment_id,
      contacts: 900 - index * 100,
      shared: ids.map((_, other) => (other === index ? 900 - index * 100 : 120 + index + other)),
    }))
    return json(response, 200, { run: run(), rows })
  },
  'GET /segments/:id': ({ state, id, response }) => found(state, id, response),
  'PUT /segments/:id': ({ state, id, request, username, body, response }) => {
    const former = state.analysis.rules.get(id)
    if (former === undefined) return problem(response, 404, 'not_found', 'Not found', 'There is no such segment.')
    if (request.headers['if-match'] !== `"${former.version}"`) {
      return problem(response, 412, 'changed_meanwhile', 'Someone else changed it meanwhile', 'Load it again.')
    }
    const next = { ...former, ...body, version: former.version + 1, contacts: null, ...written(Date.now(), username) }
    state.analysis.rules.set(id, next)
    return json(response, 200, next)
  },
  'DELETE /segments/:id': ({ state, id, response }) => {
    state.analysis.rules.delete(id)
    response.writeHead(204).end()
  },
  'GET /segments/:id/versions': ({ state, id, response }) =>
    json(response, 200, { items: [state.analysis.rules.get(id)] }),
  'GET /segments/:id/history': ({ url, response }) => json(response, 200, historyOf(url.searchParams)),
  'POST /segmentation-runs': ({ state, response }) => {
    for (const segment of state.analysis.rules.values()) segment.contacts ??= previewOf(segment.rule).contacts
    return json(response, 202, { run_id: 'run-8' })
  },
  'GET /segment-traits': ({ response }) =>
    json(response, 200, {
      tags: [
        { value: '老业主', contacts: 1_204 },
        { value: '到访过、未成交', contacts: 377 },
        { value: 'VIP', contacts: 0 },
      ],
      cities: [
        { value: '杭州市', contacts: 8_310 },
        { value: '宁波市', contacts: 942 },
      ],
    }),
  'GET /segment-lists': ({ state, response }) => json(response, 200, { items: state.analysis.lists }),
  'POST /segment-lists': ({ state, url, body, username, response }) => {
    const subjects = String(body).trim().split('\n').length
    const name = url.searchParams.get('name')
    const list = { list_id: randomUUID(), name, version: 1, subjects, ...written(Date.now(), username) }
    state.analysis.lists.push(list)
    return json(response, 201, list)
  },
  'GET /analyses/funnel': ({ url, response }) => json(response, 200, comparedOf(url.searchParams)),
  'GET /analyses/retention': ({ response }) =>
    json(response, 200, {
      run: run(),
      cohorts: ['2026-08', '2026-09', '2026-10', '2026-11'].map((month, index) => ({
        month,
        contacts: 4_000 - index * 700,
        active: Array.from({ length: 4 - index }, (_, age) => Math.round((4_000 - index * 700) / (age + 1.2))),
      })),
    }),
  'GET /analyses/ordered-funnel': ({ url, response }) => {
    const types = url.searchParams.getAll('step')
    const steps = types.map((type, index) => ({
      type,
      contacts: 6_000 >> (index * 2),
      conversion_from_previous: index === 0 ? null : 0.25,
    }))
    return json(response, 200, { run: run(), steps })
  },
  'GET /analyses/attribution': ({ response }) =>
    json(response, 200, {
      as_of: run().as_of,
      deals: 3,
      total_cents: 900_000_000,
      channels: [
        { channel: 'WECHAT', first_cents: 600_000_000, last_cents: 300_000_000, linear_cents: 450_000_000 },
        { channel: 'SITE_VISIT', first_cents: 300_000_000, last_cents: 600_000_000, linear_cents: 450_000_000 },
      ],
    }),
  'GET /contacts': ({ url, response }) => json(response, 200, contactsOf(url.searchParams)),
  'GET /contact-export': ({ url, response }) => {
    const { total } = contactsOf(url.searchParams)
    const lines = Array.from({ length: total }, (_, index) => `${idOf(index)},CONSIDERATION`)
    response.writeHead(200, {
      'Content-Type': 'text/csv;charset=utf-8',
      'Content-Disposition': 'attachment; filename="hearth-contacts.csv"',
    })
    response.end(`\uFEFFcontact_id,stage\r\n${lines.join('\r\n')}\r\n`)
  },
  'GET /contacts/:id': ({ id, response }) =>
    id === 'nobody'
      ? problem(response, 404, 'not_found', 'Not found', 'There is no such contact.')
      : json(response, 200, contactOf(id)),
  'GET /contacts/:id/interactions': ({ url, response }) => json(response, 200, timeLineOf(url.searchParams)),
  'GET /evaluation': ({ state, url, response }) => json(response, 200, evaluationOf(state.analysis, url.searchParams)),
  'GET /channel-costs/:id': ({ id, response }) =>
    json(response, 200, {
      month: id,
      channels: [
        {
          ...costOf('WECHAT', 1_000, 10),
          amount_cents: 5_000_000,
          cents_per_contact: 5_000,
          cents_per_purchase: 500_000,
        },
        costOf('PARTNER', 40, 0),
      ],
    }),
  'PUT /evaluation/targets/:id': ({ state, id, body, response }) => {
    if (body.value === null) state.analysis.targets.delete(`${body.period} ${id}`)
    else state.analysis.targets.set(`${body.period} ${id}`, body.value)
    response.writeHead(204).end()
  },
  'GET /teams': ({ response }) =>
    json(response, 200, {
      items: [
        { team_id: 'east', name: '东区 East' },
        { team_id: 'west', name: '西区 West' },
      ],
    }),
  'GET /projects': ({ response }) =>
    json(response, 200, { items: [{ project_id: 'riverside', name: '滨江 Riverside', call_script: '' }] }),
  'GET /figures': ({ url, response }) =>
    json(response, 200, {
      first_day: `${url.searchParams.get('day').slice(0, 7)}-01`,
      end: '2026-12-01',
      members: [],
      teams: [
        {
          rank: 1,
          team_id: 'east',
          brokers_won: 41,
          clients_referred: 96,
          follow_ups: 88,
          follow_ups_on_time: 81,
          visits: 38,
          deals: 9,
          deal_cents: 2_410_000_000,
        },
        {
          rank: 2,
          team_id: 'west',
          brokers_won: 29,
          clients_referred: 71,
          follow_ups: 64,
          follow_ups_on_time: 49,
          visits: 24,
          deals: 5,
          deal_cents: 1_180_000_000,
        },
      ],
    }),
}

function isAnalyst(username) {
  return USERS[username].roles.some((role) => role === 'ANALYST' || role === 'ADMIN')
}

function written(now, created_by = 'analyst') {
  return { created_by, created_at: new Date(now - 3 * DAY).toISOString() }
}

function run() {
  return { run_id: 'run-7', as_of: new Date(Date.now() - 4 * 60_000).toISOString() }
}

function found(state, id, response) {
  const segment = state.analysis.rules.get(id)
  if (segment === undefined) return problem(response, 404, 'not_found', 'Not found', 'There is no such segment.')
  return json(response, 200, segment)
}

/** Each condition more halves the size. */
function previewOf(rule) {
  const conditions = JSON.stringify(rule).split('{').length - 2
  const contacts = Math.round(EVERYONE / 2 ** conditions)
  const share = (part) => Math.round(contacts * part)
  return {
    run: run(),
    contacts,
    everyone: EVERYONE,
    stages: STAGES.map((stage, index) => ({ stage, contacts: share([0.5, 0.3, 0.1, 0.06, 0.03, 0.01][index]) })),
    channels: [
      { channel: 'WECHAT', contacts: share(0.7) },
      { channel: 'SITE_VISIT', contacts: share(0.2) },
      { channel: 'PARTNER', contacts: share(0.1) },
    ],
    following: share(0.82),
    dormant: share(0.12),
    promoters: share(0.04),
    sample: Array.from({ length: 5 }, (_, index) => contactRow(index)),
    counted: JSON.stringify(rule).includes('interaction_in') ? ['/all/0'] : [],
  }
}

function historyOf(query) {
  const days = []
  for (let at = Date.parse(query.get('from')); at <= Date.parse(query.get('to')); at += DAY) {
    const wave = Math.round(40 * Math.sin(at / DAY / 5))
    days.push({ day: new Date(at).toISOString().slice(0, 10), entered: 30 + wave / 2, left: 24, size: 1_800 + wave })
  }
  return { run: run(), days }
}

const KEYS = {
  MONTH: ['2026-08', '2026-09', '2026-10', '2026-11'],
  CHANNEL: ['WECHAT', 'SITE_VISIT', 'PARTNER'],
  PROJECT: ['riverside', 'hill'],
  BROKER_TYPE: ['OWNER', 'OWNER_RELATIVE', 'EMPLOYEE', 'PARTNER_EMPLOYEE'],
  TEAM: ['east', 'west'],
  ORIGIN: ['FOLLOW', 'SCAN'],
}

function partsOf(by, segmentId, days) {
  const share = sizeOf(segmentId, days) / sizeOf(null)
  const parts = KEYS[by].map((key, index) => partOf(key, Math.round((4_000 - index * 700) * share)))
  const { contacts, stages } = funnelOf(segmentId, 0, days) ?? { contacts: 0, stages: [] }
  return { run: run(), total: withStays('', contacts, stages), parts }
}

/** The days of first contact that a query names. */
export function daysIn(query, prefix = 'first_contact_') {
  return { from: query.get(`${prefix}from`), to: query.get(`${prefix}to`) }
}

function comparedOf(query) {
  const of = (days) => {
    const { run: at, total, parts } = partsOf(query.get('by'), query.get('segment_id'), days)
    return { run: at, total, parts }
  }
  const { total, parts } = of(daysIn(query, 'compared_'))
  return { ...of(daysIn(query)), compared: query.has('compared_from') ? { total, parts } : null }
}

function sizeOf(segmentId, days) {
  return funnelOf(segmentId, 0, days)?.contacts ?? 0
}

function partOf(key, contacts) {
  const rates = [1, 0.38, 0.06, 0.025, 0.01, 0.004]
  return withStays(
    key,
    contacts,
    STAGES.map((stage, index) => ({ stage, reached: Math.round(contacts * rates[index]) })),
  )
}

function withStays(key, contacts, stages) {
  return {
    key,
    contacts,
    stages: stages.map(({ stage, reached }, index) => ({
      stage,
      reached,
      median_stay_seconds: index === 5 ? null : 86_400 * (index + 2),
    })),
  }
}

function costOf(channel, contacts, purchases) {
  return { channel, amount_cents: null, contacts, purchases, cents_per_contact: null, cents_per_purchase: null }
}

function idOf(index) {
  return `c${String(index).padStart(4, '0')}Qm7x0pJr2vTz8`
}

function contactRow(index) {
  return {
    contact_id: idOf(index),
    stage: STAGES[index % 4],
    dormant: index % 5 === 1,
    promoter: index % 3 === 0,
    following: index % 4 !== 3,
    origin_channel: index % 2 === 0 ? 'WECHAT' : 'SITE_VISIT',
    first_contact_at: '2026-03-04T02:10:00Z',
    last_interaction_at: new Date(Date.now() - index * DAY).toISOString(),
    interaction_count: 120 - index,
  }
}

const PAGE = 50

/** As many as the table of the funnel that a link is in says; what it does not tell apart is a part of those. */
function totalOf(query) {
  const segmentId = query.get('segment_id')
  const [cut] = Object.keys(KEYS).filter((by) => query.has(by.toLowerCase()))
  const table = cut === undefined ? funnelOf(segmentId, 0, daysIn(query)) : partOfCut(cut, query, segmentId)
  if (table === undefined) return 0
  const [stage, reached] = [query.get('stage'), query.get('reached')]
  const named = table.stages.findIndex((one) => one.stage === (stage ?? reached))
  let total = table.contacts
  if (reached !== null) total = table.stages[named].reached
  if (stage !== null) total = table.stages[named].reached - (table.stages[named + 1]?.reached ?? 0)
  if (query.get('dormant') === 'true') return stage === null ? (table.dormant ?? 0) : (table.stages[named].dormant ?? 0)
  if (query.get('promoter') === 'true') return Math.round(total * 0.034)
  return query.get('following') === 'false' ? Math.round(total * 0.18) : total
}

function partOfCut(cut, query, segmentId) {
  return partsOf(cut, segmentId, daysIn(query)).parts.find(({ key }) => key === query.get(cut.toLowerCase()))
}

function contactsOf(query) {
  const total = totalOf(query)
  const from = Number(query.get('cursor') ?? 0)
  return {
    run_id: 'run-7',
    as_of: run().as_of,
    total,
    items: Array.from({ length: Math.max(0, Math.min(PAGE, total - from)) }, (_, index) => contactRow(from + index)),
    next_cursor: from + PAGE < total ? String(from + PAGE) : null,
  }
}

function contactOf(id) {
  return {
    run_id: 'run-7',
    as_of: run().as_of,
    contact: { ...contactRow(3), contact_id: id, stage: 'PURCHASE' },
    stage_since: '2026-09-12T06:00:00Z',
    reached: [
      { stage: 'AWARENESS', at: '2026-03-04T02:10:00Z', type: 'FOLLOW', count: 1, day: '2026-03-04' },
      { stage: 'CONSIDERATION', at: '2026-05-20T08:00:00Z', type: 'CONTENT_VIEW', count: 3, day: '2026-05-20' },
      { stage: 'PURCHASE', at: '2026-09-12T06:00:00Z', type: 'RESERVATION', count: 1, day: '2026-09-12' },
    ],
    segment_ids: ['seg-owners'],
    project_ids: ['riverside'],
    best_hour: 20,
    rfm: { recency: 5, frequency: 4, monetary: 4 },
    transitions: [
      { kind: 'REACHED', from: null, stage: 'AWARENESS', at: '2026-03-04T02:10:00Z' },
      { kind: 'REACHED', from: 'AWARENESS', stage: 'CONSIDERATION', at: '2026-05-20T08:00:00Z' },
      { kind: 'REACHED', from: 'CONSIDERATION', stage: 'PURCHASE', at: '2026-09-12T06:00:00Z' },
    ],
    segment_changes: [{ segment_id: 'seg-owners', change: 'ENTERED', at: '2026-09-12T16:00:00Z' }],
  }
}

const EVENTS = ['CONTENT_VIEW', 'PUSH_SKIPPED', 'RESERVATION', 'VISIT', 'PUSH_SENT', 'MENU_CLICK', 'SHARE', 'FOLLOW']

function timeLineOf(query) {
  const first = query.get('cursor') === null
  const start = first ? Date.now() : Number(query.get('cursor'))
  const items = EVENTS.map((type, index) => ({
    interaction_id: `${start}-${index}`,
    type,
    occurred_at: new Date(start - (index + 1) * 3 * DAY).toISOString(),
    channel: type === 'VISIT' ? 'SITE_VISIT' : 'WECHAT',
    content_id: type === 'CONTENT_VIEW' ? 'article-12' : null,
    project_id: type === 'RESERVATION' ? 'riverside' : null,
    reason: type === 'PUSH_SKIPPED' ? 'QUIET_HOURS' : null,
  }))
  return { items, next_cursor: first ? String(Date.parse(items.at(-1).occurred_at)) : null }
}

const FIGURES = [
  ['NEW_CONTACTS', 'SCALE', 'COUNT', 2_140, 1_874],
  ['FOLLOWS', 'SCALE', 'COUNT', 1_902, 1_733],
  ['BROKERS_WON', 'SCALE', 'COUNT', 70, 82],
  ['FOLLOW_UPS_ON_TIME', 'SERVICE', 'RATE', 0.914, 0.887],
  ['FIRST_CONTACT', 'SERVICE', 'HOURS', 5.25, 7.1],
  ['INTERACTIONS_PER_CONTACT', 'QUALITY', 'RATIO', 1.732, 1.61],
  ['ENQUIRIES', 'QUALITY', 'COUNT', 311, 290],
  ['VISITS', 'EFFICIENCY', 'COUNT', 62, 55],
  ['DEALS', 'EFFICIENCY', 'COUNT', 14, 11],
  ['DEAL_AMOUNT', 'EFFICIENCY', 'CENTS', 3_590_000_000, 2_760_000_000],
  ['FOLLOWS_KEPT', 'TRUST', 'RATE', 0.871, 0.902],
  ['SHARES_OPENED', 'TRUST', 'COUNT', 1_204, 998],
  ['REFERRALS_PER_CONTACT', 'TRUST', 'RATIO', 0.0069, 0.0061],
  ['REFERRED_DEAL_SHARE', 'TRUST', 'RATE', 0.357, null],
]

function daysOf(query) {
  const after = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  return query.has('from')
    ? {
        first_day: query.get('from'),
        end: after(query.get('to')),
        before_first_day: query.get('before_from'),
        before_end: after(query.get('before_to')),
      }
    : {
        first_day: `${query.get('day').slice(0, 7)}-01`,
        end: '2026-12-01',
        before_first_day: '2026-10-01',
        before_end: '2026-11-01',
      }
}

function evaluationOf({ targets }, query) {
  return {
    ...daysOf(query),
    run_id: 'run-7',
    as_of: run().as_of,
    items: FIGURES.map(([figure, group, unit, value, before]) => ({
      figure,
      group,
      unit,
      better: unit === 'HOURS' ? 'LESS' : 'MORE',
      value,
      before,
      target: targets.get(`${query.get('period')} ${figure}`) ?? null,
    })),
  }
}
