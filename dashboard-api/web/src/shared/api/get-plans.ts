import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from './client'

export const ANCHORS = ['FIRST_CONTACT', 'VISIT', 'RESERVATION', 'CONTRACT', 'HANDOVER', 'DATE'] as const
export type Anchor = (typeof ANCHORS)[number]

/** Times of day are `HH:mm:ss` on a Shanghai clock. */
export interface Hours {
  from: string
  until: string
}

export interface StepTiming {
  offset: { months: number; days: number }
  at_once: boolean
  window: Hours
  at_best_hour: boolean
  avoid_holidays: boolean
  /** An ISO 8601 duration. */
  max_lateness: string
}

export interface PlanStep {
  key: string
  content_id: string
  timing: StepTiming
}

export interface PlanDocument {
  anchor: Anchor
  date?: string | null
  audience?: string | null
  entry: { max_anchor_age_days?: number | null; only_followers: boolean }
  exit: { goal?: string | null; when_leaving_audience: boolean; segment?: string | null }
  reentry: { kind: 'NEVER' | 'ON_NEW_ANCHOR' | 'AFTER_DAYS'; days: number }
  quiet_hours: Hours
  steps: PlanStep[]
}

/** `state` is null until it is started. */
export type Plan = Omit<Schema<'PlanItem'>, 'plan'> & { plan: PlanDocument }

export const PLANS_KEY = ['plans'] as const

export function usePlans() {
  return useQuery({
    queryKey: PLANS_KEY,
    queryFn: ({ signal }) => get('/plans', { signal }),
    select: (answer) => answer.items as unknown as Plan[],
  })
}
