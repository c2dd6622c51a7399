import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { pollEvery } from '../../../shared/api/session-expiry'

/**
 * What is asked of WeChat from time to time, and how it goes: the last attempt or the one under way, which counts over all
 * attempts at its run, and its progress while it works. A `resume_at` that is over means at once.
 */
export type Pull = Schema<'PullView'>

export type PullResult = Pull['result']

export type PullAttempt = Schema<'Attempt'>

/** `total` is about how many the step has. */
export type PullProgress = Schema<'Progress'>

const LIVE_MILLISECONDS = 5_000

export function usePulls() {
  return useQuery({
    queryKey: ['pulls'],
    queryFn: ({ signal }) => get('/pulls', { signal }),
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}
