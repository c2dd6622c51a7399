import {
  CalendarOutlined,
  ClusterOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  FunnelPlotOutlined,
  LineChartOutlined,
  NodeIndexOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  TeamOutlined,
  ToolOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { NavLink } from 'react-router'
import { useMessages } from '../shared/i18n/messages'
import { mayAdminister, maySeeOperations, maySeeTeams, maySell, useSession } from '../shared/session'
import styles from './menu.module.css'
import { messages } from './messages'

export function Menu() {
  const t = useMessages(messages)
  const session = useSession()
  const operations = maySeeOperations(session)
  const entries = [
    ...(maySeeTeams(session)
      ? [
          { to: '/funnel', name: t.funnel, icon: <FunnelPlotOutlined aria-hidden /> },
          { to: '/segments', name: t.segments, icon: <ClusterOutlined aria-hidden /> },
          { to: '/contacts', name: t.contacts, icon: <UserOutlined aria-hidden /> },
          ...(operations ? [{ to: '/explorers', name: t.explorers, icon: <ExperimentOutlined aria-hidden /> }] : []),
          ...(operations ? [{ to: '/evaluation', name: t.evaluation, icon: <LineChartOutlined aria-hidden /> }] : []),
          { to: '/contents', name: t.contents, icon: <FileTextOutlined aria-hidden /> },
          { to: '/plans', name: t.plans, icon: <NodeIndexOutlined aria-hidden /> },
          { to: '/pushes', name: t.pushes, icon: <SendOutlined aria-hidden /> },
          { to: '/calendar', name: t.calendar, icon: <CalendarOutlined aria-hidden /> },
        ]
      : []),
    ...(operations || maySell(session)
      ? [{ to: '/programme', name: t.programme, icon: <TeamOutlined aria-hidden /> }]
      : []),
    ...(operations ? [{ to: '/operations', name: t.operations, icon: <ToolOutlined aria-hidden /> }] : []),
    ...(mayAdminister(session)
      ? [{ to: '/administration', name: t.administration, icon: <SafetyCertificateOutlined aria-hidden /> }]
      : []),
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
