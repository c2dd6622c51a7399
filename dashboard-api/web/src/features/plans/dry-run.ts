import type { Cell } from '../../shared/csv'
import type { DryRun, DryRunDay } from './api/get-dry-run'

export interface DryRunMonth {
  month: string
  pushes: number
  massMessages: number
  calls: number
  busiest: number
  withoutQuota: number
}

export function pushesOf(day: DryRunDay): number {
  return Object.values(day.touchpoints).reduce((sum, count) => sum + count, 0)
}

/** The days summed up by month, in their order. */
export function monthsOf(run: DryRun): DryRunMonth[] {
  const quota = new Map(run.without_quota.map(({ month, fans }) => [month, fans]))
  const months = new Map<string, DryRunMonth>()
  for (const day of run.days) {
    const month = day.day.slice(0, 7)
    const sum = months.get(month) ?? emptyMonth(month, quota.get(month) ?? 0)
    sum.pushes += pushesOf(day)
    sum.massMessages += day.mass_messages
    sum.calls += day.merged_calls
    sum.busiest = Math.max(sum.busiest, day.merged_calls)
    months.set(month, sum)
  }
  return [...months.values()]
}

/** The day with the most mass calls; null when there is none with any. */
export function busiestDay(run: DryRun): DryRunDay | null {
  const busiest = run.days.reduce<DryRunDay | null>((top, day) => (day.calls > (top?.calls ?? 0) ? day : top), null)
  return busiest
}

/** Every step that is due on some day, in the order of their first day. */
export function stepsOf(run: DryRun): string[] {
  return [...new Set(run.days.flatMap((day) => Object.keys(day.touchpoints)))]
}

/** Day by day, as a spreadsheet takes it. */
export function dryRunRows(run: DryRun, header: readonly string[]): Cell[][] {
  const steps = stepsOf(run)
  return [
    [...header, ...steps],
    ...run.days.map((day) => [
      day.day,
      pushesOf(day),
      day.mass_messages,
      day.calls,
      day.merged_calls,
      ...steps.map((step) => day.touchpoints[step] ?? 0),
    ]),
  ]
}

function emptyMonth(month: string, withoutQuota: number): DryRunMonth {
  return { month, pushes: 0, massMessages: 0, calls: 0, busiest: 0, withoutQuota }
}
