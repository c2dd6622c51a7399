import type { Schema } from '../api/client'
import type { Session } from '../session'

/** Where a content or a plan stands: none of its authors may approve this version. */
export type Review = Schema<'ReviewItem'>
export type ReviewState = Review['state']

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
