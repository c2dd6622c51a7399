const STAGES = [
  ['AWARENESS', 'ATTRACT'],
  ['CONSIDERATION', 'NURTURE'],
  ['PURCHASE', 'TRANSACT'],
  ['USE', 'TRANSACT'],
  ['OPINION', 'TRANSACT'],
  ['ADVOCACY', 'TRANSACT'],
]

const MINUTE = 60_000

export const USERS = {
  manager: { password: 'manager-demo', display_name: '管理层演示', roles: ['MANAGER'] },
  analyst: { password: 'analyst-demo', display_name: '分析师演示', roles: ['ANALYST'] },
  content: { password: 'content-demo', display_name: 'Content Desk', roles: ['CONTENT'] },
  admin: { password: 'admin-demo', display_name: '管理员演示', roles: ['ADMIN'] },
}

export const SEGMENTS = [
  { segment_id: 'seg-enquirers', name: '近期询盘', version: 2, description: '', contacts: 1874 },
  { segment_id: 'seg-owners', name: 'Owners of the riverside project', version: 1, description: '', contacts: 412 },
  { segment_id: 'seg-empty', name: '新分群', version: 1, description: '', contacts: null },
]

const REACHED = {
  all: [24_318, 9_206, 1_482, 611, 238, 94],
  'seg-enquirers': [1_874, 1_874, 322, 104, 41, 12],
  'seg-owners': [412, 412, 412, 388, 171, 66],
  'seg-empty': [0, 0, 0, 0, 0, 0],
}

/** The funnel of a segment and of days of first contact, or undefined when there is no such segment. */
export function funnelOf(segmentId, now, days) {
  const all = REACHED[segmentId ?? 'all']
  if (all === undefined) return undefined
  const reached = all.map((count) => Math.round(count * partOfDays(days)))
  const contacts = reached[0]
  return {
    run: { run_id: 'run-7', as_of: iso(now - 4 * MINUTE), finished_at: iso(now - 3 * MINUTE), mode: 'INCREMENTAL' },
    contacts,
    dormant: Math.round(contacts * 0.127),
    promoters: Math.round(contacts * 0.034),
    stages: STAGES.map(([stage, phase], index) => stageOf(stage, phase, reached, index)),
  }
}

/** As if a year ago nobody had been known and as many had come each day since. */
function partOfDays(days) {
  if (!days?.from) return 1
  return Math.min(1, ((Date.parse(days.to) - Date.parse(days.from)) / 86_400_000 + 1) / 365)
}

function stageOf(stage, phase, reached, index) {
  const previous = reached[index - 1]
  const inStage = reached[index] - (reached[index + 1] ?? 0)
  return {
    stage,
    phase,
    reached: reached[index],
    in_stage: inStage,
    dormant: stage === 'CONSIDERATION' ? Math.round(inStage * 0.4) : 0,
    conversion_from_previous: previous ? reached[index] / previous : null,
    drop_off: previous === undefined ? 0 : previous - reached[index],
  }
}

export function statusAt(now) {
  return {
    generated_at: iso(now),
    zone: 'Asia/Shanghai',
    version: '0.1.0',
    late_after_seconds: 300,
    interactions: { count: 1_284_902, last_ingested_at: iso(now - 20_000) },
    inbox: { pending: 3, oldest_pending_at: iso(now - 4_000), late: false },
    outbox: {
      pending: 0,
      readers: [{ reader: 'ingest', pending: 0, oldest_pending_at: null, late: false }],
    },
    last_run: {
      run_id: 'run-7',
      mode: 'INCREMENTAL',
      as_of: iso(now - 4 * MINUTE),
      started_at: iso(now - 4 * MINUTE),
      finished_at: '2026-01-01T00:00:00Z',
      state: 'FINISHED',
      interactions_read: 48_112,
      contacts_written: 2_906,
      seconds: 31,
      message: null,
    },
    services: [
      { name: 'Elasticsearch', state: 'UP', detail: null },
      { name: 'PostgreSQL', state: 'UP', detail: null },
      { name: 'WeChat', state: 'UP', detail: 'sandbox' },
    ],
  }
}

export function campaignsAt(now) {
  return [
    campaign('cmp-1', '样板间开放日', 'seg-enquirers', now - 26 * 60 * MINUTE, 'FINISHED', {
      text: '本周六上午十点，滨河样板间开放。回复“预约”，置业顾问为您留位。',
      touchpoints: { SENT: 1_702, SKIPPED: 151, UNKNOWN: 9, FAILED: 12 },
      skipped_reasons: { NOT_FOLLOWING: 118, QUOTA_SPENT: 33 },
      wechat_total: {
        status: 'SEND_SUCCESS',
        total_count: 1_723,
        filter_count: 1_711,
        sent_count: 1_702,
        error_count: 9,
      },
    }),
    campaign('cmp-2', 'Riverside handover tips', 'seg-owners', now - 2 * MINUTE, 'RUNNING', {
      text: 'Your keys are near. Three things to check on the day of the handover.',
      touchpoints: { PENDING: 180, CLAIMED: 40, CALLING: 24, SENT: 161, SKIPPED: 7 },
      skipped_reasons: { OPTED_OUT: 7 },
    }),
    campaign('cmp-3', '中秋活动邀请', 'seg-owners', now + 50 * 60 * MINUTE, 'SCHEDULED', {
      text: '中秋雅集，诚邀业主与家人同来赏月。',
    }),
    campaign('cmp-4', 'Autumn price list', 'seg-enquirers', now - 80 * 60 * MINUTE, 'CANCELLED', {
      text: 'The autumn price list is out.',
      touchpoints: { CANCELLED: 1_874 },
    }),
  ]
}

function campaign(id, name, segmentId, sendAt, state, { text, touchpoints = {}, ...rest }) {
  const all = { PENDING: 0, CLAIMED: 0, CALLING: 0, SENT: 0, SKIPPED: 0, FAILED: 0, UNKNOWN: 0, CANCELLED: 0 }
  Object.assign(all, touchpoints)
  return {
    campaign_id: id,
    name,
    segment_id: segmentId,
    audience_file_id: null,
    campaign_plan_id: null,
    segment_name: SEGMENTS.find((segment) => segment.segment_id === segmentId)?.name ?? segmentId,
    text,
    send_at: iso(sendAt),
    state,
    reason: null,
    controls: 0,
    failed_reasons: {},
    created_by: 'content',
    planned: Object.values(all).reduce((sum, count) => sum + count, 0),
    touchpoints: all,
    skipped_reasons: {},
    wechat_total: null,
    ...rest,
  }
}

export function iso(epochMillis) {
  return new Date(epochMillis).toISOString()
}
