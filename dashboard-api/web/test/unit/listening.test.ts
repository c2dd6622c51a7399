import { describe, expect, it } from 'vitest'
import { filtersOf, queryOf } from '../../src/features/listening/filters'
import { windowLeft } from '../../src/features/listening/window-left'
import { withFilter } from '../../src/shared/filters'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const until = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString()

describe('the window for answers', () => {
  it('is told in full hours, and in minutes at its end', () => {
    expect(windowLeft({ until: until(31.9), left: 4 }, NOW)).toEqual({
      kind: 'OPEN',
      count: 31,
      unit: 'hour',
      answers: 4,
    })
    expect(windowLeft({ until: until(0.5), left: 1 }, NOW)).toMatchObject({ count: 30, unit: 'minute' })
  })

  it('ends with its time or its answers, and may never have been', () => {
    expect(windowLeft({ until: until(0), left: 5 }, NOW).kind).toBe('CLOSED')
    expect(windowLeft({ until: until(1), left: 0 }, NOW).kind).toBe('USED')
    expect(windowLeft(null, NOW).kind).toBe('NONE')
  })
})

describe('the filters of a search', () => {
  it('stand in the address as they are asked for', () => {
    const filters = { q: '首付', message_class: 'price', state: 'OPEN', since: '2026-11-01' }
    expect(filtersOf(new URLSearchParams(queryOf(filters)))).toEqual(filters)
  })

  it('leave out what cannot be', () => {
    expect(filtersOf(new URLSearchParams('message_class=luck&state=LOST&since=soon&channel=FAX&stage='))).toEqual({})
  })

  it('are taken back by nothing', () => {
    expect(withFilter<'q' | 'stage'>({ q: '首付', stage: 'USE' }, 'q', '')).toEqual({ stage: 'USE' })
  })
})
