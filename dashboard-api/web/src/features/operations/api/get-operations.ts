import { useQuery } from '@tanstack/react-query'
import { type Answer, get, type Route, type Schema } from '../../../shared/api/client'
import { pollEvery } from '../../../shared/api/session-expiry'

/** One kind of call of WeChat, used so often today in Shanghai; a limit that nobody knows is null. */
export type Quota = Schema<'QuotaView'>

/** How many calls a limit allows, and how many of them are left. */
export type QuotaWindow = Schema<'QuotaWindow'>

/** `seconds` is null while it works; `message` says why it failed. */
export type PastRun = Schema<'PastRunView'>

export type RunStep = Schema<'RunStepView'>

export type Schedule = Schema<'ScheduleView'>

export type SchedulerNode = Schema<'SchedulerNodeView'>

/** `usual_seconds` is the longest of its last longer runs; null where none took ten seconds. */
export type ScheduledJob = Schema<'ScheduledJobView'>

export type JobState = ScheduledJob['state']

/** Calls of one kind that failed of the same in the last day: WeChat's code, or a word where WeChat did not answer. */
export type WeChatFailure = Schema<'WeChatFailureView'>

/** Calls that failed of the same within the hour that began then; hours in which none failed are left out. */
export type FailedHour = Schema<'WeChatFailureHourView'>

const LIVE_MILLISECONDS = 15_000

export const useQuotas = () => useLive('/operations/quotas')

export const usePastRuns = () => useLive('/operations/segmentation-runs')

export const useSchedule = () => useLive('/operations/schedule')

export const useWeChatFailures = () => useLive('/operations/wechat-failures')

/** Of this hour and the 23 before it. */
export const useFailedHours = () => useLive('/operations/wechat-failures/hours')

type Live = Extract<Route<'get'>, `/operations/${string}`>

function useLive<R extends Live>(route: R) {
  return useQuery({
    queryKey: [route],
    // Nothing is asked for but the address, which the compiler does not see of all of them at once.
    queryFn: ({ signal }) => (get as (route: R, ask: object) => Promise<Answer<R, 'get'>>)(route, { signal }),
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}
