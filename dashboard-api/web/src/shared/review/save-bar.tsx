import { Button } from 'antd'
import { useMessages } from '../i18n/messages'
import { messages } from './messages'
import styles from './save-bar.module.css'

interface SaveBarProps {
  isNew: boolean
  dirty: boolean
  saving: boolean
  /** How much is to be corrected; 0 until somebody has tried to save. */
  mistakes: number
  onSave: () => void
  onDiscard: () => void
}

/** Stays in sight while something is being laid out. */
export function SaveBar({ isNew, dirty, saving, mistakes, onSave, onDiscard }: SaveBarProps) {
  const t = useMessages(messages)
  // What is not needed does not cover what is looked at.
  if (!isNew && !dirty) return null
  return (
    <div className={styles.bar}>
      <Button type="primary" loading={saving} onClick={onSave}>
        {isNew ? t.createDraft : t.save}
      </Button>
      {!isNew ? <Button onClick={onDiscard}>{t.discard}</Button> : null}
      <span className={styles.note} data-wrong={mistakes > 0} role="status">
        {mistakes > 0 ? t.toCorrect(mistakes) : dirty ? t.unsaved : ''}
      </span>
    </div>
  )
}
