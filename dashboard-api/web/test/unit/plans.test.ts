import { describe, expect, test } from 'vitest'
import { busiestDay, dryRunRows, monthsOf } from '../../src/features/plans/dry-run'
import { messages } from '../../src/features/plans/messages'
import { durationOf, hasAnHour, hoursOf, newPlan, newStep, orderOf } from '../../src/features/plans/plan-draft'
import { countMistakes, mistakesOf, withRefusals } from '../../src/features/plans/plan-mistakes'
import { ApiProblem } from '../../src/shared/api/problem'

const TEXTS = messages.en.mistakes
const QUIET = { from: '21:00:00', until: '09:00:00' }

describe('steps', () => {
  test('stand in the order in which they are due', () => {
    const [first, second] = [newStep([]), newStep([newStep([])])]
    const atOnce = { ...first, timing: { ...first.timing, offset: { months: 0, days: 20 } } }
    expect(orderOf([second, first, atOnce])).toEqual([2, 1, 0])
  })

  test('get keys of their own', () => {
    const first = newStep([])
    const second = newStep([{ ...first, key: 'step-2' }])
    expect([first.key, second.key]).toEqual(['step-1', 'step-3'])
    expect(second.timing.offset.months).toBe(2)
  })

  test.each([
    ['PT168H', 168],
    ['P7D', 168],
    ['P1DT12H', 36],
    ['PT0S', 0],
  ])('%s is %i hours', (duration, hours) => {
    expect(hoursOf(duration)).toBe(hours)
  })

  test('a duration is read as it was written', () => {
    for (const hours of [1, 24, 744]) expect(hoursOf(durationOf(hours))).toBe(hours)
  })

  test('a window within the quiet hours has no hour, and one that only touches them has', () => {
    expect(hasAnHour({ from: '22:00:00', until: '00:00:00' }, QUIET)).toBe(false)
    expect(hasAnHour({ from: '08:30:00', until: '09:30:00' }, QUIET)).toBe(false)
    expect(hasAnHour({ from: '08:00:00', until: '10:00:00' }, QUIET)).toBe(true)
    expect(hasAnHour({ from: '03:00:00', until: '04:00:00' }, { from: '00:00:00', until: '00:00:00' })).toBe(true)
  })
})

describe('mistakes of a plan', () => {
  test('are told where they are', () => {
    const draft = newPlan()
    const found = mistakesOf({ ...draft, plan: { ...draft.plan, anchor: 'DATE' } }, [], TEXTS)
    expect(found).toEqual({ name: [TEXTS.name], rules: [TEXTS.date], steps: [[TEXTS.content]] })
    expect(countMistakes(found)).toBeGreaterThan(0)
  })

  test('two steps of one key both say so', () => {
    const draft = newPlan()
    const step = { ...newStep([]), content_id: 'offers' }
    const found = mistakesOf({ name: 'x', plan: { ...draft.plan, steps: [step, step] } }, undefined, TEXTS)
    expect(found.steps).toEqual([[TEXTS.sameKey], [TEXTS.sameKey]])
  })

  test('the server’s refusals stand at the step that they speak of', () => {
    const steps = [newStep([]), { ...newStep([]), key: 'offers', content_id: 'gift' }]
    const none = { name: [], rules: [], steps: [[], []] }
    const problem = new ApiProblem(
      {
        errors: [
          { field: 'plan.steps.0.timing.offset', message: 'too far' },
          { field: 'plan', message: 'step offers: its window is quiet all day' },
          { field: 'plan.steps', message: "content 'gift' was never approved" },
          { field: 'plan.audience', message: 'is gone' },
          { field: 'name', message: 'is empty' },
        ],
      },
      400,
    )
    const found = withRefusals(none, problem, steps)
    expect(found.steps[0]).toEqual(['too far'])
    expect(found.steps[1]).toHaveLength(2)
    expect(found.rules).toEqual(['is gone'])
    expect(found.name).toEqual(['is empty'])
  })
})

describe('a dry run', () => {
  const day = (date: string, sent: number, calls: number, merged: number) => ({
    day: date,
    touchpoints: { offers: sent },
    mass_messages: sent,
    calls,
    merged_calls: merged,
  })
  const run = {
    fans: 9,
    days: [day('2026-12-01', 5, 2, 2), day('2026-12-31', 7, 120, 100), day('2027-01-02', 1, 0, 0)],
    moved_by_quiet_hours: 0,
    moved_by_holidays: 0,
    without_quota: [{ month: '2026-12', fans: 3 }],
    quota_warnings: [],
  }

  test('is summed up by month', () => {
    expect(monthsOf(run)).toEqual([
      { month: '2026-12', pushes: 12, massMessages: 12, calls: 102, busiest: 100, withoutQuota: 3 },
      { month: '2027-01', pushes: 1, massMessages: 1, calls: 0, busiest: 0, withoutQuota: 0 },
    ])
  })

  test('names its busiest day before hours are merged', () => {
    expect(busiestDay(run)?.day).toBe('2026-12-31')
    expect(busiestDay({ ...run, days: [] })).toBeNull()
  })

  test('is exported day by day', () => {
    expect(dryRunRows(run, ['day'])[1]).toEqual(['2026-12-01', 5, 5, 2, 2, 5])
  })
})
