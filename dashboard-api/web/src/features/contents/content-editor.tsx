import { useQueryClient } from '@tanstack/react-query'
import { Alert, App } from 'antd'
import { CONTENTS_KEY, type Content } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import { EditingNotices } from '../../shared/review/editing-notices'
import { HistoryCard } from '../../shared/review/history-card'
import { mayEdit } from '../../shared/review/review'
import { ReviewPanel } from '../../shared/review/review-panel'
import { type Saved, useEditing } from '../../shared/review/use-editing'
import { useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { loadContent } from './api/get-content'
import { type ContentDraft, saveContent } from './api/save-content'
import styles from './content-editor.module.css'
import { ContentForm } from './content-form'
import { messages } from './messages'
import { Phone } from './phone'
import { isShowable, ShowButton } from './show-button'

interface ContentEditorProps {
  /** Null for a new one. */
  content: Content | null
  initial: ContentDraft
  onCreated?: (content: Content) => void
}

/** One content: its fields, how it arrives, its way through review. */
export function ContentEditor({ content, initial, onCreated }: ContentEditorProps) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const session = useSession()
  const editable = mayEdit(session) && content?.review.retired !== true
  const id = content?.content_id ?? null
  const editing = useEditing<ContentDraft>({
    draftKey: `content.${id ?? `new.${initial.content.body.kind}`}`,
    initial,
    saved: content === null ? null : savedOf(content),
    load: async () => savedOf(await loadContent(id ?? '')),
    send: async (draft, revision) => {
      const saved = await saveContent(id, draft, revision)
      queryClient.setQueryData([...CONTENTS_KEY, saved.content_id], saved)
      void queryClient.invalidateQueries({ queryKey: CONTENTS_KEY, exact: true })
      void message.success(t.saved)
      onCreated?.(saved)
      return savedOf(saved)
    },
  })
  return (
    <>
      <EditingNotices kind="contents" id={id} editing={editing} />
      <div className={styles.columns}>
        <Card title={t.kinds[editing.value.content.body.kind] ?? editing.value.content.body.kind} note={noteOf()}>
          {editable && content?.review.state === 'APPROVED' ? (
            <Alert type="info" showIcon title={t.editsApproved} style={{ marginBottom: 20 }} />
          ) : null}
          <ContentForm
            key={editing.epoch}
            value={editing.value}
            onChange={editing.change}
            onSave={editing.save}
            onDiscard={editing.revert}
            editable={editable}
            dirty={editing.dirty}
            saving={editing.saving}
            isNew={content === null}
            error={editing.error}
          />
        </Card>
        <div className={styles.side}>
          <Phone content={editing.value.content} />
          {content !== null && mayEdit(session) && isShowable(content) ? (
            <ShowButton content={content} unsaved={editing.dirty} />
          ) : null}
          {content === null ? null : (
            <ReviewPanel
              reviewed={{ kind: 'contents', id: content.content_id, review: content.review }}
              unsaved={editing.dirty}
              retirable
            />
          )}
          {content === null ? null : (
            <HistoryCard reviewed={{ kind: 'contents', id: content.content_id, review: content.review }} />
          )}
        </div>
      </div>
    </>
  )

  function noteOf(): string {
    return content === null
      ? (t.kindHints[initial.content.body.kind] ?? '')
      : `${t.ways[content.way]} · ${t.wayNotes[content.way]}`
  }
}

function savedOf(content: Content): Saved<ContentDraft> {
  return { value: { name: content.name, content: content.content }, review: content.review }
}
