import type { Tone } from '../../shared/ui/tag'
import type { JobState, Quota, RunStep, ScheduledJob } from './api/get-operations'

/** A job that is this late has nobody who starts it. Quartz itself calls ten seconds a misfire. */
const LATE_MILLISECONDS = 60_000

export type Standing = JobState | 'LATE'

/** How a job stands, with what the server cannot know: whether its time has passed without anybody starting it. */
export function standingOf(job: ScheduledJob, now: number): Standing {
  const late = job.next_fire_at !== null && now - Date.parse(job.next_fire_at) > LATE_MILLISECONDS
  return job.state === 'WAITING' && late ? 'LATE' : job.state
}

export const STANDING_TONES: Record<Standing, Tone> = {
  FAILED: 'bad',
  NODE_GONE: 'bad',
  HUNG: 'bad',
  LATE: 'bad',
  PAUSED: 'waiting',
  RUNNING: 'live',
  WAITING: 'good',
  ENDED: 'quiet',
  UNSCHEDULED: 'quiet',
}

/** What stands in the way comes first: jobs that failed, hang, are late or paused; the rest stay in their order. */
export function byNeed(jobs: readonly ScheduledJob[], now: number): ScheduledJob[] {
  const troubled = new Set<Standing>(['FAILED', 'NODE_GONE', 'HUNG', 'LATE', 'PAUSED'])
  const needs = (job: ScheduledJob) => (troubled.has(standingOf(job, now)) ? 0 : 1)
  return [...jobs].sort((a, b) => needs(a) - needs(b))
}

/** A kind of call is nearly spent when a tenth of its day is left. */
export function standingOfQuota({ day, spent_until }: Quota): 'SPENT' | 'LOW' | 'ENOUGH' | 'UNLIMITED' {
  if (spent_until !== null) return 'SPENT'
  if (day === null) return 'UNLIMITED'
  return day.left * 10 <= day.limit ? 'LOW' : 'ENOUGH'
}

/** The steps that took longest, the longest first. */
export function longestSteps(steps: readonly RunStep[], most = 3): RunStep[] {
  return [...steps].sort((a, b) => b.seconds - a.seconds).slice(0, most)
}

/** How long ago something was, in seconds; 0 for what another clock says is to come. */
export function secondsSince(instant: string, now: number): number {
  return Math.max(0, Math.round((now - Date.parse(instant)) / 1_000))
}

/** A duration as people read one: tenths below ten seconds, whole seconds above, minutes and hours apart. */
export function durationOf(seconds: number): { hours: number; minutes: number; seconds: number } {
  const rounded = seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds)
  return { hours: Math.floor(rounded / 3_600), minutes: Math.floor(rounded / 60) % 60, seconds: rounded % 60 }
}
