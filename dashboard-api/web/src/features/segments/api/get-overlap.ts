import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import type { RunName } from './post-preview'

export interface Overlap {
  run: RunName | null
  /** `shared` in the order of the rows. */
  rows: { segment_id: string; contacts: number; shared: number[] }[]
}

export const MAX_COMPARED = 20

export function useOverlap(segmentIds: readonly string[]) {
  const query = segmentIds.map((id) => `segment_id=${encodeURIComponent(id)}`).join('&')
  return useQuery({
    queryKey: ['segments', 'overlap', query],
    queryFn: ({ signal }) => get<Overlap>(`/segments/overlap?${query}`, signal),
    enabled: segmentIds.length > 0,
    placeholderData: keepPreviousData,
  })
}
