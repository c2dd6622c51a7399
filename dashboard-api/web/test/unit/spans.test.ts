import { describe, expect, it } from 'vitest'
import { chosenIn } from '../../src/features/evaluation/chosen'
import { flawOf, sharedDays, spanBefore } from '../../src/shared/spans/spans'

const span = (from: string, to: string) => ({ from, to })

describe('days of one’s own', () => {
  it('are held against as many before, unless an address says otherwise', () => {
    const asked = chosenIn(new URLSearchParams('from=2026-03-01&to=2026-03-31'))
    expect(asked).toEqual({ days: span('2026-03-01', '2026-03-31'), before: span('2026-01-29', '2026-02-28') })
    const said = chosenIn(
      new URLSearchParams('from=2026-03-01&to=2026-03-31&before_from=2025-03-01&before_to=2025-03-31'),
    )
    expect(said?.before).toEqual(span('2025-03-01', '2025-03-31'))
    expect(chosenIn(new URLSearchParams('period=MONTH&day=2026-03-01'))).toBeNull()
    expect(spanBefore(span('2026-01-01', '2026-01-01'))).toEqual(span('2025-12-31', '2025-12-31'))
  })

  it('that are none are asked for again', () => {
    const asked = chosenIn(new URLSearchParams('from=2026-02-30&to=soon'))
    expect(asked).toEqual({ days: span('', ''), before: span('', '') })
  })

  it('are refused for what is wrong with them', () => {
    expect(flawOf(span('2026-03-01', ''))).toBe('INCOMPLETE')
    expect(flawOf(span('2026-03-02', '2026-03-01'))).toBe('REVERSED')
    expect(flawOf(span('2020-01-01', '2026-03-01'))).toBe('TOO_LONG')
    expect(flawOf(span('1999-12-31', '2000-01-01'))).toBe('OUT_OF_RANGE')
    expect(flawOf(span('2030-01-01', '2030-01-01'))).toBeNull()
  })

  it('share those that are in both', () => {
    expect(sharedDays(span('2026-03-01', '2026-03-31'), span('2026-03-31', '2026-04-30'))).toBe(1)
    expect(sharedDays(span('2026-03-01', '2026-03-31'), span('2026-04-01', '2026-04-30'))).toBe(0)
  })
})
