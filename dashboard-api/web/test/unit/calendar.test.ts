import { describe, expect, test } from 'vitest'
import { isDay, mondayOf, shownDays, turn } from '../../src/features/calendar/days'
import { outgoingByDay } from '../../src/features/calendar/outgoing'
import type { Campaign } from '../../src/shared/api/get-campaigns'

describe('the days of a calendar', () => {
  test('are whole weeks from Monday on', () => {
    const month = shownDays('2026-11-22', 'month')
    expect([month[0], month.at(-1), month.length]).toEqual(['2026-10-26', '2026-12-06', 42])
    expect(shownDays('2026-11-22', 'week')).toHaveLength(7)
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  })

  test('turn by months and weeks, over the end of a year too', () => {
    expect(turn('2026-12-31', 'month', 1)).toBe('2027-01-01')
    expect(turn('2026-03-31', 'month', -1)).toBe('2026-02-01')
    expect(turn('2026-12-30', 'week', 1)).toBe('2027-01-06')
  })

  test('come from the address only as days', () => {
    expect(isDay('2026-02-28')).toBe(true)
    for (const wrong of [null, '', '2026-13-01', 'today']) expect(isDay(wrong)).toBe(false)
  })
})

describe('what goes out', () => {
  const entry = { day: '2026-11-22', plan_id: 'p', step: 'offers', campaign_id: null }

  test('is one line a source, with the sum of its states', () => {
    const found = outgoingByDay(
      [
        { ...entry, state: 'SENT', touchpoints: 5 },
        { ...entry, state: 'SKIPPED', touchpoints: 2 },
      ],
      [],
    )
    expect(found.get('2026-11-22')).toMatchObject([{ states: { SENT: 5, SKIPPED: 2 }, touchpoints: 7 }])
  })

  test('names a scheduled campaign on its Shanghai day, though nothing is planned of it yet', () => {
    const campaign = { campaign_id: 'c', state: 'SCHEDULED', send_at: '2026-11-22T17:00:00Z' } as Campaign
    expect(outgoingByDay([], [campaign]).get('2026-11-23')).toMatchObject([{ campaignId: 'c', states: {} }])
  })
})
