import { useMessages } from '../../shared/i18n/messages'
import { StatePanel } from '../../shared/ui/state-panel'
import { messages } from './messages'
import styles from './no-run-yet.module.css'

export function NoRunYet() {
  const t = useMessages(messages)
  return (
    <StatePanel title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      <pre className={styles.commands}>
        <code>{'./hearth import FILE --mapping MAPPING.yaml\n./hearth segment --full'}</code>
      </pre>
      <p>{t.emptyAfter}</p>
    </StatePanel>
  )
}
