import { useInfiniteQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { CAMPAIGNS_KEY, type TouchpointState } from '../../../shared/api/get-campaigns'

export type CampaignFan = Schema<'CampaignFan'>

/** Page after page of the fans who are in a state. */
export function useCampaignFans(campaignId: string, state: TouchpointState) {
  return useInfiniteQuery({
    queryKey: [...CAMPAIGNS_KEY, campaignId, 'fans', state],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      get('/campaigns/{campaignId}/fans', { path: { campaignId }, query: { state, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next_cursor,
  })
}
