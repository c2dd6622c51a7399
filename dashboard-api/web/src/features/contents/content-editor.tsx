import { CONTENTS_KEY, type Content } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import { ApprovedNotice } from '../../shared/review/approved-notice'
import { EditingNotices } from '../../shared/review/editing-notices'
import { HistoryCard } from '../../shared/review/history-card'
import { mayEdit } from '../../shared/review/review'
import { ReviewPanel } from '../../shared/review/review-panel'
import { type DocumentKind, useDocumentEditing } from '../../shared/review/use-document-editing'
import { useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { loadContent } from './api/get-content'
import { type ContentDraft, saveContent } from './api/save-content'
import styles from './content-editor.module.css'
import { ContentForm } from './content-form'
import { messages } from './messages'
import { Phone } from './phone'
import { isShowable, ShowButton } from './show-button'

const CONTENTS: DocumentKind<Content, ContentDraft> = {
  kind: 'contents',
  queryKey: CONTENTS_KEY,
  draftKey: 'content',
  idOf: (content) => content.content_id,
  draftOf: ({ name, content }) => ({ name, content }),
  load: loadContent,
  save: saveContent,
}

interface ContentEditorProps {
  /** Null for a new one. */
  content: Content | null
  initial: ContentDraft
  onCreated?: (content: Content) => void
}

/** One content: its fields, how it arrives, its way through review. */
export function ContentEditor({ content, initial, onCreated }: ContentEditorProps) {
  const t = useMessages(messages)
  const session = useSession()
  const editable = mayEdit(session) && content?.review.retired !== true
  const editing = useDocumentEditing(CONTENTS, {
    document: content,
    initial,
    newKey: `new.${initial.content.body.kind}`,
    onCreated,
  })
  return (
    <>
      <EditingNotices kind={CONTENTS.kind} id={editing.id} editing={editing} />
      <div className={styles.columns}>
        <Card title={t.kinds[editing.value.content.body.kind] ?? editing.value.content.body.kind} note={noteOf()}>
          {editable ? <ApprovedNotice review={content?.review} /> : null}
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
