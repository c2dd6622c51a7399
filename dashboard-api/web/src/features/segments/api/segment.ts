import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, remove, type Schema } from '../../../shared/api/client'
import type { Rule } from '../rule/rule'

/** One version of a segment; `contacts` is null until a run has counted it. */
export type SegmentDetail = Omit<Schema<'SegmentDetail'>, 'rule'> & { rule: Rule }

export interface SegmentDraft {
  name: string
  description: string
  rule: Rule
}

export function useSegment(segmentId: string | null) {
  return useQuery({
    queryKey: ['segment', segmentId],
    queryFn: ({ signal }) => loadSegment(segmentId as string, signal),
    enabled: segmentId !== null,
    refetchOnWindowFocus: false,
  })
}

export async function loadSegment(segmentId: string, signal?: AbortSignal): Promise<SegmentDetail> {
  const segment: unknown = await get('/segments/{segmentId}', { path: { segmentId }, signal })
  return segment as SegmentDetail
}

export function useVersions(segmentId: string) {
  return useQuery({
    queryKey: ['segment', segmentId, 'versions'],
    queryFn: ({ signal }) => get('/segments/{segmentId}/versions', { path: { segmentId }, signal }),
    select: (answer) => answer.items as unknown as SegmentDetail[],
  })
}

/** Creates a segment, or changes the version that was looked at. */
export function useSaveSegment() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ draft, of }: { draft: SegmentDraft; of: { segment_id: string; version: number } | null }) =>
      of === null
        ? post('/segments', { body: bodyOf(draft) })
        : put('/segments/{segmentId}', { path: { segmentId: of.segment_id }, body: bodyOf(draft), seen: of.version }),
    onSuccess: refresh,
  })
}

export function useDeleteSegment() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (segmentId: string) => remove('/segments/{segmentId}', { path: { segmentId } }),
    onSuccess: refresh,
  })
}

function useRefresh() {
  const queryClient = useQueryClient()
  return () => {
    for (const key of ['segments', 'segment']) void queryClient.invalidateQueries({ queryKey: [key] })
  }
}

/** To the description of the API a rule is any object: what it may say stands in a schema of its own. */
function bodyOf(draft: SegmentDraft): Schema<'SegmentRequest'> {
  return { ...draft, rule: { ...draft.rule } }
}
