import { useQuery } from '@tanstack/react-query'
import { CAMPAIGN_PLANS_KEY, type CampaignPlan } from '../../../shared/api/campaign-plans'
import { get, type Schema } from '../../../shared/api/client'

export type WarningCode = CampaignWarning['code']

/** What a campaign would meet; of some warnings the number says how many. */
export type CampaignWarning = Schema<'CampaignWarning'>

/** Of the version that is being written. Asked again when it is saved. */
export function useOutlook(plan: CampaignPlan) {
  return useQuery({
    queryKey: [...CAMPAIGN_PLANS_KEY, plan.plan_id, 'outlook', plan.review.revision],
    queryFn: ({ signal }) => get('/campaign-plans/{planId}/outlook', { path: { planId: plan.plan_id }, signal }),
    // It reads the whole audience, and a version's audience hardly moves while somebody reads.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    select: (answer) => answer.warnings,
  })
}
