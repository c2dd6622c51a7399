import {
  DEAD_LETTER_SOURCES,
  DEAD_LETTER_STATES,
  type DeadLetterCause,
  type DeadLetterFilter,
} from './api/get-dead-letters'

/** The filter that an address names; what it does not name, or names wrongly, is the usual: all that are open. */
export function filterOf(search: URLSearchParams): DeadLetterFilter {
  return {
    state: DEAD_LETTER_STATES.find((state) => state === search.get('state')) ?? 'OPEN',
    source: DEAD_LETTER_SOURCES.find((source) => source === search.get('source')) ?? null,
  }
}

/** The address of a filter; the usual is not spelled out. */
export function searchOf({ state, source }: DeadLetterFilter): Record<string, string> {
  return { ...(state === 'OPEN' ? {} : { state }), ...(source === null ? {} : { source }) }
}

/** The causes that the filter leaves: only open letters have one. */
export function causesFor({ state, source }: DeadLetterFilter, causes: readonly DeadLetterCause[]): DeadLetterCause[] {
  if (state !== 'OPEN') return []
  return causes.filter((cause) => source === null || cause.source === source)
}
