import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import { pollEvery } from '../../../shared/api/session-expiry'

/** How many calls a limit allows, and how many of them are left. */
export interface QuotaWindow {
  limit: number
  left: number
}

/** One kind of call of WeChat. */
export interface Quota {
  api: string
  /** Today, in Shanghai. */
  used: number
  /** Null where no limit is known. */
  day: QuotaWindow | null
  minute: QuotaWindow | null
  spent_until: string | null
}

export interface PastRun {
  run_id: string
  mode: 'FULL' | 'INCREMENTAL'
  state: 'RUNNING' | 'FINISHED' | 'FAILED'
  as_of: string
  started_at: string
  finished_at: string | null
  /** Null while it works. */
  seconds: number | null
  steps: RunStep[]
  interactions_read: number
  days_recomputed: number
  contacts_evaluated: number
  contacts_written: number
  /** Why it failed. */
  message: string | null
}

export interface RunStep {
  name: string
  seconds: number
}

export interface Schedule {
  nodes: SchedulerNode[]
  jobs: ScheduledJob[]
}

export interface SchedulerNode {
  scheduler: string
  name: string
  last_check_in_at: string
  alive: boolean
}

export type JobState = 'FAILED' | 'NODE_GONE' | 'HUNG' | 'PAUSED' | 'RUNNING' | 'WAITING' | 'ENDED' | 'UNSCHEDULED'

export interface ScheduledJob {
  scheduler: string
  name: string
  state: JobState
  last_fired_at: string | null
  next_fire_at: string | null
  running_on: string | null
  running_since: string | null
  /** The longest of its last longer runs; null where none took ten seconds. */
  usual_seconds: number | null
}

/** Calls of one kind that failed of the same in the last day. */
export interface WeChatFailure {
  api: string
  /** WeChat's code, or a word where WeChat did not answer. */
  cause: string
  count: number
  last_at: string
}

/** Calls that failed of the same within an hour; hours in which none failed are left out. */
export interface FailedHour {
  /** Its beginning. */
  hour: string
  cause: string
  count: number
}

const LIVE_MILLISECONDS = 15_000

export const useQuotas = () => useLive<Quota[]>('quotas')

export const usePastRuns = () => useLive<PastRun[]>('segmentation-runs')

export const useSchedule = () => useLive<Schedule>('schedule')

export const useWeChatFailures = () => useLive<WeChatFailure[]>('wechat-failures')

/** Of this hour and the 23 before it. */
export const useFailedHours = () => useLive<FailedHour[]>('wechat-failures/hours')

function useLive<T>(what: string) {
  return useQuery({
    queryKey: ['operations', what],
    queryFn: ({ signal }) => get<T>(`/operations/${what}`, signal),
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}
