import {
  CalendarOutlined,
  ClusterOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  FunnelPlotOutlined,
  LineChartOutlined,
  MessageOutlined,
  MoreOutlined,
  NodeIndexOutlined,
  NotificationOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  TeamOutlined,
  ToolOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { type ReactNode, useId, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useMessages } from '../shared/i18n/messages'
import { mayAdminister, mayListen, maySeeOperations, maySeeTeams, maySell, useSession } from '../shared/session'
import styles from './menu.module.css'
import { messages } from './messages'

/** As many as a phone's bar shows side by side, the one for the others included. */
const PHONE_ROOM = 5

interface Entry {
  to: string
  name: string
  icon: ReactNode
}

export function Menu() {
  const t = useMessages(messages)
  const session = useSession()
  const operations = maySeeOperations(session)
  const entries: Entry[] = [
    ...(maySeeTeams(session)
      ? [
          { to: '/funnel', name: t.funnel, icon: <FunnelPlotOutlined aria-hidden /> },
          { to: '/segments', name: t.segments, icon: <ClusterOutlined aria-hidden /> },
          { to: '/contacts', name: t.contacts, icon: <UserOutlined aria-hidden /> },
          ...(operations ? [{ to: '/explorers', name: t.explorers, icon: <ExperimentOutlined aria-hidden /> }] : []),
          ...(operations ? [{ to: '/evaluation', name: t.evaluation, icon: <LineChartOutlined aria-hidden /> }] : []),
          { to: '/contents', name: t.contents, icon: <FileTextOutlined aria-hidden /> },
          { to: '/plans', name: t.plans, icon: <NodeIndexOutlined aria-hidden /> },
          { to: '/campaigns', name: t.campaigns, icon: <NotificationOutlined aria-hidden /> },
          { to: '/pushes', name: t.pushes, icon: <SendOutlined aria-hidden /> },
          { to: '/calendar', name: t.calendar, icon: <CalendarOutlined aria-hidden /> },
        ]
      : []),
    ...(mayListen(session) ? [{ to: '/listening', name: t.listening, icon: <MessageOutlined aria-hidden /> }] : []),
    ...(operations || maySell(session)
      ? [{ to: '/programme', name: t.programme, icon: <TeamOutlined aria-hidden /> }]
      : []),
    ...(operations ? [{ to: '/operations', name: t.operations, icon: <ToolOutlined aria-hidden /> }] : []),
    ...(mayAdminister(session)
      ? [{ to: '/administration', name: t.administration, icon: <SafetyCertificateOutlined aria-hidden /> }]
      : []),
  ]
  const shown = entries.length > PHONE_ROOM ? PHONE_ROOM - 1 : PHONE_ROOM
  return (
    <nav className={styles.menu} aria-label={t.menu}>
      <ul className={styles.list}>
        {entries.map((entry, index) => (
          <li key={entry.to} className={styles.entry} data-phone={index < shown}>
            <MenuLink entry={entry} />
          </li>
        ))}
        {entries.length > shown ? (
          <li className={styles.more}>
            <More entries={entries.slice(shown)} />
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** On phones only: what the bar has no room for. */
function More({ entries }: { entries: readonly Entry[] }) {
  const t = useMessages(messages)
  const { pathname } = useLocation()
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const current = entries.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  return (
    <>
      <button type="button" className={styles.link} popoverTarget={id} data-current={current}>
        <MoreOutlined aria-hidden />
        {t.more}
      </button>
      <div id={id} ref={sheet} popover="auto" className={styles.sheet}>
        <ul className={styles.sheetList}>
          {entries.map((entry) => (
            <li key={entry.to}>
              <MenuLink entry={entry} onClick={() => sheet.current?.hidePopover()} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function MenuLink({ entry: { to, name, icon }, onClick }: { entry: Entry; onClick?: () => void }) {
  return (
    <NavLink to={to} className={styles.link ?? ''} {...(onClick === undefined ? {} : { onClick })}>
      {icon}
      {name}
    </NavLink>
  )
}
