import { Alert, Button } from 'antd'
import { useFormat } from '../i18n/format'
import { useMessages } from '../i18n/messages'
import { useNow } from '../use-now'
import { DifferenceTable } from './difference-table'
import { differences } from './differences'
import { messages } from './messages'
import type { Review } from './review'

interface ConflictProps {
  theirs: { document: unknown; review: Review }
  yours: unknown
  saving: boolean
  onTheirs: () => void
  onMine: () => void
}

/** Shows what somebody else saved meanwhile beside what is typed here, and lets the reader choose. */
export function Conflict({ theirs, yours, saving, onTheirs, onMine }: ConflictProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const found = differences(theirs.document, yours)
  const { author_names, updated_at } = theirs.review
  return (
    <Alert
      type="warning"
      role="alert"
      style={{ marginBottom: 20 }}
      title={t.conflictTitle}
      description={
        <>
          <p>{t.conflictText(author_names.at(-1) ?? '', format.relative(updated_at, now))}</p>
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
