import { Button } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { messages } from './messages'
import type { Mistakes } from './plan-mistakes'
import styles from './save-bar.module.css'

interface SaveBarProps {
  isNew: boolean
  dirty: boolean
  saving: boolean
  /** Null until somebody has tried to save. */
  mistakes: Mistakes | null
  onSave: () => void
  onDiscard: () => void
}

/** Stays in sight while the plan is being laid out. */
export function SaveBar({ isNew, dirty, saving, mistakes, onSave, onDiscard }: SaveBarProps) {
  const t = useMessages(messages)
  const count = mistakes === null ? 0 : mistakes.name.length + mistakes.rules.length + mistakes.steps.flat().length
  // What is not needed does not cover what is looked at.
  if (!isNew && !dirty) return null
  return (
    <div className={styles.bar}>
      <Button type="primary" loading={saving} onClick={onSave}>
        {isNew ? t.createDraft : t.save}
      </Button>
      {!isNew ? <Button onClick={onDiscard}>{t.discard}</Button> : null}
      <span className={styles.note} data-wrong={count > 0} role="status">
        {count > 0 ? t.toCorrect(count) : dirty ? t.unsaved : ''}
      </span>
    </div>
  )
}
