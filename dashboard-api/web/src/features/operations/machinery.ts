import type { Tone } from '../../shared/ui/tag'
import type { JobState, Quota, RunStep, ScheduledJob } from './api/get-operations'

/** A job that is this late has nobody who starts it. Quartz itself calls ten seconds a misfire. */
const LATE_MILLISECONDS = 60_000

/** How a job stands, with what the server cannot know: whether its time has passed without anybody starting it. */
export function standingOf(job: ScheduledJob, now: number): JobState | 'LATE' {
  const late = job.next_fire_at !== null && now - Date.parse(job.next_fire_at) > LATE_MILLISECONDS
  return job.state === 'WAITING' && late ? 'LATE' : job.state
}

export const STANDING_TONES: Record<JobState | 'LATE', Tone> = {
  FAILED: 'bad',
  LATE: 'bad',
  PAUSED: 'waiting',
  RUNNING: 'live',
  WAITING: 'good',
  ENDED: 'quiet',
  UNSCHEDULED: 'quiet',
}

/** What stands in the way comes first: jobs that failed, are late or paused; the rest stay in their order. */
export function byNeed(jobs: readonly ScheduledJob[], now: number): ScheduledJob[] {
  const troubled = new Set<JobState | 'LATE'>(['FAILED', 'LATE', 'PAUSED'])
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

/** A duration as people read one: tenths below ten seconds, whole seconds above, minutes apart. */
export function durationOf(seconds: number): { minutes: number; seconds: number } {
  const rounded = seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds)
  return { minutes: Math.floor(rounded / 60), seconds: rounded % 60 }
}
