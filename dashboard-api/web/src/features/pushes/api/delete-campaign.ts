import { useMutation, useQueryClient } from '@tanstack/react-query'
import { remove } from '../../../shared/api/http'
import { CAMPAIGNS_KEY } from './get-campaigns'

/** Cancels a campaign that has not begun. */
export function useCancelCampaign() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (campaignId: string) => remove(`/campaigns/${encodeURIComponent(campaignId)}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  })
}
