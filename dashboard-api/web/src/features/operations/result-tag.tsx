import { useMessages } from '../../shared/i18n/messages'
import type { PullResult } from './api/get-pulls'
import { messages } from './messages'
import styles from './result-tag.module.css'

export function ResultTag({ result }: { result: PullResult }) {
  const t = useMessages(messages)
  return (
    <span className={styles.tag} data-result={result}>
      {t.results[result]}
    </span>
  )
}
