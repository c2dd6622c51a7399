import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, put, remove, type Schema } from '../../../shared/api/client'
import { askOf, type MessageFilters } from '../filters'

/** `conversation_id` is null where nobody can answer: what came in by files. */
export type MessageItem = Schema<'MessageItem'>

export function useFoundMessages(filters: MessageFilters) {
  return useInfiniteQuery({
    queryKey: ['messages', filters],
    queryFn: ({ signal, pageParam }) => get('/messages', { query: { ...askOf(filters), cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  })
}

export function useCollect() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, collected }: { id: string; collected: boolean }) => {
      const ask = { path: { messageId: id } }
      return collected ? put('/messages/{messageId}/collection', ask) : remove('/messages/{messageId}/collection', ask)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['messages'] }),
  })
}
