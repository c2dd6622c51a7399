import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { actOn, get } from '../../../shared/api/http'
import { pollEvery } from '../../../shared/api/session-expiry'
import type { Stage } from '../../../shared/vocabulary/stages'
import type { MessageItem } from './messages'

export const CONVERSATION_STATES = ['OPEN', 'ASSIGNED', 'ANSWERED', 'CLOSED'] as const
export type ConversationState = (typeof CONVERSATION_STATES)[number]

export interface ConversationItem {
  conversation_id: number
  state: ConversationState
  assignee: string | null
  /** The first message that nobody has answered. */
  waiting_since: string | null
  last_message_at: string
  contact_id: string | null
  stage: Stage | null
  text: string | null
  message_class: string | null
  /** How many answers WeChat still takes, and until when. */
  window: { until: string; left: number } | null
}

export interface AnswerItem {
  answer_id: number
  text: string
  author: string
  at: string
  state: 'CALLING' | 'SENT' | 'UNKNOWN' | 'FAILED'
  reason: string | null
}

export interface Conversation {
  conversation: ConversationItem
  revision: number
  reach: 'REACHABLE' | 'NOT_FOLLOWING' | 'OPTED_OUT'
  sending_stopped: boolean
  messages: MessageItem[]
  answers: AnswerItem[]
}

interface ConversationPage {
  items: ConversationItem[]
  next_cursor: string | null
}

/** Whose account, and what it is called. */
export interface Assignee {
  account: string
  display_name: string
}

export interface QueueFilter {
  states: readonly ConversationState[]
  assignee: string | null
}

const POLL = 20_000

export function useQueue({ states, assignee }: QueueFilter) {
  const query = new URLSearchParams(states.length === 0 ? {} : { state: states.join(',') })
  if (assignee !== null) query.set('assignee', assignee)
  return useInfiniteQuery({
    queryKey: ['conversations', query.toString()],
    queryFn: ({ signal, pageParam }) => {
      const all = new URLSearchParams(query)
      if (pageParam !== '') all.set('cursor', pageParam)
      return get<ConversationPage>(`/conversations?${all}`, signal)
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: () => pollEvery(POLL),
  })
}

export function useConversation(id: number) {
  return useQuery({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => get<Conversation>(`/conversations/${id}`, signal),
    refetchInterval: () => pollEvery(POLL),
  })
}

export function useAssignees(wanted: boolean) {
  return useQuery({
    queryKey: ['assignees'],
    queryFn: ({ signal }) => get<{ items: Assignee[] }>('/conversations/assignees', signal),
    enabled: wanted,
    staleTime: 300_000,
  })
}

/** What somebody does with a conversation that they looked at. */
export type Deed =
  | { kind: 'assignment'; body: { assignee: string | null } }
  | { kind: 'answers'; body: { request_key: string; text: string } }
  | { kind: 'closing'; body: Record<string, never> }

export function useDeed(id: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, body, revision }: Deed & { revision: number }) =>
      actOn<Conversation>(`/conversations/${id}/${kind}`, body, revision),
    onSuccess: (next) => queryClient.setQueryData(['conversation', id], next),
    onSettled: (_, error) => {
      void queryClient.invalidateQueries({ queryKey: ['conversations'] })
      void queryClient.invalidateQueries({ queryKey: ['messages'] })
      if (error !== null) void queryClient.invalidateQueries({ queryKey: ['conversation', id] })
    },
  })
}
