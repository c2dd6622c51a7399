import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, type Schema } from '../api/client'
import type { Review } from './review'

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
    mutationFn: (wish: ActOf): Promise<unknown> => move({ kind, id, review }, wish),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [kind] satisfies QueryKey }),
  })
}

function move({ kind, id, review }: Reviewed, { act, note }: ActOf) {
  const ask = { path: { documentId: id }, seen: review.revision }
  if (act === 'send-back') return post(`/${kind}/{documentId}/send-back`, { ...ask, body: { note: note ?? null } })
  // Only contents are ever retired: plans are stopped.
  if (act === 'retire') return post('/contents/{documentId}/retire', ask)
  return post(`/${kind}/{documentId}/${act}`, ask)
}

export type ReviewEvent = Schema<'ReviewEventItem'>

export type ReviewedVersion = Schema<'DocumentVersion'>

/** The first act first. */
export function useReviewHistory({ kind, id, review }: Reviewed) {
  return useQuery({
    queryKey: [kind, id, 'history', review.revision],
    queryFn: ({ signal }) => get(`/${kind}/{documentId}/history`, { path: { documentId: id }, signal }),
    select: (answer) => answer.items,
  })
}

/** The first version first. */
export function useReviewedVersions({ kind, id, review }: Reviewed) {
  return useQuery({
    queryKey: [kind, id, 'versions', review.revision],
    queryFn: ({ signal }) => get(`/${kind}/{documentId}/versions`, { path: { documentId: id }, signal }),
    select: (answer) => answer.items,
  })
}
