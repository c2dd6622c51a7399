import { useInfiniteQuery } from '@tanstack/react-query'
import { CAMPAIGNS_KEY, type TouchpointState } from '../../../shared/api/get-campaigns'
import { get } from '../../../shared/api/http'

export interface CampaignFan {
  touchpoint_id: number
  openid: string
  state: TouchpointState
  reason: string | null
  due_at: string
  called_at: string | null
}

interface FanPage {
  items: CampaignFan[]
  next_cursor: number | null
}

/** Page after page of the fans who are in a state. */
export function useCampaignFans(campaignId: string, state: TouchpointState) {
  return useInfiniteQuery({
    queryKey: [...CAMPAIGNS_KEY, campaignId, 'fans', state],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? '' : `&cursor=${pageParam}`
      return get<FanPage>(`/campaigns/${encodeURIComponent(campaignId)}/fans?state=${state}${cursor}`, signal)
    },
    getNextPageParam: (page) => page.next_cursor,
  })
}
