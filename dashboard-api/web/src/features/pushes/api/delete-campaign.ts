import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CAMPAIGNS_KEY } from '../../../shared/api/get-campaigns'
import { remove } from '../../../shared/api/http'

/** Cancels a campaign that has not begun. */
export function useCancelCampaign() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (campaignId: string) => remove(`/campaigns/${encodeURIComponent(campaignId)}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  })
}
