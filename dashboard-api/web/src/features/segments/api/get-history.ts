import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { dayOfShanghai } from '../../../shared/time'

export type SegmentHistory = Schema<'SegmentHistory'>

/** One Shanghai day; `size` is at its end. */
export type HistoryDay = Schema<'SegmentHistoryDay'>

const DAY = 86_400_000

export function useHistory(segmentId: string, days: number) {
  const now = Date.now()
  const [from, to] = [dayOfShanghai(now - (days - 1) * DAY), dayOfShanghai(now)]
  return useQuery({
    queryKey: ['segment', segmentId, 'history', from, to],
    queryFn: ({ signal }) => get('/segments/{segmentId}/history', { path: { segmentId }, query: { from, to }, signal }),
    staleTime: 60_000,
  })
}
