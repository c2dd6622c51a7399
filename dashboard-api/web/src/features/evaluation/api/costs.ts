import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put } from '../../../shared/api/http'
import type { Channel } from '../../../shared/vocabulary/channels'

export interface ChannelCost {
  channel: Channel
  /** Null where nobody has said what it cost. */
  amount_cents: number | null
  /** Who first came through it in the month. */
  contacts: number
  /** Those of them who have bought by now. */
  purchases: number
  cents_per_contact: number | null
  cents_per_purchase: number | null
}

export interface Costs {
  month: string
  channels: ChannelCost[]
}

export function useCosts(month: string) {
  return useQuery({
    queryKey: ['channel-costs', month],
    queryFn: ({ signal }) => get<Costs>(`/channel-costs/${month}`, signal),
    placeholderData: keepPreviousData,
  })
}

export function useSetCost(month: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ channel, cents }: { channel: Channel; cents: number | null }) =>
      put<void>(`/channel-costs/${month}/${channel}`, { amount_cents: cents }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['channel-costs', month] }),
  })
}
