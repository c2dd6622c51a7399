import type { WechatTotal } from '../../shared/api/get-campaigns'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { FigureSource } from './figure-source'
import { messages } from './messages'
import styles from './wechat-figures.module.css'

export function WechatFigures({ total }: { total: WechatTotal | null }) {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <div className="figures">
      <FigureSource source="wechat" />
      {total === null ? (
        <p className={styles.none}>{t.noTotal}</p>
      ) : (
        <dl className={styles.list}>
          {[
            [t.total, format.count(total.total_count)],
            [t.filtered, format.count(total.filter_count)],
            [t.sent, format.count(total.sent_count)],
            [t.errors, format.count(total.error_count)],
            [t.wechatStatus, t.wechatStatuses[total.status] ?? total.status],
          ].map(([name, value]) => (
            <div key={name} className={styles.entry}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
