import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import { pollEvery } from '../../../shared/api/session-expiry'

/** A part is null while the service that knows it does not answer. */
export interface Status {
  generated_at: string
  zone: string
  version: string
  /** What waits longer than this is late. */
  late_after_seconds: number
  interactions: { count: number; last_ingested_at: string | null } | null
  inbox: { pending: number; oldest_pending_at: string | null; late: boolean } | null
  outbox: { pending: number; readers: OutboxReader[] } | null
  last_run: LastRun | null
  services: { name: string; state: 'UP' | 'DOWN'; detail: string | null }[]
}

/** Somebody who takes in what the house did itself, and what waits for them. */
export interface OutboxReader {
  reader: string
  pending: number
  oldest_pending_at: string | null
  late: boolean
}

export interface LastRun {
  run_id: string
  mode: 'FULL' | 'INCREMENTAL'
  as_of: string
  started_at: string
  finished_at: string | null
  state: 'RUNNING' | 'FINISHED' | 'FAILED'
  interactions_read: number
  contacts_written: number
  seconds: number | null
  message: string | null
}

const POLL_MILLISECONDS = 10_000

export function useStatus() {
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => get<Status>('/status', signal),
    refetchInterval: () => pollEvery(POLL_MILLISECONDS),
  })
}
