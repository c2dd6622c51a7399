import { BarChartOutlined, UserOutlined } from '@ant-design/icons'
import { useMessages } from '../../shared/i18n/messages'
import styles from './figure-source.module.css'
import { messages } from './messages'

/** The mark on a group of figures that says where they come from. */
export function FigureSource({ source }: { source: 'fan' | 'wechat' }) {
  const t = useMessages(messages)
  return (
    <span className={styles.mark} data-source={source}>
      {source === 'fan' ? <UserOutlined aria-hidden /> : <BarChartOutlined aria-hidden />}
      {source === 'fan' ? t.perFan : t.wechatTotal}
    </span>
  )
}
