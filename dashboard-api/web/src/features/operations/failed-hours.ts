import type { FailedHour } from './api/get-operations'

const HOUR = 3_600_000
const HOURS = 24

/** More colours than this say nothing any more. */
const MOST_CAUSES = 5

export interface FailuresByHour {
  /** The beginnings of the last 24 hours, the earliest first. */
  hours: readonly string[]
  /** The commonest causes with their counts by hour; what all others have in common is a cause of null. */
  causes: readonly { cause: string | null; counts: readonly number[] }[]
}

/** All hours of the last day, those without a failure too: a burst stands out from what is around it. */
export function failuresByHour(failed: readonly FailedHour[], now: number): FailuresByHour {
  const last = Math.floor(now / HOUR) * HOUR
  const starts = Array.from({ length: HOURS }, (_, index) => last - (HOURS - 1 - index) * HOUR)
  const totals = new Map<string, number>()
  for (const { cause, count } of failed) totals.set(cause, (totals.get(cause) ?? 0) + count)
  const ordered = [...totals].sort(([, a], [, b]) => b - a).map(([cause]) => cause)
  const shown = ordered.length > MOST_CAUSES ? ordered.slice(0, MOST_CAUSES - 1) : ordered
  const countsOf = (isMeant: (cause: string) => boolean) =>
    starts.map((start) =>
      failed
        .filter(({ hour, cause }) => Date.parse(hour) === start && isMeant(cause))
        .reduce((sum, { count }) => sum + count, 0),
    )
  const causes = shown.map((cause) => ({ cause, counts: countsOf((one) => one === cause) }))
  const others = { cause: null, counts: countsOf((one) => !shown.includes(one)) }
  return {
    hours: starts.map((start) => new Date(start).toISOString()),
    causes: shown.length < ordered.length ? [...causes, others] : causes,
  }
}
