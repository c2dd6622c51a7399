import { useCampaignPlans } from '../../shared/api/campaign-plans'
import type { Campaign } from '../../shared/api/get-campaigns'
import { useContents } from '../../shared/api/get-contents'

/** What the contents of a campaign are called, by the keys of its arms; empty until that is known. */
export function useArmNames(campaign: Campaign): ReadonlyMap<string, string> {
  const plans = useCampaignPlans().data ?? []
  const contents = new Map(useContents().data?.map(({ content_id, name }) => [content_id, name]))
  const arms = plans.find(({ plan_id }) => plan_id === campaign.campaign_plan_id)?.campaign.arms ?? []
  return new Map(arms.map(({ key, content_id }) => [key, contents.get(content_id) ?? key]))
}
