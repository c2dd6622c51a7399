import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'

/** `shared` is in the order of the rows. */
export type Overlap = Schema<'OverlapView'>

export const MAX_COMPARED = 20

export function useOverlap(segmentIds: readonly string[]) {
  return useQuery({
    queryKey: ['segments', 'overlap', segmentIds],
    queryFn: ({ signal }) => get('/segments/overlap', { query: { segment_id: [...segmentIds] }, signal }),
    enabled: segmentIds.length > 0,
    placeholderData: keepPreviousData,
  })
}
