import { useCampaigns } from '../../shared/api/get-campaigns'
import { usePlans } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { messages } from './messages'

interface Source {
  planId: string | null
  step: string | null
  campaignId: string | null
}

/** What a source of touchpoints is called; one that is gone keeps its id. */
export function useSourceNames(): (source: Source) => string {
  const t = useMessages(messages)
  const plans = usePlans().data ?? []
  const campaigns = useCampaigns().data ?? []
  return ({ planId, step, campaignId }) => {
    if (planId !== null) {
      const plan = plans.find((one) => one.plan_id === planId)
      return t.stepOf(plan?.name ?? planId, step ?? '')
    }
    return campaigns.find((one) => one.campaign_id === campaignId)?.name ?? campaignId ?? ''
  }
}
