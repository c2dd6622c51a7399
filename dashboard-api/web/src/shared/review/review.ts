import type { Session } from '../session'

export type ReviewState = 'DRAFT' | 'IN_REVIEW' | 'APPROVED'

/** Where a content or a plan stands. */
export interface Review {
  version: number
  /** The version in force; null before the first approval. */
  approved_version: number | null
  retired: boolean
  state: ReviewState
  hash: string
  /** None of them may approve this version. */
  authors: string[]
  reviewer: string | null
  /** Why it was sent back. */
  note: string | null
  revision: number
  updated_at: string
}

/** What lists are filtered by; `MINE_TO_REVIEW` are those that wait for the reader. */
export const REVIEW_FILTERS = ['ALL', 'MINE_TO_REVIEW', 'DRAFT', 'IN_REVIEW', 'APPROVED', 'RETIRED'] as const
export type ReviewFilter = (typeof REVIEW_FILTERS)[number]

export function mayEdit(session: Session): boolean {
  return session.roles.some((role) => role === 'CONTENT' || role === 'ADMIN')
}

/** Whoever had a hand in a version does not approve it. */
export function mayApprove(session: Session, review: Review): boolean {
  return isReviewer(session) && review.state === 'IN_REVIEW' && !review.authors.includes(session.username)
}

export function maySendBack(session: Session, review: Review): boolean {
  return isReviewer(session) && review.state === 'IN_REVIEW'
}

export function matches(filter: ReviewFilter, review: Review, session: Session): boolean {
  if (filter === 'RETIRED') return review.retired
  if (review.retired) return filter === 'ALL'
  if (filter === 'ALL') return true
  if (filter === 'MINE_TO_REVIEW') return mayApprove(session, review)
  return review.state === filter
}

function isReviewer(session: Session): boolean {
  return session.roles.some((role) => role === 'CONTENT' || role === 'MANAGER' || role === 'ADMIN')
}
