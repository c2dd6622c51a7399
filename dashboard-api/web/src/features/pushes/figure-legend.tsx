import { useMessages } from '../../shared/i18n/messages'
import styles from './figure-legend.module.css'
import { FigureSource } from './figure-source'
import { messages } from './messages'

/** Says which figures are known for each fan, and which are only WeChat's totals. */
export function FigureLegend() {
  const t = useMessages(messages)
  return (
    <aside className={styles.legend} aria-label={t.legendTitle}>
      <p className={styles.item}>
        <FigureSource source="fan" />
        <span>{t.legendFan}</span>
      </p>
      <p className={styles.item}>
        <FigureSource source="wechat" />
        <span>{t.legendTotal}</span>
      </p>
    </aside>
  )
}
