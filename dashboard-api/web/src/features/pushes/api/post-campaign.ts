import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../../shared/api/http'
import { CAMPAIGNS_KEY, type Campaign } from './get-campaigns'

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
