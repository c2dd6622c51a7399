import { useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'

export interface AuditEntry {
  id: number
  at: string
  actor: string
  action: string
  object_kind: string
  object_id: string
  details: Record<string, string>
}

interface AuditPage {
  items: AuditEntry[]
  next_cursor: number | null
  /** All that there are. */
  actions: string[]
}

export interface AuditFilter {
  actor: string
  action: string
}

/** The latest first, page after page. */
export function useAuditLog(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit-log', filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => get<AuditPage>(`/audit-log?${queryOf(filter, pageParam)}`, signal),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (former) => former,
  })
}

function queryOf({ actor, action }: AuditFilter, cursor: number | null): string {
  const query = new URLSearchParams()
  if (actor !== '') query.set('actor', actor)
  if (action !== '') query.set('action', action)
  if (cursor !== null) query.set('cursor', String(cursor))
  return query.toString()
}
