import { describe, expect, it } from 'vitest'
import { areWhole, begun, periodsIn, viewOf, withPeriods } from '../../src/features/funnel/periods'
import { partsQuery } from '../../src/shared/api/get-funnel-parts'

const MARCH = { from: '2026-03-01', to: '2026-03-31' }
const EARLIER = { from: '2026-01-29', to: '2026-02-28' }
const NONE = { days: null, before: null }

describe('the periods of a funnel', () => {
  it('come back from an address as they were put in, beside what else is there', () => {
    const both = { days: MARCH, before: EARLIER }
    const search = withPeriods(new URLSearchParams('segment=a&cut=TEAM'), both)
    expect(periodsIn(search)).toEqual(both)
    expect(withPeriods(search, NONE).toString()).toBe('segment=a&cut=TEAM')
    expect(periodsIn(new URLSearchParams('segment=a'))).toEqual(NONE)
  })

  it('begin with this month, and with as many days before', () => {
    expect(begun('DAYS', NONE, '2026-03-31')).toEqual({ days: MARCH, before: null })
    expect(begun('TWO', NONE, '2026-03-31')).toEqual({ days: MARCH, before: EARLIER })
    expect(begun('TWO', { days: MARCH, before: MARCH }, '2026-11-22').before).toEqual(MARCH)
    expect(begun('ALL', { days: MARCH, before: null }, '2026-11-22')).toEqual(NONE)
    expect(
      ['ALL', 'DAYS', 'TWO'].map((_, index) =>
        viewOf([NONE, { ...NONE, days: MARCH }, { days: MARCH, before: MARCH }][index] ?? NONE),
      ),
    ).toEqual(['ALL', 'DAYS', 'TWO'])
  })

  it('are not asked for while a day is missing or they are reversed', () => {
    expect(areWhole({ days: MARCH, before: null })).toBe(true)
    expect(areWhole(periodsIn(new URLSearchParams('before_from=2026-02-01&before_to=2026-02-28')))).toBe(false)
    expect(areWhole({ days: MARCH, before: { from: '2026-02-02', to: '2026-02-01' } })).toBe(false)
  })

  it('are asked for by their names of first contact', () => {
    expect(partsQuery('TEAM', { segmentId: null, days: MARCH, before: EARLIER }).toString()).toBe(
      'by=TEAM&first_contact_from=2026-03-01&first_contact_to=2026-03-31&compared_from=2026-01-29&compared_to=2026-02-28',
    )
    expect(partsQuery('MONTH', { segmentId: 'a' }).toString()).toBe('by=MONTH&segment_id=a')
  })
})
