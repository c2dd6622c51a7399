import { Alert } from 'antd'
import { useMessages } from '../i18n/messages'
import { messages } from './messages'
import type { Review } from './review'

/** Warns an author who changes what is in force; nothing for a new document. */
export function ApprovedNotice({ review }: { review: Review | undefined }) {
  const t = useMessages(messages)
  return review?.state === 'APPROVED' ? (
    <Alert type="info" showIcon title={t.editsApproved} style={{ marginBottom: 20 }} />
  ) : null
}
