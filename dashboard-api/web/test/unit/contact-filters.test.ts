import { describe, expect, it } from 'vitest'
import { filtersOf, queryOf } from '../../src/features/contacts/filters'

describe('the filters in an address', () => {
  it('come back as they were put in', () => {
    const query =
      'segment_id=a%26b&stage=USE&dormant=false&channel=QQ&broker_type=OWNER&team=north&month=2026-03&origin=SCAN'
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
  ])('leave out what cannot be: %s', (query) => {
    expect(filtersOf(new URLSearchParams(query))).toEqual({})
  })
})
