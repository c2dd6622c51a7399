import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { CAMPAIGNS_KEY, type Campaign } from '../../../shared/api/get-campaigns'
import { pollEvery } from '../../../shared/api/session-expiry'

/** How a figure came about: counted fan by fan, or one number from WeChat. */
export type Figure = Schema<'Figure'>

/** The difference of two shares, with its interval; `clear` is whether that leaves 0 out. */
export type Lift = Schema<'LiftItem'>

/** `arm` is empty for a campaign of one text. */
export type ResultArm = Schema<'ArmItem'>

export type CampaignResult = Schema<'CampaignResultItem'>

const LIVE_MILLISECONDS = 5_000
const RESULTS_MILLISECONDS = 60_000

export function useCampaign(campaignId: string) {
  return useQuery({
    queryKey: [...CAMPAIGNS_KEY, campaignId],
    queryFn: ({ signal }) => get('/campaigns/{campaignId}', { path: { campaignId }, signal }),
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}

/** Counting a large campaign takes a while, so it is asked for now and then only. */
export function useCampaignResults(campaign: Campaign) {
  const path = { campaignId: campaign.campaign_id }
  return useQuery({
    queryKey: [...CAMPAIGNS_KEY, campaign.campaign_id, 'results', campaign.state],
    queryFn: ({ signal }) => get('/campaigns/{campaignId}/results', { path, signal }),
    refetchInterval: () => pollEvery(RESULTS_MILLISECONDS),
    staleTime: RESULTS_MILLISECONDS,
  })
}
