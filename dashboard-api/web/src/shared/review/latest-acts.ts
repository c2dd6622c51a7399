import type { ReviewEvent } from './api'

const WRITING: readonly ReviewEvent['act'][] = ['CREATED', 'EDITED']

/** Who wrote last, and what others did with it after that; the first act first, as the history has it. */
export function latestActs(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return events.slice(
    Math.max(
      0,
      events.findLastIndex(({ act }) => WRITING.includes(act)),
    ),
  )
}
