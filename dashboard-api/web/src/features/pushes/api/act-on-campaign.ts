import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../../shared/api/client'
import { CAMPAIGNS_KEY } from '../../../shared/api/get-campaigns'

export type CampaignAct = 'pause' | 'resume' | 'stop'

export function useActOnCampaign(campaignId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (act: CampaignAct) => post(`/campaigns/{campaignId}/${act}`, { path: { campaignId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  })
}
