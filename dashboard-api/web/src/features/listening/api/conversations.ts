import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, type Schema } from '../../../shared/api/client'
import { pollEvery } from '../../../shared/api/session-expiry'

export const CONVERSATION_STATES = ['OPEN', 'ASSIGNED', 'ANSWERED', 'CLOSED'] as const
export type ConversationState = (typeof CONVERSATION_STATES)[number]

/** `waiting_since` is when the first message came that nobody has answered; `window` is what WeChat still takes, and until when. */
export type ConversationItem = Schema<'ConversationItem'>

export type AnswerItem = Schema<'AnswerItem'>

export type Conversation = Schema<'ConversationView'>

export interface QueueFilter {
  states: readonly ConversationState[]
  assignee: string | null
}

const POLL = 20_000

export function useQueue({ states, assignee }: QueueFilter) {
  return useInfiniteQuery({
    queryKey: ['conversations', states, assignee],
    queryFn: ({ signal, pageParam }) =>
      get('/conversations', { query: { state: [...states], assignee, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: () => pollEvery(POLL),
  })
}

export function useConversation(id: number) {
  return useQuery({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => get('/conversations/{conversationId}', { path: { conversationId: String(id) }, signal }),
    refetchInterval: () => pollEvery(POLL),
  })
}

export function useAssignees(wanted: boolean) {
  return useQuery({
    queryKey: ['assignees'],
    queryFn: ({ signal }) => get('/conversations/assignees', { signal }),
    enabled: wanted,
    staleTime: 300_000,
  })
}

/** What somebody does with a conversation that they looked at. */
export type Deed =
  | { kind: 'assignment'; body: Schema<'Assignment'> }
  | { kind: 'answers'; body: Schema<'AnswerRequest'> }
  | { kind: 'closing' }

export function useDeed(id: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (deed: Deed & { revision: number }) => act(id, deed),
    onSuccess: (next) => queryClient.setQueryData(['conversation', id], next),
    onSettled: (_, error) => {
      void queryClient.invalidateQueries({ queryKey: ['conversations'] })
      void queryClient.invalidateQueries({ queryKey: ['messages'] })
      if (error !== null) void queryClient.invalidateQueries({ queryKey: ['conversation', id] })
    },
  })
}

function act(id: number, deed: Deed & { revision: number }): Promise<Conversation> {
  const ask = { path: { conversationId: String(id) }, seen: deed.revision }
  switch (deed.kind) {
    case 'assignment':
      return post('/conversations/{conversationId}/assignment', { ...ask, body: deed.body })
    case 'answers':
      return post('/conversations/{conversationId}/answers', { ...ask, body: deed.body })
    case 'closing':
      return post('/conversations/{conversationId}/closing', ask)
  }
}
