import { flawOf, type Span, spanBefore, spanIn } from '../../shared/spans/spans'

/** The days that are looked at, and those that they are held against. */
export interface Chosen {
  days: Span
  before: Span
}

/** What an address asks for; null if it asks for no days. Unless it says otherwise, they are held against as many before. */
export function chosenIn(search: URLSearchParams): Chosen | null {
  if (!['from', 'to', 'before_from', 'before_to'].some((name) => search.has(name))) return null
  const days = spanIn(search, 'from', 'to')
  const said = search.has('before_from') || search.has('before_to')
  if (said) return { days, before: spanIn(search, 'before_from', 'before_to') }
  return { days, before: flawOf(days) === null ? spanBefore(days) : { from: '', to: '' } }
}
