import { useQuery } from '@tanstack/react-query'
import { CAMPAIGN_PLANS_KEY, type CampaignPlan, campaignPlanPath } from '../../../shared/api/campaign-plans'
import { get } from '../../../shared/api/http'

export type WarningCode =
  | 'SEGMENT_MISSING'
  | 'FILE_MISSING'
  | 'AUDIENCE_EMPTY'
  | 'QUIET_HOURS'
  | 'HOLIDAY'
  | 'MONTH_QUOTA'
  | 'CALL_SLOTS'

/** What a campaign would meet; of some warnings the number says how many. */
export interface CampaignWarning {
  code: WarningCode
  at?: string | null
  number?: number | null
}

/** Of the version that is being written. Asked again when it is saved. */
export function useOutlook(plan: CampaignPlan) {
  return useQuery({
    queryKey: [...CAMPAIGN_PLANS_KEY, plan.plan_id, 'outlook', plan.review.revision],
    queryFn: ({ signal }) => get<{ warnings: CampaignWarning[] }>(`${campaignPlanPath(plan.plan_id)}/outlook`, signal),
    // It reads the whole audience, and a version's audience hardly moves while somebody reads.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    select: (answer) => answer.warnings,
  })
}
