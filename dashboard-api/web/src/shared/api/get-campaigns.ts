import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from './client'
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
] as const satisfies TouchpointState[]

export type TouchpointState = Schema<'CampaignFan'>['state']
export type CampaignState = Campaign['state']

/** A scheduled push. Known per fan: `planned`, which is always the sum of `touchpoints`. */
export type Campaign = Schema<'CampaignItem'>

/** What WeChat says about a mass send: totals only, never which fan. */
export type WechatTotal = NonNullable<Campaign['wechat_total']>

const LIVE_MILLISECONDS = 3_000

/** The latest 500: of all, or of those that one plan has made. */
export function useCampaigns(planId?: string) {
  return useQuery({
    queryKey: planId === undefined ? CAMPAIGNS_KEY : [...CAMPAIGNS_KEY, { planId }],
    queryFn: ({ signal }) => get('/campaigns', { query: { plan_id: planId }, signal }),
    select: (answer) => answer.items,
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}
