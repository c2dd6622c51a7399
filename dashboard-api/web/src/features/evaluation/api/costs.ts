import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put, type Schema } from '../../../shared/api/client'
import type { Channel } from '../../../shared/vocabulary/channels'

/** Contacts who first came through the channel in the month, and what it cost where somebody has said so. */
export type ChannelCost = Schema<'ChannelCost'>

export type Costs = Schema<'CostView'>

export function useCosts(month: string) {
  return useQuery({
    queryKey: ['channel-costs', month],
    queryFn: ({ signal }) => get('/channel-costs/{month}', { path: { month }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useSetCost(month: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ channel, cents }: { channel: Channel; cents: number | null }) =>
      put('/channel-costs/{month}/{channel}', { path: { month, channel }, body: { amount_cents: cents } }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['channel-costs', month] }),
  })
}
