/** Days, the first and the last of them; a day that nobody has chosen yet is empty. */
export interface Span {
  from: string
  to: string
}

export type Flaw = 'INCOMPLETE' | 'REVERSED' | 'TOO_LONG' | 'OUT_OF_RANGE'

/** As the server has it: three years and a few days. */
const MOST_DAYS = 1_100
const DAY = 86_400_000
const A_DAY = /^\d{4}-\d\d-\d\d$/

/** What keeps days from being counted. */
export function flawOf({ from, to }: Span): Flaw | null {
  if (from === '' || to === '') return 'INCOMPLETE'
  if (from < '2000' || to >= '2100') return 'OUT_OF_RANGE'
  if (to < from) return 'REVERSED'
  return daysIn({ from, to }) > MOST_DAYS ? 'TOO_LONG' : null
}

export function daysIn({ from, to }: Span): number {
  return (Date.parse(to) - Date.parse(from)) / DAY + 1
}

/** As many days, up to where these begin. */
export function spanBefore(span: Span): Span {
  return { from: dayAfter(span.from, -daysIn(span)), to: dayAfter(span.from, -1) }
}

/** How many days two spans have in common: what happened on them counts in both. */
export function sharedDays(one: Span, other: Span): number {
  const shared = { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to }
  return Math.max(0, daysIn(shared))
}

/** The span that an address names by two of its parameters. */
export function spanIn(search: URLSearchParams, from: string, to: string): Span {
  return { from: dayIn(search, from), to: dayIn(search, to) }
}

/** How the contacts that first came on some days are looked up; of all days if there are none. */
export function firstContactIn(span: Span | null) {
  return { first_contact_from: span?.from ?? null, first_contact_to: span?.to ?? null }
}

/** A day of which there is none, such as the 30th of February, is nobody's choice. */
function dayIn(search: URLSearchParams, name: string): string {
  const day = search.get(name) ?? ''
  return A_DAY.test(day) && !Number.isNaN(Date.parse(day)) && dayAfter(day, 0) === day ? day : ''
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}
