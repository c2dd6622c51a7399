import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import type { Phase, Stage } from '../../../shared/vocabulary/stages'

export interface Funnel {
  /** The run that counted; null before the first one. */
  run: Run | null
  contacts: number
  dormant: number
  promoters: number
  /** In the order of the funnel. */
  stages: FunnelStage[]
}

export interface Run {
  run_id: string
  as_of: string
  finished_at: string
  mode: 'FULL' | 'INCREMENTAL'
}

export interface FunnelStage {
  stage: Stage
  phase: Phase
  /** Contacts in this stage or a later one. */
  reached: number
  in_stage: number
  dormant: number
  /** Part of those who reached the stage before, 0..1; null for the first stage, or when nobody reached the one before. */
  conversion_from_previous: number | null
  /** Contacts who reached the stage before and not this one. */
  drop_off: number | null
}

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
      funnel: await get<Funnel>(pathOf(segmentId), signal),
    }),
    placeholderData: keepPreviousData,
  })
}

function pathOf(segmentId: string | null): string {
  return segmentId === null ? '/funnel' : `/funnel?segment_id=${encodeURIComponent(segmentId)}`
}
