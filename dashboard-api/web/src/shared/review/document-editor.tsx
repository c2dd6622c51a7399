import type { ReactNode } from 'react'
import type { Reviewed, ReviewedKind } from './api'
import { ApprovedNotice } from './approved-notice'
import { EditingNotices } from './editing-notices'
import styles from './editor.module.css'
import { HistoryCard } from './history-card'
import type { Review } from './review'
import { ReviewPanel } from './review-panel'
import { SaveBar } from './save-bar'
import type { useDocumentEditing } from './use-document-editing'

interface DocumentEditorProps<D extends { review: Review }, V> {
  kind: ReviewedKind
  /** Null for a new one. */
  document: D | null
  editing: ReturnType<typeof useDocumentEditing<D, V>>
  editable: boolean
  /** How many mistakes keep it from being saved. */
  mistakes: number
  /** What it does, between its review and its history. */
  side?: ReactNode
  below?: ReactNode
  /** The fields. */
  children: ReactNode
}

/** A document that is laid out on the left and reviewed on the right. */
export function DocumentEditor<D extends { review: Review }, V>({
  kind,
  document,
  editing,
  editable,
  mistakes,
  side,
  below,
  children,
}: DocumentEditorProps<D, V>) {
  const { id, dirty, tried } = editing
  const reviewed: Reviewed | null = document === null || id === null ? null : { kind, id, review: document.review }
  return (
    <>
      <EditingNotices kind={kind} id={id} editing={editing} />
      {editable ? <ApprovedNotice review={document?.review} /> : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          {children}
          {editable ? (
            <SaveBar
              isNew={document === null}
              dirty={dirty}
              saving={editing.saving}
              mistakes={tried ? mistakes : 0}
              onSave={() => editing.attempt(mistakes)}
              onDiscard={editing.revert}
            />
          ) : null}
        </div>
        {reviewed === null ? null : (
          <div className={styles.side}>
            <ReviewPanel reviewed={reviewed} unsaved={dirty} />
            {side}
            <HistoryCard reviewed={reviewed} />
          </div>
        )}
      </div>
      {below ? <div className={styles.below}>{below}</div> : null}
    </>
  )
}
