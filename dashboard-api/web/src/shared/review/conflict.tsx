import { Alert, Button } from 'antd'
import { useFormat } from '../i18n/format'
import { useMessages } from '../i18n/messages'
import { useNow } from '../use-now'
import { type ReviewedKind, useReviewHistory } from './api'
import { DifferenceTable } from './difference-table'
import { differences } from './differences'
import { latestActs } from './latest-acts'
import { messages } from './messages'
import type { Review } from './review'

interface ConflictProps {
  kind: ReviewedKind
  id: string
  theirs: { document: unknown; review: Review }
  yours: unknown
  saving: boolean
  onTheirs: () => void
  onMine: () => void
}

/** Shows what somebody else saved meanwhile beside what is typed here, and lets the reader choose. */
export function Conflict({ kind, id, theirs, yours, saving, onTheirs, onMine }: ConflictProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const found = differences(theirs.document, yours)
  const events = useReviewHistory({ kind, id, review: theirs.review }).data ?? []
  const acts = latestActs(events).map((event) =>
    t.conflictAct(event.name, t.acts[event.act] ?? event.act, format.relative(event.occurred_at, now)),
  )
  // Until it is known who did what, it is known when.
  const done =
    acts.length === 0 ? t.conflictAt(format.relative(theirs.review.updated_at, now)) : acts.join(t.conflictThen)
  return (
    <Alert
      type="warning"
      role="alert"
      style={{ marginBottom: 20 }}
      title={t.conflictTitle}
      description={
        <>
          <p>{t.conflictText(done)}</p>
          {found.length === 0 ? (
            <p>{t.conflictSame}</p>
          ) : (
            <DifferenceTable caption={t.conflictTitle} differences={found} before={t.theirs} after={t.yours} />
          )}
          <p style={{ display: 'flex', flexWrap: 'wrap', gap: 10, marginTop: 14 }}>
            <Button type="primary" loading={saving} onClick={onMine}>
              {t.useMine}
            </Button>
            <Button onClick={onTheirs}>{t.useTheirs}</Button>
          </p>
        </>
      }
    />
  )
}
