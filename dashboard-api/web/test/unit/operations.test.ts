import { describe, expect, test } from 'vitest'
import type { Pull } from '../../src/features/operations/api/get-pulls'
import { causesFor, filterOf, searchOf } from '../../src/features/operations/dead-letters'
import { nextStep, shareDone } from '../../src/features/operations/pulls'

const NOW = Date.parse('2026-11-22T04:00:00Z')
const BEFORE = '2026-11-22T03:00:00Z'
const SOON = '2026-11-22T05:00:00Z'
const LATER = '2026-11-23T04:00:00Z'

describe('a pull', () => {
  test('without a schedule has nothing next', () => {
    expect(nextStep(pull({}), NOW)).toEqual({ kind: 'none' })
  })

  test('waits for its schedule', () => {
    expect(nextStep(pull({ result: 'SUCCEEDED', next_run_at: LATER }), NOW)).toEqual({ kind: 'scheduled', at: LATER })
  })

  test('that stopped goes on before its schedule starts it', () => {
    const stopped = pull({ result: 'STOPPED', resume_at: SOON, next_run_at: LATER })
    expect(nextStep(stopped, NOW)).toEqual({ kind: 'resumes', at: SOON })
  })

  test('that is overdue begins soon, never in the past', () => {
    expect(nextStep(pull({ result: 'STOPPED', resume_at: '1970-01-01T00:00:00Z' }), NOW)).toEqual({ kind: 'soon' })
    expect(nextStep(pull({ result: 'FAILED', next_run_at: BEFORE }), NOW)).toEqual({ kind: 'soon' })
  })

  test('that works is not about to go on', () => {
    const running = pull({ result: 'RUNNING', resume_at: BEFORE, next_run_at: LATER })
    expect(nextStep(running, NOW)).toEqual({ kind: 'scheduled', at: LATER })
  })

  test.each([
    [50, 200, 0.25],
    [210, 200, 1],
    [50, 0, null],
    [50, null, null],
  ])('that has done %j of %j has done a share of %j', (read, total, share) => {
    expect(shareDone({ step: 'list', read, total })).toBe(share)
  })
})

describe('the filter of dead letters', () => {
  test.each(['', 'state=REPLAYED', 'source=import', 'state=DISCARDED&source=outbox'])('survives "%s"', (search) => {
    expect(new URLSearchParams(searchOf(filterOf(new URLSearchParams(search)))).toString()).toBe(search)
  })

  test('is the usual where an address names what there is not', () => {
    expect(filterOf(new URLSearchParams('state=LOST&source=x'))).toEqual({ state: 'OPEN', source: null })
  })

  test('leaves the causes of its source, and none of what is decided', () => {
    const causes = [cause('callback'), cause('outbox')]
    expect(causesFor({ state: 'OPEN', source: null }, causes)).toEqual(causes)
    expect(causesFor({ state: 'OPEN', source: 'outbox' }, causes)).toEqual([cause('outbox')])
    expect(causesFor({ state: 'REPLAYED', source: null }, causes)).toEqual([])
  })
})

function cause(source: string) {
  return { source, reason: 'no type', count: 2 }
}

function pull(of: Partial<Pull>): Pull {
  return {
    name: 'tags',
    result: 'NEVER',
    last_success_at: null,
    attempt: null,
    progress: null,
    resume_at: null,
    next_run_at: null,
    ...of,
  }
}
