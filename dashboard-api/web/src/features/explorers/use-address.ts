import { useSearchParams } from 'react-router'
import { dayOfShanghai, isWholeTime } from '../../shared/time'

const DAY_LENGTH = 'YYYY-MM-DD'.length
const DAY_MILLIS = 86_400_000

/** What an explorer was asked, as the address remembers it, so that a link shows the same to whoever gets it. */
export function useAddress() {
  const [search, setSearch] = useSearchParams()

  function set(changes: Readonly<Record<string, string | null>>) {
    const changed = new URLSearchParams(search)
    for (const [key, value] of Object.entries(changes)) {
      if (value === null || value === '') changed.delete(key)
      else changed.set(key, value)
    }
    setSearch(changed, { replace: true })
  }

  return { search, set }
}

/** The period of an address; without one, so many days until today. */
export function periodOf(search: URLSearchParams, days: number, now = Date.now()): { from: string; to: string } {
  const to = dayIn(search.get('to')) ?? dayOfShanghai(now)
  const from = dayIn(search.get('from')) ?? dayOfShanghai(now - (days - 1) * DAY_MILLIS)
  return { from, to }
}

function dayIn(text: string | null): string | null {
  return text !== null && text.length === DAY_LENGTH && isWholeTime(text) ? text : null
}
