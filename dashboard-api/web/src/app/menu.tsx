import {
  ClusterOutlined,
  FunnelPlotOutlined,
  LineChartOutlined,
  SendOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@ant-design/icons'
import { NavLink } from 'react-router'
import { useMessages } from '../shared/i18n/messages'
import { maySeeOperations, useSession } from '../shared/session'
import styles from './menu.module.css'
import { messages } from './messages'

export function Menu() {
  const t = useMessages(messages)
  const operations = maySeeOperations(useSession())
  const entries = [
    { to: '/funnel', name: t.funnel, icon: <FunnelPlotOutlined aria-hidden /> },
    { to: '/segments', name: t.segments, icon: <ClusterOutlined aria-hidden /> },
    { to: '/contacts', name: t.contacts, icon: <TeamOutlined aria-hidden /> },
    ...(operations ? [{ to: '/evaluation', name: t.evaluation, icon: <LineChartOutlined aria-hidden /> }] : []),
    { to: '/pushes', name: t.pushes, icon: <SendOutlined aria-hidden /> },
    ...(operations ? [{ to: '/operations', name: t.operations, icon: <ToolOutlined aria-hidden /> }] : []),
  ]
  return (
    <nav className={styles.menu} aria-label={t.menu}>
      <ul className={styles.list}>
        {entries.map(({ to, name, icon }) => (
          <li key={to} className={styles.entry}>
            <NavLink to={to} className={styles.link ?? ''}>
              {icon}
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
