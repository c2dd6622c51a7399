import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { PLANS_KEY, type Plan } from '../../../shared/api/get-plans'

/** Calls are each for up to 10,000 fans with the same content in the same hour; merged ones fit into WeChat's 100 of a day. */
export type DryRunDay = Schema<'DryRunReportDay'>

/** The next twelve months of the saved version, on today's audience. */
export type DryRun = Schema<'DryRun'>

/** A year for a million fans takes most of a minute, so it is asked for only when somebody wants to see it. */
export function useDryRun({ plan_id, review }: Plan, wanted: boolean) {
  return useQuery({
    queryKey: [...PLANS_KEY, plan_id, 'dry-run', review.revision],
    queryFn: ({ signal }) => get('/plans/{planId}/dry-run', { path: { planId: plan_id }, signal }),
    enabled: wanted,
    staleTime: 300_000,
  })
}
