import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import { dayOfShanghai } from '../../../shared/time'
import type { RunName } from './post-preview'

export interface SegmentHistory {
  run: RunName | null
  days: HistoryDay[]
}

/** One Shanghai day; `size` is at its end. */
export interface HistoryDay {
  day: string
  entered: number
  left: number
  size: number
}

const DAY = 86_400_000

export function useHistory(segmentId: string, days: number) {
  const now = Date.now()
  const [from, to] = [dayOfShanghai(now - (days - 1) * DAY), dayOfShanghai(now)]
  return useQuery({
    queryKey: ['segment', segmentId, 'history', from, to],
    queryFn: ({ signal }) =>
      get<SegmentHistory>(`/segments/${encodeURIComponent(segmentId)}/history?from=${from}&to=${to}`, signal),
    staleTime: 60_000,
  })
}
