import { useQuery } from '@tanstack/react-query'
import { CAMPAIGNS_KEY, type Campaign } from '../../../shared/api/get-campaigns'
import { get } from '../../../shared/api/http'
import { pollEvery } from '../../../shared/api/session-expiry'
import type { InteractionType } from '../../../shared/vocabulary/interactions'

/** How a figure came about: counted fan by fan, or one number from WeChat. */
export interface Figure {
  count: number
  basis: 'PER_FAN' | 'WECHAT_TOTAL'
}

/** The difference of two shares, with its interval. */
export interface Lift {
  difference: number
  low: number
  high: number
  confidence: number
  /** Whether the interval leaves 0 out. */
  clear: boolean
}

export interface ResultArm {
  /** Empty for a campaign of one text. */
  arm: string
  planned: Figure
  reached: Figure
  opened: Figure
  clicked: Figure
  answered: Figure
  converted: Figure
  lift: Lift | null
}

export interface CampaignResult {
  from: string
  until: string
  complete: boolean
  goal: InteractionType[]
  arms: ResultArm[]
  control: { fans: Figure; converted: Figure }
}

const LIVE_MILLISECONDS = 5_000
const RESULTS_MILLISECONDS = 60_000

function campaignPath(campaignId: string): string {
  return `/campaigns/${encodeURIComponent(campaignId)}`
}

export function useCampaign(campaignId: string) {
  return useQuery({
    queryKey: [...CAMPAIGNS_KEY, campaignId],
    queryFn: ({ signal }) => get<Campaign>(campaignPath(campaignId), signal),
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}

/** Counting a large campaign takes a while, so it is asked for now and then only. */
export function useCampaignResults(campaign: Campaign) {
  return useQuery({
    queryKey: [...CAMPAIGNS_KEY, campaign.campaign_id, 'results', campaign.state],
    queryFn: ({ signal }) => get<CampaignResult>(`${campaignPath(campaign.campaign_id)}/results`, signal),
    refetchInterval: () => pollEvery(RESULTS_MILLISECONDS),
    staleTime: RESULTS_MILLISECONDS,
  })
}
