import { Alert, Button } from 'antd'
import { isUnauthorized } from '../api/problem'
import { useFormat } from '../i18n/format'
import { useMessages } from '../i18n/messages'
import { useProblemWords } from '../ui/problem-panel'
import { useNow } from '../use-now'
import type { ReviewedKind } from './api'
import { Conflict } from './conflict'
import { messages } from './messages'
import type { Saved } from './use-editing'

interface EditingNoticesProps<V> {
  kind: ReviewedKind
  /** Null for what is new, which nobody else can have changed. */
  id: string | null
  editing: {
    value: V
    restoredAt: string | null
    conflict: Saved<V> | null
    saving: boolean
    error: Error | null
    saveMine: () => void
    revert: () => void
  }
}

/** What an author must know before going on: typed text that came back, somebody else's change, a refusal. */
export function EditingNotices<V>({ kind, id, editing }: EditingNoticesProps<V>) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const { conflict, restoredAt, error } = editing
  return (
    <>
      {conflict === null || id === null ? null : (
        <Conflict
          kind={kind}
          id={id}
          theirs={{ document: conflict.value, review: conflict.review }}
          yours={editing.value}
          saving={editing.saving}
          onTheirs={editing.revert}
          onMine={editing.saveMine}
        />
      )}
      {restoredAt === null || conflict !== null ? null : (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 20 }}
          title={t.draftFound(format.relative(restoredAt, now))}
          action={
            <Button size="small" onClick={editing.revert}>
              {t.draftDrop}
            </Button>
          }
        />
      )}
      {error === null || isUnauthorized(error) ? null : <Refusal error={error} />}
    </>
  )
}

function Refusal({ error }: { error: Error }) {
  const { title, detail } = useProblemWords(error)
  return <Alert type="error" showIcon role="alert" title={title} description={detail} style={{ marginBottom: 20 }} />
}
