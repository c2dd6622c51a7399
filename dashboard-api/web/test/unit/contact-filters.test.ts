import { describe, expect, it } from 'vitest'
import { filtersOf, queryOf, withDay } from '../../src/features/contacts/filters'

describe('the filters in an address', () => {
  it('come back as they were put in', () => {
    const query =
      'segment_id=a%26b&stage=USE&dormant=false&channel=QQ&broker_type=OWNER&team=north&month=2026-03&first_contact_from=2026-03-01&first_contact_to=2026-03-31&origin=SCAN'
    expect(queryOf(filtersOf(new URLSearchParams(query)))).toBe(query)
  })

  it.each([
    'stage=NEARLY',
    'dormant=1',
    'month=2026-13',
    'origin=DANCED',
    'channel=Moon',
    'broker_type=FRIEND',
    'project=',
    'team=',
    'cursor=9',
    'first_contact_from=2026-03-01',
    'first_contact_from=2026-03-02&first_contact_to=2026-03-01',
    'first_contact_from=2026-02-30&first_contact_to=2026-03-01',
  ])('leave out what cannot be: %s', (query) => {
    expect(filtersOf(new URLSearchParams(query))).toEqual({})
  })

  it('have both ends of days, never reversed', () => {
    const days = (from: string, to: string) => ({ first_contact_from: from, first_contact_to: to })
    const one = withDay({ team: 'north' }, 'to', '2026-03-05')
    expect(one).toEqual({ team: 'north', ...days('2026-03-05', '2026-03-05') })
    expect(withDay(one, 'from', '2026-03-01')).toMatchObject(days('2026-03-01', '2026-03-05'))
    expect(withDay(one, 'from', '2026-03-09')).toMatchObject(days('2026-03-09', '2026-03-09'))
    expect(withDay(one, 'to', '')).toEqual({ team: 'north' })
  })
})
