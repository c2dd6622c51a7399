import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, put, remove } from '../../../shared/api/http'
import type { Channel } from '../../../shared/vocabulary/channels'
import type { InteractionType } from '../../../shared/vocabulary/interactions'
import type { Stage } from '../../../shared/vocabulary/stages'
import { type MessageFilters, queryOf } from '../filters'
import type { ConversationState } from './conversations'

export interface MessageItem {
  message_id: string
  type: InteractionType
  occurred_at: string
  channel: Channel
  project_id: string | null
  text: string | null
  message_class: string | null
  contact_id: string | null
  stage: Stage | null
  collected: boolean
  /** Null where nobody can answer: what came in by files. */
  conversation_id: number | null
  state: ConversationState | null
  assignee: string | null
}

interface MessagePage {
  items: MessageItem[]
  next_before: string | null
}

export function useFoundMessages(filters: MessageFilters) {
  const query = queryOf(filters)
  return useInfiniteQuery({
    queryKey: ['messages', query],
    queryFn: ({ signal, pageParam }) => {
      const all = new URLSearchParams(query)
      if (pageParam !== '') all.set('before', pageParam)
      return get<MessagePage>(`/messages?${all}`, signal)
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next_before ?? undefined,
  })
}

export function useCollect() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, collected }: { id: string; collected: boolean }) =>
      collected ? put<void>(`/messages/${id}/collection`, {}) : remove(`/messages/${id}/collection`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['messages'] }),
  })
}
