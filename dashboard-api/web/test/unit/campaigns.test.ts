import { describe, expect, test } from 'vitest'
import { campaignRows, presentStates, splitByTime } from '../../src/features/pushes/campaigns'
import type { Campaign } from '../../src/shared/api/get-campaigns'
import { nameReason } from '../../src/shared/api/skip-reasons'

describe('campaigns', () => {
  test('come with the next one first, then the latest that is over', () => {
    const { upcoming, past } = splitByTime([
      campaign('old', 'FINISHED', '2026-01-01T00:00:00Z'),
      campaign('later', 'SCHEDULED', '2026-12-02T00:00:00Z'),
      campaign('recent', 'CANCELLED', '2026-02-01T00:00:00Z'),
      campaign('next', 'RUNNING', '2026-12-01T00:00:00Z'),
    ])
    expect(upcoming.map((one) => one.name)).toEqual(['next', 'later'])
    expect(past.map((one) => one.name)).toEqual(['recent', 'old'])
  })

  test('show only states that a fan is in', () => {
    expect(presentStates(campaign('one', 'RUNNING', '2026-01-01T00:00:00Z'))).toEqual([
      { state: 'SENT', count: 3 },
      { state: 'SKIPPED', count: 1 },
    ])
  })

  test('are exported with an empty cell where WeChat has said nothing', () => {
    const [, row] = campaignRows([campaign('one', 'RUNNING', '2026-01-01T00:00:00Z')], {
      header: [],
      state: (one) => one.state,
    })
    expect(row).toEqual([
      'one',
      'S',
      '2026-01-01T00:00:00Z',
      'RUNNING',
      4,
      3,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      null,
      null,
      null,
      null,
    ])
  })
})

test('a reason without words keeps its code, readable', () => {
  expect(nameReason('SOMETHING_NEW', 'en')).toBe('something new')
})

function campaign(name: string, state: Campaign['state'], sendAt: string): Campaign {
  const touchpoints = { PENDING: 0, CLAIMED: 0, CALLING: 0, SENT: 3, SKIPPED: 1, FAILED: 0, UNKNOWN: 0, CANCELLED: 0 }
  return {
    campaign_id: name,
    version: 1,
    name,
    segment_id: 's',
    segment_name: 'S',
    audience_file_id: null,
    campaign_plan_id: null,
    text: '',
    send_at: sendAt,
    state,
    reason: null,
    created_by: 'content',
    planned: 4,
    controls: 0,
    touchpoints,
    skipped_reasons: {},
    failed_reasons: {},
    wechat_total: null,
  }
}
