import { Button } from 'antd'
import { useMessages } from '../../../shared/i18n/messages'
import type { SegmentDetail } from '../api/segment'
import { messages } from '../messages'
import { RuleSummary } from '../rule-summary'
import styles from '../segments.module.css'

interface ConflictNoticeProps {
  /** What somebody else has saved; null if they have deleted it. */
  theirs: SegmentDetail | null
  onMine: () => void
  onTheirs: () => void
}

/** Two people changed one segment: what the other one did, and the choice. */
export function ConflictNotice({ theirs, onMine, onTheirs }: ConflictNoticeProps) {
  const t = useMessages(messages)
  return (
    <div className={styles.notice} role="alert" data-conflict>
      <h2>{theirs === null ? t.conflictGone : t.conflictTitle(theirs.created_by, theirs.version)}</h2>
      {theirs === null ? null : (
        <>
          <p>{t.conflictText}</p>
          <RuleSummary rule={theirs.rule} />
        </>
      )}
      <div className={styles.bar}>
        <Button type="primary" onClick={onMine}>
          {theirs === null ? t.saveAsNew : t.conflictMine}
        </Button>
        {theirs === null ? null : <Button onClick={onTheirs}>{t.conflictTheirs}</Button>}
      </div>
    </div>
  )
}
