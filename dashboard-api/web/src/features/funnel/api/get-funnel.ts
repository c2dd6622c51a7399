import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'

/** `run` is the one that counted; null before the first. */
export type Funnel = Schema<'FunnelView'>

export type Run = Schema<'FunnelRunView'>

/** `reached` counts those in this stage or a later one. */
export type FunnelStage = Schema<'StageView'>

export interface SegmentFunnel {
  /** Whose figures these are: while others are loaded, not the segment that was chosen last. */
  segmentId: string | null
  funnel: Funnel
}

export function useFunnel(segmentId: string | null) {
  return useQuery({
    queryKey: ['funnel', segmentId],
    queryFn: async ({ signal }): Promise<SegmentFunnel> => ({
      segmentId,
      funnel: await get('/funnel', { query: { segment_id: segmentId }, signal }),
    }),
    placeholderData: keepPreviousData,
  })
}
