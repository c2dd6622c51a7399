import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import { pollEvery } from '../../../shared/api/session-expiry'

export type PullResult = 'NEVER' | 'RUNNING' | 'SUCCEEDED' | 'STOPPED' | 'FAILED' | 'INTERRUPTED'

/** What is asked of WeChat from time to time, and how it goes. */
export interface Pull {
  /** Such as `mass-results`. */
  name: string
  result: PullResult
  last_success_at: string | null
  /** The last one, or the one under way. */
  attempt: PullAttempt | null
  /** Only while it works. */
  progress: PullProgress | null
  /** When it goes on by itself; a time that is over means at once. */
  resume_at: string | null
  next_run_at: string | null
}

export interface PullAttempt {
  began_at: string
  ended_at: string | null
  /** Why it stopped or failed. */
  reason: string | null
  /** Both count over all attempts at this run. */
  read: number
  changed: number
}

export interface PullProgress {
  step: string
  read: number
  /** About how many the step has. */
  total: number | null
}

const LIVE_MILLISECONDS = 5_000

export function usePulls() {
  return useQuery({
    queryKey: ['pulls'],
    queryFn: ({ signal }) => get<Pull[]>('/pulls', signal),
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}
