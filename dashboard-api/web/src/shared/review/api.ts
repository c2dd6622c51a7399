import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { actOn, get } from '../api/http'
import type { Review, ReviewState } from './review'

export type ReviewedKind = 'contents' | 'plans' | 'campaign-plans'
export type ReviewAct = 'submit' | 'approve' | 'send-back' | 'retire'

export interface Reviewed {
  kind: ReviewedKind
  id: string
  review: Review
}

interface ActOf {
  act: ReviewAct
  note?: string
}

/** Moves a document along; the lists and the document are asked for again whatever the outcome. */
export function useReviewAct({ kind, id, review }: Reviewed) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ act, note }: ActOf) =>
      actOn<unknown>(`/${kind}/${encodeURIComponent(id)}/${act}`, note === undefined ? {} : { note }, review.revision),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [kind] satisfies QueryKey }),
  })
}

export interface ReviewEvent {
  version: number
  act: string
  account: string
  note: string | null
  occurred_at: string
}

export interface ReviewedVersion {
  version: number
  state: ReviewState
  document: unknown
}

/** The first act first. */
export function useReviewHistory({ kind, id, review }: Reviewed) {
  return useQuery({
    queryKey: [kind, id, 'history', review.revision],
    queryFn: ({ signal }) => get<{ items: ReviewEvent[] }>(`/${kind}/${encodeURIComponent(id)}/history`, signal),
    select: (answer) => answer.items,
  })
}

/** The first version first. */
export function useReviewedVersions({ kind, id, review }: Reviewed) {
  return useQuery({
    queryKey: [kind, id, 'versions', review.revision],
    queryFn: ({ signal }) => get<{ items: ReviewedVersion[] }>(`/${kind}/${encodeURIComponent(id)}/versions`, signal),
    select: (answer) => answer.items,
  })
}
