import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import { pollEvery } from '../../../shared/api/session-expiry'

export const DEAD_LETTERS_KEY = ['dead-letters'] as const

export const DEAD_LETTER_STATES = ['OPEN', 'REPLAYED', 'DISCARDED'] as const
export const DEAD_LETTER_SOURCES = ['callback', 'link', 'outbox', 'import'] as const

export type DeadLetterState = (typeof DEAD_LETTER_STATES)[number]
export type DeadLetterSource = (typeof DEAD_LETTER_SOURCES)[number]

/** Something that came in and could not be handled; `reference` is its number at its source. */
export interface DeadLetter {
  id: number
  source: string
  reference: number
  reason: string
  died_at: string
  state: DeadLetterState
  decided_by: string | null
  decided_at: string | null
}

/** Open letters that died of the same. */
export interface DeadLetterCause {
  source: string
  reason: string
  count: number
}

interface DeadLetterPage {
  items: DeadLetter[]
  next_cursor: number | null
  open: number
  causes: DeadLetterCause[]
}

export interface DeadLetterFilter {
  state: DeadLetterState
  source: DeadLetterSource | null
}

const PAGE_LENGTH = 50
const LIVE_MILLISECONDS = 15_000

/** The latest first. A list that somebody has opened further does not change under their eyes. */
export function useDeadLetters({ state, source }: DeadLetterFilter) {
  return useInfiniteQuery({
    queryKey: [...DEAD_LETTERS_KEY, state, source],
    queryFn: ({ pageParam, signal }) => get<DeadLetterPage>(pathOf({ state, source }, pageParam), signal),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 1 ? false : pollEvery(LIVE_MILLISECONDS)),
  })
}

function pathOf({ state, source }: DeadLetterFilter, cursor: number | null): string {
  const query = new URLSearchParams({ state, limit: String(PAGE_LENGTH) })
  if (source !== null) query.set('source', source)
  if (cursor !== null) query.set('cursor', String(cursor))
  return `/dead-letters?${query}`
}
