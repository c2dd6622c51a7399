import { describe, expect, it } from 'vitest'
import { dealOf } from '../../src/features/programme/deal-draft'
import { dayBefore, periodOf } from '../../src/features/programme/periods'

describe('a deal', () => {
  const draft = { project_id: 'bay', unit: '3-1802', amount: 1_680_000.5, state: 'SIGNED', at: '2026-11-22T18:30' }
  const buyers = [{ phone: '19900000001' }, { phone: '19900000002', name: 'Guest' }]

  it('is sent in cents, and at the instant that a Shanghai clock shows', () => {
    const deal = dealOf({ ...draft, buyers }, null)
    expect(deal.amount_cents).toBe(168_000_050)
    expect(deal.at).toBe('2026-11-22T10:30:00Z')
    expect(deal.buyers).toEqual(buyers)
  })

  it('names the client whom the first buyer buys for, and nobody else’s', () => {
    const deal = dealOf({ ...draft, buyers, in_place_of: true, evidence: 'her brother' }, 'c-1')
    expect(deal.buyers).toEqual([
      { phone: '19900000001', in_place_of: 'c-1', evidence: 'her brother' },
      { phone: '19900000002', name: 'Guest' },
    ])
  })

  it('is never in place of nobody', () => {
    expect(dealOf({ ...draft, buyers, in_place_of: true }, null).buyers).toEqual(buyers)
  })
})

describe('a period', () => {
  it('is a month unless the address names another', () => {
    expect(periodOf('QUARTER')).toBe('QUARTER')
    expect(periodOf('YEAR')).toBe('MONTH')
    expect(periodOf(null)).toBe('MONTH')
  })

  it('ends on the day before the next begins, over months and leap days', () => {
    expect(dayBefore('2026-12-01')).toBe('2026-11-30')
    expect(dayBefore('2028-03-01')).toBe('2028-02-29')
  })
})
