import { Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { useSegments } from '../../shared/api/get-segments'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { instantOfShanghai } from '../../shared/time'
import { messages } from './messages'
import { type PushDraft, WALL_CLOCK } from './push-draft'
import styles from './push-summary.module.css'

/** Says once more, in a sentence, whom the push reaches and when; empty until both are chosen. */
export function PushSummary() {
  const t = useMessages(messages)
  const format = useFormat()
  const segments = useSegments()
  const segmentId = Form.useWatch<PushDraft, string | undefined>((draft) => draft.segment_id)
  const sendAt = Form.useWatch<PushDraft, Dayjs | null | undefined>((draft) => draft.send_at)
  const segment = segments.data?.find((candidate) => candidate.segment_id === segmentId)
  if (segment === undefined || !sendAt) return null
  const size = segment.contacts === null ? t.notCounted : t.contactsCount(format.count(segment.contacts))
  const when = format.absolute(instantOfShanghai(sendAt.format(WALL_CLOCK)))
  return (
    <p className={`${styles.summary} figures`} role="status">
      {t.summary(segment.name, size, when)}
    </p>
  )
}
