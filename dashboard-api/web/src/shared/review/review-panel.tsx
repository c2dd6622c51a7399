import type { ReactNode } from 'react'
import { useFormat } from '../i18n/format'
import { useMessages } from '../i18n/messages'
import { useSession } from '../session'
import { Card } from '../ui/card'
import { useNow } from '../use-now'
import type { Reviewed } from './api'
import { messages } from './messages'
import { mayApprove, maySendBack } from './review'
import { ReviewActions } from './review-actions'
import styles from './review-panel.module.css'
import { ReviewTag } from './review-tag'

interface ReviewPanelProps {
  reviewed: Reviewed
  /** Whether something is typed that is not saved: what is decided about is what is saved. */
  unsaved: boolean
  retirable?: boolean
  children?: ReactNode
}

/** Where a document stands, what its reviewer said, and what the reader may do about it. */
export function ReviewPanel({ reviewed, unsaved, retirable = false, children }: ReviewPanelProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const session = useSession()
  const { review } = reviewed
  const own = maySendBack(session, review) && !mayApprove(session, review)
  return (
    <Card title={t.title} actions={<ReviewTag review={review} />}>
      <p className={styles.line}>
        <strong>{t.version(review.version)}</strong>
        {' · '}
        <time dateTime={review.updated_at} title={format.absolute(review.updated_at)}>
          {format.relative(review.updated_at, now)}
        </time>
      </p>
      <p className={styles.line}>{t.writtenBy(review.author_names.join(', '))}</p>
      {review.state === 'APPROVED' && review.reviewer_name !== null ? (
        <p className={styles.line}>{t.approvedBy(review.reviewer_name)}</p>
      ) : null}
      <p className={styles.line}>{forceOf()}</p>
      {review.note !== null && review.state === 'DRAFT' ? (
        <blockquote className={styles.note}>
          <p className={styles.noteHead}>{t.sentBack(review.reviewer_name ?? '')}</p>
          <p>{review.note}</p>
        </blockquote>
      ) : null}
      {own ? <p className={styles.own}>{t.ownWork}</p> : null}
      {children}
      <ReviewActions reviewed={reviewed} unsaved={unsaved} retirable={retirable} />
    </Card>
  )

  function forceOf(): string {
    if (review.approved_version === null) return t.neverApproved
    return review.approved_version === review.version ? t.isInForce : t.inForce(review.approved_version)
  }
}
