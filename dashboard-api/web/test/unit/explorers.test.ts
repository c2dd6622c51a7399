import { describe, expect, it } from 'vitest'
import { cohortRows, daysOf, retentionByAge, stepsIn } from '../../src/features/explorers/figures'
import { periodOf } from '../../src/features/explorers/use-address'

const COHORTS = [
  { month: '2026-09', contacts: 100, active: [80, 40, 20] },
  { month: '2026-10', contacts: 300, active: [150, 60] },
]

describe('retention', () => {
  it('counts only the months that are old enough', () => {
    expect(retentionByAge(COHORTS)).toEqual([230 / 400, 100 / 400, 20 / 100])
    expect(retentionByAge([])).toEqual([])
  })

  it('is exported as counts', () => {
    expect(cohortRows(COHORTS, ['Month', 'Contacts'])[2]).toEqual(['2026-10', 300, 150, 60])
  })
})

describe('an address', () => {
  it('keeps steps that exist, ten at most', () => {
    expect(stepsIn('SHARE,NONSENSE,ENQUIRY')).toEqual(['SHARE', 'ENQUIRY'])
    expect(stepsIn(Array(30).fill('SHARE').join(','))).toHaveLength(10)
  })

  it('without two steps asks the usual ones', () => {
    expect(stepsIn('SHARE')).toHaveLength(3)
    expect(stepsIn(null)).toHaveLength(3)
  })

  it('without days means the last ones, in Shanghai', () => {
    const justAfterMidnight = Date.parse('2026-11-21T16:00:00Z')
    expect(periodOf(new URLSearchParams(), 30, justAfterMidnight)).toEqual({ from: '2026-10-24', to: '2026-11-22' })
    expect(periodOf(new URLSearchParams('from=yesterday&to=2026-02-01'), 30, justAfterMidnight).to).toBe('2026-02-01')
  })
})

describe('a stay', () => {
  it('has a decimal only where it matters', () => {
    expect(daysOf(129_600)).toBe(1.5)
    expect(daysOf(86_400 * 40.4)).toBe(40)
  })
})
