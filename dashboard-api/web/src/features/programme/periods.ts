export const PERIODS = ['WEEK', 'MONTH', 'QUARTER'] as const
export type Period = (typeof PERIODS)[number]

/** The period that an address names; a month when it names none. */
export function periodOf(name: string | null): Period {
  return PERIODS.find((period) => period === name) ?? 'MONTH'
}

/** The day before an ISO date. */
export function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`)
  before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}
