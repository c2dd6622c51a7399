import { useMutation, useQueryClient } from '@tanstack/react-query'
import { remove } from '../../../shared/api/client'
import { CAMPAIGNS_KEY } from '../../../shared/api/get-campaigns'

/** Cancels a campaign that has not begun. */
export function useCancelCampaign() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (campaignId: string) => remove('/campaigns/{campaignId}', { path: { campaignId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  })
}
