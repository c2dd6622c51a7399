import {
  type Campaign,
  type CampaignState,
  TOUCHPOINT_STATES,
  type TouchpointState,
} from '../../shared/api/get-campaigns'
import type { Cell } from '../../shared/csv'

const OPEN_STATES: readonly CampaignState[] = ['SCHEDULED', 'RUNNING', 'PAUSED']

/** What is still to happen, the next one first, and what is over, the latest first. */
export function splitByTime(campaigns: readonly Campaign[]): { upcoming: Campaign[]; past: Campaign[] } {
  const bySendAt = campaigns.toSorted((a, b) => Date.parse(a.send_at) - Date.parse(b.send_at))
  return {
    upcoming: bySendAt.filter((campaign) => OPEN_STATES.includes(campaign.state)),
    past: bySendAt.filter((campaign) => !OPEN_STATES.includes(campaign.state)).reverse(),
  }
}

/** The states that at least one fan is in. */
export function presentStates(campaign: Campaign): { state: TouchpointState; count: number }[] {
  return TOUCHPOINT_STATES.map((state) => ({ state, count: campaign.touchpoints[state] ?? 0 })).filter(
    ({ count }) => count > 0,
  )
}

export interface CampaignCsvNames {
  header: readonly string[]
  state: (campaign: Campaign) => string
}

/** The table as a spreadsheet takes it; times stay ISO instants. */
export function campaignRows(campaigns: readonly Campaign[], names: CampaignCsvNames): Cell[][] {
  return [
    [...names.header],
    ...campaigns.map((campaign) => [
      campaign.name,
      campaign.segment_name,
      campaign.send_at,
      names.state(campaign),
      campaign.planned,
      ...TOUCHPOINT_STATES.map((state) => campaign.touchpoints[state] ?? 0),
      campaign.wechat_total?.total_count ?? null,
      campaign.wechat_total?.filter_count ?? null,
      campaign.wechat_total?.sent_count ?? null,
      campaign.wechat_total?.error_count ?? null,
    ]),
  ]
}
