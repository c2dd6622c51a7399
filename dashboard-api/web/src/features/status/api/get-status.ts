import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { pollEvery } from '../../../shared/api/session-expiry'

/** A part is null while the service that knows it does not answer. */
export type Status = Schema<'StatusView'>

export type LastRun = Schema<'StatusRunView'>

const POLL_MILLISECONDS = 10_000

export function useStatus() {
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => get('/status', { signal }),
    refetchInterval: () => pollEvery(POLL_MILLISECONDS),
  })
}
