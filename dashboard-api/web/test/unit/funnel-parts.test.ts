import { describe, expect, it } from 'vitest'
import { comparedFigures, comparedRows } from '../../src/features/funnel/compared-figures'
import { compared, pairsOf, partRows, rateOf } from '../../src/features/funnel/parts'
import { type FunnelPart, latestFirst } from '../../src/shared/api/get-funnel-parts'

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

  it('have the latest month first, in both periods', () => {
    const answer = { run: null, by: 'MONTH' as const, total: NOBODY, parts: [OCTOBER, NOBODY] }
    const { parts, compared } = latestFirst({ ...answer, compared: { total: NOBODY, parts: [OCTOBER, NOBODY] } })
    expect([parts, compared?.parts]).toEqual([
      [NOBODY, OCTOBER],
      [NOBODY, OCTOBER],
    ])
    expect(latestFirst({ ...answer, compared: null }).compared).toBeNull()
  })

  it('are compared stage by stage, in points', () => {
    const november = { ...OCTOBER, contacts: 100 }
    expect(compared(OCTOBER, november)[1]).toEqual({ stage: 'CONSIDERATION', left: 0.25, right: 0.5, change: 0.25 })
    expect(compared(OCTOBER, NOBODY)[1]?.change).toBeNull()
  })

  it('are exported as plain numbers', () => {
    expect(partRows([[OCTOBER]], ['Month', 'Contacts', 'C'], (key) => key)).toEqual([
      ['Month', 'Contacts', 'C'],
      ['2026-10', 200, 50, 0, 0, 0, 0],
    ])
  })

  it('of two periods stand beside each other, also those that only one of them has', () => {
    const pairs = pairsOf([OCTOBER], [NOBODY, { ...OCTOBER, contacts: 7 }])
    expect(pairs.map(({ now, before }) => [now.key, now.contacts, before.contacts])).toEqual([
      ['2026-10', 200, 7],
      ['2026-11', 0, 0],
    ])
    const [row] = partRows([[OCTOBER, NOBODY]], [], (key) => key).slice(1)
    expect(row).toEqual(['2026-10', 200, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })
})

describe('the figures of two periods', () => {
  const before = {
    ...OCTOBER,
    contacts: 100,
    stages: OCTOBER.stages.map((one) => ({ ...one, reached: one.reached / 2 })),
  }
  const figures = comparedFigures(OCTOBER, before)
  const find = (stage: string, measure: string) =>
    figures.find((figure) => figure.stage === stage && figure.measure === measure)

  it('are held against each other in the unit of each', () => {
    expect(find('CONSIDERATION', 'REACHED')).toMatchObject({ now: 50, before: 25, change: 25 })
    expect(find('CONSIDERATION', 'SHARE')).toMatchObject({ now: 0.25, before: 0.25, change: 0 })
    expect(find('CONSIDERATION', 'DROP_OFF')).toMatchObject({ now: 150, before: 75, change: 75 })
    expect(find('AWARENESS', 'STAY')).toMatchObject({ now: 1, before: 1, change: 0 })
    expect(find('USE', 'CONVERSION')).toMatchObject({ now: null, before: null, change: null })
  })

  it('open those who are counted: who dropped off is still in the stage before', () => {
    expect(find('CONSIDERATION', 'REACHED')?.filters).toEqual({ reached: 'CONSIDERATION' })
    expect(find('CONSIDERATION', 'DROP_OFF')?.filters).toEqual({ stage: 'AWARENESS' })
    expect(find('CONSIDERATION', 'SHARE')?.filters).toBeNull()
  })

  it('leave out what the first and the last stage cannot have', () => {
    expect(find('AWARENESS', 'DROP_OFF')).toBeUndefined()
    expect(find('ADVOCACY', 'STAY')).toBeUndefined()
    expect(comparedRows(figures, ['h'], { stage: (stage) => stage, measure: (measure) => measure })[1]).toEqual([
      'AWARENESS',
      'REACHED',
      200,
      100,
      100,
    ])
  })
})
