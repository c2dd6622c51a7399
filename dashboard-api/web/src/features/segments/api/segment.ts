import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, remove } from '../../../shared/api/http'
import type { Rule } from '../rule/rule'

/** One version of a segment; `contacts` is null until a run has counted it. */
export interface SegmentDetail {
  segment_id: string
  name: string
  version: number
  description: string
  rule: Rule
  contacts: number | null
  created_by: string
  created_at: string
}

export interface SegmentDraft {
  name: string
  description: string
  rule: Rule
}

export function useSegment(segmentId: string | null) {
  return useQuery({
    queryKey: ['segment', segmentId],
    queryFn: ({ signal }) => get<SegmentDetail>(pathOf(segmentId as string), signal),
    enabled: segmentId !== null,
    refetchOnWindowFocus: false,
  })
}

export function loadSegment(segmentId: string): Promise<SegmentDetail> {
  return get<SegmentDetail>(pathOf(segmentId))
}

export function useVersions(segmentId: string) {
  return useQuery({
    queryKey: ['segment', segmentId, 'versions'],
    queryFn: ({ signal }) => get<{ items: SegmentDetail[] }>(`${pathOf(segmentId)}/versions`, signal),
    select: (answer) => answer.items,
  })
}

/** Creates a segment, or changes the version that was looked at. */
export function useSaveSegment() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ draft, of }: { draft: SegmentDraft; of: { segment_id: string; version: number } | null }) =>
      of === null
        ? post<{ segment_id: string }>('/segments', draft)
        : put<{ segment_id: string }>(pathOf(of.segment_id), draft, of.version),
    onSuccess: refresh,
  })
}

export function useDeleteSegment() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: (segmentId: string) => remove(pathOf(segmentId)), onSuccess: refresh })
}

function useRefresh() {
  const queryClient = useQueryClient()
  return () => {
    for (const key of ['segments', 'segment']) void queryClient.invalidateQueries({ queryKey: [key] })
  }
}

function pathOf(segmentId: string): string {
  return `/segments/${encodeURIComponent(segmentId)}`
}
