import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { pollEvery } from '../../../shared/api/session-expiry'

export const DEAD_LETTERS_KEY = ['dead-letters'] as const

export const DEAD_LETTER_STATES = ['OPEN', 'REPLAYED', 'DISCARDED'] as const satisfies DeadLetter['state'][]
export const DEAD_LETTER_SOURCES = ['callback', 'link', 'outbox', 'import'] as const

/** Something that came in and could not be handled; `reference` is its number at its source. */
export type DeadLetter = Schema<'DeadLetterItem'>

/** Open letters that died of the same. */
export type DeadLetterCause = Schema<'DeadLetterCause'>

export interface DeadLetterFilter {
  state: DeadLetter['state']
  source: (typeof DEAD_LETTER_SOURCES)[number] | null
}

const PAGE_LENGTH = 50
const LIVE_MILLISECONDS = 15_000

/** The latest first. A list that somebody has opened further does not change under their eyes. */
export function useDeadLetters({ state, source }: DeadLetterFilter) {
  return useInfiniteQuery({
    queryKey: [...DEAD_LETTERS_KEY, state, source],
    queryFn: ({ pageParam, signal }) =>
      get('/dead-letters', { query: { state, source, cursor: pageParam, limit: PAGE_LENGTH }, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 1 ? false : pollEvery(LIVE_MILLISECONDS)),
  })
}
