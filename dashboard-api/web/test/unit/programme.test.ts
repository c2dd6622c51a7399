import { describe, expect, it } from 'vitest'
import { dealOf } from '../../src/features/programme/deal-draft'
import { dayBefore, periodOf } from '../../src/features/programme/periods'
import { draftOf, schemeOf, settingsOf, termsOf } from '../../src/features/programme/terms-draft'

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

describe('the terms of the programme', () => {
  const settings = {
    validity_days: null,
    starts_at: '2026-11-22T10:30:00Z',
    ends_at: null,
    per_project: true,
    refuse_held: false,
    stagnant_days: 30,
    earned_when: 'SIGNED' as const,
  }

  it('are edited as a Shanghai clock shows them, and sent as they came', () => {
    expect(draftOf(settings).starts_at).toBe('2026-11-22T18:30')
    expect(settingsOf(draftOf(settings))).toEqual(settings)
  })

  it('have no end where a field is left empty', () => {
    expect(settingsOf({ stagnant_days: 30, earned_when: 'SIGNED', starts_at: '', per_project: false })).toEqual({
      ...settings,
      starts_at: null,
      per_project: false,
    })
    expect(termsOf({ until: '' })).toEqual({ validity_days: null, from: null, until: null, per_project: false })
  })

  it('pay an amount in cents or a rate in hundredths of a per cent', () => {
    const draft = { name: 'All', figure: 1.5, starts_at: '2026-11-22T18:30' }
    const whole = { name: 'All', project_id: null, broker_type: null, starts_at: '2026-11-22T10:30:00Z', ends_at: null }
    expect(schemeOf({ ...draft, kind: 'AMOUNT' })).toEqual({ ...whole, amount_cents: 150, rate_basis_points: null })
    expect(schemeOf({ ...draft, kind: 'RATE' })).toEqual({ ...whole, amount_cents: null, rate_basis_points: 150 })
  })
})
