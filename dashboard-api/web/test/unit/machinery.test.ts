import { describe, expect, test } from 'vitest'
import type { Quota, ScheduledJob } from '../../src/features/operations/api/get-operations'
import { byNeed, durationOf, longestSteps, standingOf, standingOfQuota } from '../../src/features/operations/machinery'

const NOW = Date.parse('2026-11-22T04:00:00Z')

describe('a job', () => {
  test.each([
    ['2026-11-22T03:59:00Z', 'WAITING'],
    ['2026-11-22T03:58:59Z', 'LATE'],
    [null, 'WAITING'],
  ])('that is due at %j stands as %s', (next_fire_at, standing) => {
    expect(standingOf(job({ next_fire_at }), NOW)).toBe(standing)
  })

  test.each(['RUNNING', 'HUNG', 'NODE_GONE', 'PAUSED', 'FAILED'] as const)(
    'that is %s is not late besides',
    (state) => {
      expect(standingOf(job({ state, next_fire_at: '2026-11-21T00:00:00Z' }), NOW)).toBe(state)
    },
  )

  test('that needs a look comes first; the rest keep their order', () => {
    const jobs = [
      job({ name: 'a' }),
      job({ name: 'b', state: 'RUNNING' }),
      job({ name: 'c', state: 'PAUSED' }),
      job({ name: 'h', state: 'HUNG' }),
      job({ name: 'g', state: 'NODE_GONE' }),
      job({ name: 'd', next_fire_at: '2026-11-22T03:00:00Z' }),
    ]
    expect(byNeed(jobs, NOW).map(({ name }) => name)).toEqual(['c', 'h', 'g', 'd', 'a', 'b'])
  })
})

describe('a quota', () => {
  test.each([
    [{ day: { limit: 100, left: 11 } }, 'ENOUGH'],
    [{ day: { limit: 100, left: 10 } }, 'LOW'],
    [{ day: { limit: 100, left: 90 }, spent_until: '2026-11-22T04:01:00Z' }, 'SPENT'],
    [{}, 'UNLIMITED'],
  ])('%j is %s', (of: Partial<Quota>, standing) => {
    expect(standingOfQuota({ api: 'mass_send', used: 0, day: null, minute: null, spent_until: null, ...of })).toBe(
      standing,
    )
  })
})

describe('a run', () => {
  test('tells its longest steps, the longest first', () => {
    const steps = [3, 9, 1, 5].map((seconds) => ({ name: `s${seconds}`, seconds }))
    expect(longestSteps(steps).map(({ name }) => name)).toEqual(['s9', 's5', 's3'])
    expect(steps[0]?.name).toBe('s3')
  })

  test.each([
    [2.449, 0, 0, 2.4],
    [59.6, 0, 1, 0],
    [125.2, 0, 2, 5],
    [7_325, 2, 2, 5],
  ])('of %d s took %d h %d min %d s', (whole, hours, minutes, seconds) => {
    expect(durationOf(whole)).toEqual({ hours, minutes, seconds })
  })
})

function job(of: Partial<ScheduledJob>): ScheduledJob {
  return {
    scheduler: 'hearth-push',
    name: 'dispatch',
    state: 'WAITING',
    last_fired_at: null,
    next_fire_at: null,
    running_on: null,
    running_since: null,
    usual_seconds: null,
    ...of,
  }
}
