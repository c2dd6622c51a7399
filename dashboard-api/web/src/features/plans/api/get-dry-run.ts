import { useQuery } from '@tanstack/react-query'
import { PLANS_KEY, type Plan } from '../../../shared/api/get-plans'
import { get } from '../../../shared/api/http'
import { planPath } from './get-plan'

export interface DryRunDay {
  day: string
  /** By the step's key. */
  touchpoints: Record<string, number>
  mass_messages: number
  /** Each for up to 10,000 fans with the same content in the same hour. */
  calls: number
  /** Those left when hours are merged to fit into WeChat's 100 of a day. */
  merged_calls: number
}

/** The next twelve months of the saved version, on today's audience. */
export interface DryRun {
  fans: number
  days: DryRunDay[]
  moved_by_quiet_hours: number
  moved_by_holidays: number
  without_quota: { month: string; fans: number }[]
}

/** A year for a million fans takes most of a minute, so it is asked for only when somebody wants to see it. */
export function useDryRun({ plan_id, review }: Plan, wanted: boolean) {
  return useQuery({
    queryKey: [...PLANS_KEY, plan_id, 'dry-run', review.revision],
    queryFn: ({ signal }) => get<DryRun>(`${planPath(plan_id)}/dry-run`, signal),
    enabled: wanted,
    staleTime: 300_000,
  })
}
