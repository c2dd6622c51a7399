import type { Pull, PullProgress } from './api/get-pulls'

/** What happens next with a pull that does not work right now. */
export type NextStep =
  | { kind: 'none' }
  | { kind: 'soon' }
  | { kind: 'resumes'; at: string }
  | { kind: 'scheduled'; at: string }

/** A stopped run goes on before the schedule starts the next one; what is overdue begins as soon as a node is free. */
export function nextStep(pull: Pull, now: number): NextStep {
  const resumes = pull.result === 'RUNNING' ? null : pull.resume_at
  const at = resumes ?? pull.next_run_at
  if (at === null) return { kind: 'none' }
  if (Date.parse(at) <= now) return { kind: 'soon' }
  return { kind: resumes === null ? 'scheduled' : 'resumes', at }
}

/** How much of its step is done, from 0 to 1; null where nobody knows how much there is. */
export function shareDone({ read, total }: PullProgress): number | null {
  return total === null || total <= 0 ? null : Math.min(read / total, 1)
}
