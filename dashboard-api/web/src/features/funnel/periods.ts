import { flawOf, type Span, spanBefore, spanIn } from '../../shared/spans/spans'

/** What the funnel can be about: all who ever came, those who came on some days, or those of two periods side by side. */
export const VIEWS = ['ALL', 'DAYS', 'TWO'] as const
export type View = (typeof VIEWS)[number]

/** The days of first contact that an address names, and those that they are held against; null where it names none. */
export interface Periods {
  days: Span | null
  before: Span | null
}

const NAMES = ['from', 'to', 'before_from', 'before_to'] as const

export function periodsIn(search: URLSearchParams): Periods {
  const [some, others] = [NAMES.slice(0, 2), NAMES.slice(2)].map((ends) => ends.some((end) => search.has(end)))
  return {
    days: some || others ? spanIn(search, 'from', 'to') : null,
    before: others ? spanIn(search, 'before_from', 'before_to') : null,
  }
}

/** The same address with other periods. */
export function withPeriods(search: URLSearchParams, { days, before }: Periods): URLSearchParams {
  const changed = new URLSearchParams(search)
  const ends = [days?.from, days?.to, before?.from, before?.to]
  for (const [index, name] of NAMES.entries()) {
    const end = ends[index]
    if (end === undefined) changed.delete(name)
    else changed.set(name, end)
  }
  return changed
}

export function viewOf({ days, before }: Periods): View {
  return days === null ? 'ALL' : before === null ? 'DAYS' : 'TWO'
}

/** What a view begins with: the days that are there, or this month so far; and as many before. */
export function begun(view: View, { days, before }: Periods, today: string): Periods {
  if (view === 'ALL') return { days: null, before: null }
  const chosen = days ?? { from: `${today.slice(0, 8)}01`, to: today }
  if (view === 'DAYS') return { days: chosen, before: null }
  return { days: chosen, before: before ?? (flawOf(chosen) === null ? spanBefore(chosen) : { from: '', to: '' }) }
}

/** Whether the server can count them. */
export function areWhole({ days, before }: Periods): boolean {
  return [days, before].every((span) => span === null || flawOf(span) === null)
}
