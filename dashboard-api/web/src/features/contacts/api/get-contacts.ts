import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import type { Channel } from '../../../shared/vocabulary/channels'
import type { InteractionType } from '../../../shared/vocabulary/interactions'
import type { Stage } from '../../../shared/vocabulary/stages'
import { type Filters, queryOf } from '../filters'

export interface ContactRow {
  contact_id: string
  stage: Stage
  dormant: boolean
  promoter: boolean
  following: boolean
  origin_channel: Channel
  first_contact_at: string
  last_interaction_at: string
  interaction_count: number
}

export interface ContactPage {
  /** Null before the first run; then there are none. */
  run_id: string | null
  as_of: string | null
  /** Of all pages. */
  total: number
  items: ContactRow[]
  next_cursor: string | null
}

export interface ContactDetail {
  run_id: string
  as_of: string
  contact: ContactRow
  stage_since: string
  reached: { stage: Stage; at: string; type: InteractionType; count: number; day: string }[]
  segment_ids: string[]
  project_ids: string[]
  best_hour: number | null
  rfm: { recency: number; frequency: number; monetary: number } | null
  transitions: { kind: 'REACHED' | 'MOVED' | 'LOST'; from: Stage | null; stage: Stage; at: string }[]
  segment_changes: { segment_id: string; change: 'ENTERED' | 'LEFT'; at: string }[]
}

export interface TimeLinePage {
  items: TimeLineEvent[]
  next_before: string | null
}

export interface TimeLineEvent {
  interaction_id: string
  type: InteractionType
  occurred_at: string
  channel: Channel
  content_id: string | null
  project_id: string | null
  /** Why a push did not go out. */
  reason: string | null
}

export function useContacts(filters: Filters) {
  const query = queryOf(filters)
  return useInfiniteQuery({
    queryKey: ['contacts', query],
    queryFn: ({ signal, pageParam }) => get<ContactPage>(`/contacts?${withCursor(query, pageParam)}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  })
}

export function useContact(contactId: string) {
  return useQuery({
    queryKey: ['contact', contactId],
    queryFn: ({ signal }) => get<ContactDetail>(`/contacts/${encodeURIComponent(contactId)}`, signal),
  })
}

export function useTimeLine(contactId: string) {
  const path = `/contacts/${encodeURIComponent(contactId)}/interactions`
  return useInfiniteQuery({
    queryKey: ['contact', contactId, 'interactions'],
    queryFn: ({ signal, pageParam }) =>
      get<TimeLinePage>(pageParam === '' ? path : `${path}?before=${encodeURIComponent(pageParam)}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_before ?? undefined,
  })
}

function withCursor(query: string, cursor: string): string {
  const all = new URLSearchParams(query)
  if (cursor !== '') all.set('cursor', cursor)
  return all.toString()
}
