import { useInfiniteQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'

export type AuditEntry = Schema<'AuditPagesEntry'>

export interface AuditFilter {
  actor: string
  action: string
}

/** The latest first, page after page. */
export function useAuditLog(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit-log', filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      get('/audit-log', {
        query: { actor: filter.actor || null, action: filter.action || null, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (former) => former,
  })
}
