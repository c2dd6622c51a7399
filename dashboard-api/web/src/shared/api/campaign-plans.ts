import { useQuery } from '@tanstack/react-query'
import type { InteractionType } from '../vocabulary/interactions'
import { get, type Schema } from './client'

/** A segment as it is when the campaign starts, or the fans of a file. */
export interface Audience {
  segment?: string | null
  file?: string | null
}

/** One of the contents that are tried against each other; shares stand in proportion. */
export interface Arm {
  key: string
  content_id: string
  share: number
}

/** One instant, or a cron in a time zone. */
export interface Schedule {
  at?: string | null
  cron?: string | null
  zone?: string | null
  until?: string | null
}

export interface CampaignRules {
  audience: Audience
  arms: Arm[]
  control_percent: number
  schedule: Schedule
  goal: { types: InteractionType[]; within_days: number }
}

/** `next_at` is when its next campaign goes out; null when none is to come. */
export type CampaignPlan = Omit<Schema<'CampaignPlanItem'>, 'campaign'> & { campaign: CampaignRules }

export const CAMPAIGN_PLANS_KEY = ['campaign-plans'] as const

export function useCampaignPlans() {
  return useQuery({
    queryKey: CAMPAIGN_PLANS_KEY,
    queryFn: ({ signal }) => get('/campaign-plans', { signal }),
    select: (answer) => answer.items as unknown as CampaignPlan[],
  })
}
