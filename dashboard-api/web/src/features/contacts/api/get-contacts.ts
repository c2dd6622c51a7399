import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { type Filters, queryOf } from '../filters'

export type ContactRow = Schema<'ContactSummary'>

export type ContactPage = Schema<'ContactPage'>

export type ContactDetail = Schema<'ContactView'>

export type TimeLinePage = Schema<'TimeLinePage'>

export type TimeLineEvent = Schema<'Event'>

export function useContacts(filters: Filters) {
  const query = queryOf(filters)
  return useInfiniteQuery({
    queryKey: ['contacts', query],
    queryFn: ({ signal, pageParam }) =>
      get('/contacts', {
        query: { ...Object.fromEntries(new URLSearchParams(query)), cursor: pageParam || null },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  })
}

export function useContact(contactId: string) {
  return useQuery({
    queryKey: ['contact', contactId],
    queryFn: ({ signal }) => get('/contacts/{contactId}', { path: { contactId }, signal }),
  })
}

export function useTimeLine(contactId: string) {
  return useInfiniteQuery({
    queryKey: ['contact', contactId, 'interactions'],
    queryFn: ({ signal, pageParam }) =>
      get('/contacts/{contactId}/interactions', { path: { contactId }, query: { cursor: pageParam || null }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  })
}
