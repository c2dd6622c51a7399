import { describe, expect, it } from 'vitest'
import { compared, partRows, rateOf } from '../../src/features/funnel/parts'
import type { FunnelPart } from '../../src/shared/api/get-funnel-parts'

const OCTOBER: FunnelPart = {
  key: '2026-10',
  contacts: 200,
  stages: [
    { stage: 'AWARENESS', reached: 200, median_stay_seconds: 86_400 },
    { stage: 'CONSIDERATION', reached: 50, median_stay_seconds: null },
  ],
}
const NOBODY: FunnelPart = {
  key: '2026-11',
  contacts: 0,
  stages: [{ stage: 'CONSIDERATION', reached: 0, median_stay_seconds: null }],
}

describe('parts of the funnel', () => {
  it('have rates of their own contacts, and none of nobody', () => {
    expect(rateOf(OCTOBER, 50)).toBe(0.25)
    expect(rateOf(NOBODY, 0)).toBeNull()
  })

  it('are compared stage by stage, in points', () => {
    const november = { ...OCTOBER, contacts: 100 }
    expect(compared(OCTOBER, november)[1]).toEqual({ stage: 'CONSIDERATION', left: 0.25, right: 0.5, change: 0.25 })
    expect(compared(OCTOBER, NOBODY)[1]?.change).toBeNull()
  })

  it('are exported as plain numbers', () => {
    expect(partRows([OCTOBER], ['Month', 'Contacts', 'A', 'C'], (key) => key)).toEqual([
      ['Month', 'Contacts', 'A', 'C'],
      ['2026-10', 200, 200, 50],
    ])
  })
})
