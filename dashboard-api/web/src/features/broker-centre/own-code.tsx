import { QRCode } from 'antd'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { StatePanel } from '../../shared/ui/state-panel'
import type { OwnBroker } from './api/centre'
import styles from './centre.module.css'
import { messages } from './messages'

/** Drawn here: the page lets no picture in from elsewhere. */
export function OwnCode({ own }: { own: OwnBroker }) {
  const t = useMessages(messages)
  const format = useFormat()
  if (own.code === null) return <StatePanel title={t.code}>{t.codeMissing}</StatePanel>
  return (
    <Card title={t.code}>
      <div className={styles.code}>
        <div className={styles.drawing} data-code={own.code}>
          <QRCode
            value={own.code}
            type="svg"
            size={220}
            bordered={false}
            color="#000"
            bgColor="#fff"
            aria-label={t.codeName}
          />
        </div>
        <p className={styles.soft}>{t.codeText(format.count(own.fans))}</p>
      </div>
    </Card>
  )
}
