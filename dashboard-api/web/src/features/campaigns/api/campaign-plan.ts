import { useQuery } from '@tanstack/react-query'
import {
  CAMPAIGN_PLANS_KEY,
  type CampaignPlan,
  type CampaignRules,
  campaignPlanPath,
} from '../../../shared/api/campaign-plans'
import { get, post, put } from '../../../shared/api/http'

/** What an author lays out. */
export interface CampaignDraft {
  name: string
  campaign: CampaignRules
}

export function loadCampaignPlan(planId: string, signal?: AbortSignal): Promise<CampaignPlan> {
  return get<CampaignPlan>(campaignPlanPath(planId), signal)
}

export function useCampaignPlan(planId: string) {
  return useQuery({
    queryKey: [...CAMPAIGN_PLANS_KEY, planId],
    queryFn: ({ signal }) => loadCampaignPlan(planId, signal),
  })
}

/** Without an id it is a new one. */
export function saveCampaignPlan(planId: string | null, draft: CampaignDraft, revision?: number) {
  return planId === null
    ? post<CampaignPlan>('/campaign-plans', draft)
    : put<CampaignPlan>(campaignPlanPath(planId), draft, revision)
}
