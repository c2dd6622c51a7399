/** A day of the calendar as `YYYY-MM-DD`; Shanghai has no summer time, so days are counted in UTC. */
export type Day = string

export const VIEWS = ['month', 'week'] as const
export type View = (typeof VIEWS)[number]

const DAY_MILLISECONDS = 86_400_000
const DAYS_OF_WEEK = 7

export function plusDays(day: Day, days: number): Day {
  return dayOf(Date.parse(day) + days * DAY_MILLISECONDS)
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  const weekday = (new Date(day).getUTCDay() + 6) % DAYS_OF_WEEK
  return plusDays(day, -weekday)
}

/** Whole weeks: the one of the day, or all that the day's month touches. */
export function shownDays(day: Day, view: View): Day[] {
  const first = view === 'week' ? mondayOf(day) : mondayOf(`${day.slice(0, 7)}-01`)
  const last = view === 'week' ? plusDays(first, DAYS_OF_WEEK - 1) : plusDays(mondayOf(lastOfMonth(day)), 6)
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MILLISECONDS + 1
  return Array.from({ length: count }, (_, index) => plusDays(first, index))
}

/** The same day of the week before or after; of the month before or after, its first. */
export function turn(day: Day, view: View, by: 1 | -1): Day {
  if (view === 'week') return plusDays(day, by * DAYS_OF_WEEK)
  const date = new Date(`${day.slice(0, 7)}-01`)
  return dayOf(date.setUTCMonth(date.getUTCMonth() + by))
}

export function isDay(text: string | null): text is Day {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

export function formatDay(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: 'UTC', ...options }).format(
    new Date(day),
  )
}

function lastOfMonth(day: Day): Day {
  return plusDays(turn(day, 'month', 1), -1)
}

function dayOf(epochMillis: number): Day {
  return new Date(epochMillis).toISOString().slice(0, 10)
}
