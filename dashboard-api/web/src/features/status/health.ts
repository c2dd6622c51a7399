import type { Status } from './api/get-status'

export type Health = 'healthy' | 'running' | 'attention' | 'unknown'

/** One word for the whole system; trouble comes before work in progress. */
export function healthOf(status: Status | undefined, failed: boolean): Health {
  if (failed || status === undefined) return 'unknown'
  const troubled = status.services.some((service) => service.state === 'DOWN') || status.last_run?.state === 'FAILED'
  if (troubled) return 'attention'
  return status.last_run?.state === 'RUNNING' ? 'running' : 'healthy'
}
