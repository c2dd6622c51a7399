import { useMessages } from '../i18n/messages'
import { Tag, type Tone } from '../ui/tag'
import { messages } from './messages'
import type { Review, ReviewState } from './review'

const TONES: Record<ReviewState, Tone> = { DRAFT: 'quiet', IN_REVIEW: 'waiting', APPROVED: 'good' }

export function ReviewTag({ review }: { review: Review }) {
  const t = useMessages(messages)
  return review.retired ? (
    <Tag tone="quiet" state="RETIRED">
      {t.retired}
    </Tag>
  ) : (
    <Tag tone={TONES[review.state]} state={review.state}>
      {t.states[review.state]}
    </Tag>
  )
}
