import { useQuery } from '@tanstack/react-query'
import { CAMPAIGN_PLANS_KEY, type CampaignPlan, type CampaignRules } from '../../../shared/api/campaign-plans'
import { get, post, put } from '../../../shared/api/client'

/** What an author lays out. */
export interface CampaignDraft {
  name: string
  campaign: CampaignRules
}

export async function loadCampaignPlan(planId: string, signal?: AbortSignal): Promise<CampaignPlan> {
  const plan: unknown = await get('/campaign-plans/{documentId}', { path: { documentId: planId }, signal })
  return plan as CampaignPlan
}

export function useCampaignPlan(planId: string) {
  return useQuery({
    queryKey: [...CAMPAIGN_PLANS_KEY, planId],
    queryFn: ({ signal }) => loadCampaignPlan(planId, signal),
  })
}

/** Without an id it is a new one. */
export async function saveCampaignPlan(planId: string | null, draft: CampaignDraft, revision?: number) {
  const body = { ...draft, campaign: { ...draft.campaign } }
  const plan: unknown =
    planId === null
      ? await post('/campaign-plans', { body })
      : await put('/campaign-plans/{documentId}', { path: { documentId: planId }, body, seen: revision })
  return plan as CampaignPlan
}
