import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CAMPAIGNS_KEY, type Campaign } from '../../../shared/api/get-campaigns'
import { post } from '../../../shared/api/http'

export type CampaignAct = 'pause' | 'resume' | 'stop'

export function useActOnCampaign(campaignId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (act: CampaignAct) => post<Campaign>(`/campaigns/${encodeURIComponent(campaignId)}/${act}`, {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  })
}
