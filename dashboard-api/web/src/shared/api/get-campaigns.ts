import { useQuery } from '@tanstack/react-query'
import { get } from './http'
import { pollEvery } from './session-expiry'

export const CAMPAIGNS_KEY = ['campaigns'] as const

export const TOUCHPOINT_STATES = [
  'SENT',
  'CALLING',
  'CLAIMED',
  'PENDING',
  'SKIPPED',
  'FAILED',
  'UNKNOWN',
  'CANCELLED',
] as const

export type TouchpointState = (typeof TOUCHPOINT_STATES)[number]
export type CampaignState = 'SCHEDULED' | 'RUNNING' | 'PAUSED' | 'FINISHED' | 'FAILED' | 'CANCELLED' | 'STOPPED'

/** A scheduled push. Known per fan: `planned`, which is always the sum of `touchpoints`. */
export interface Campaign {
  campaign_id: string
  name: string
  /** Null for one that is for the fans of a file, as is the segment's name. */
  segment_id: string | null
  segment_name: string | null
  audience_file_id: string | null
  /** The plan that made it. */
  campaign_plan_id: string | null
  text: string
  send_at: string
  state: CampaignState
  /** Why it failed. */
  reason: string | null
  created_by: string
  planned: number
  /** Fans who were left alone, beside the planned ones. */
  controls: number
  touchpoints: Record<TouchpointState, number>
  skipped_reasons: Record<string, number>
  failed_reasons: Record<string, number>
  wechat_total: WechatTotal | null
}

/** What WeChat says about a mass send: totals only, never which fan. */
export interface WechatTotal {
  status: string
  total_count: number
  filter_count: number
  sent_count: number
  error_count: number
}

const LIVE_MILLISECONDS = 3_000

/** The latest 500: of all, or of those that one plan has made. */
export function useCampaigns(planId?: string) {
  const query = planId === undefined ? '' : `?${new URLSearchParams({ plan_id: planId })}`
  return useQuery({
    queryKey: planId === undefined ? CAMPAIGNS_KEY : [...CAMPAIGNS_KEY, { planId }],
    queryFn: ({ signal }) => get<{ items: Campaign[] }>(`/campaigns${query}`, signal),
    select: (answer) => answer.items,
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}
