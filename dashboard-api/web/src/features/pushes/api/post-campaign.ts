import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CAMPAIGNS_KEY, type Campaign } from '../../../shared/api/get-campaigns'
import { post } from '../../../shared/api/http'

export interface NewCampaign {
  name: string
  segment_id: string
  text: string
  /** ISO 8601 instant. */
  send_at: string
}

export function useScheduleCampaign() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (campaign: NewCampaign) => post<Campaign>('/campaigns', campaign),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  })
}
