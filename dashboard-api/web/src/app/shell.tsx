import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useCallback } from 'react'
import { Outlet, useLocation } from 'react-router'
import { SendingStrip } from '../features/pushes/sending-strip'
import { StatusButton } from '../features/status/status-button'
import { useMessages } from '../shared/i18n/messages'
import { maySeeTeams, useSession } from '../shared/session'
import { Loading } from '../shared/ui/loading'
import { Logo } from '../shared/ui/logo'
import { AccountButton } from './account'
import { CrashGuard } from './crash-guard'
import { Menu } from './menu'
import { messages } from './messages'
import styles from './shell.module.css'

const CONTENT = 'content'

/** The frame around every page: brand, menu, state of the system, account. A rail on wide screens, bars on phones. */
export function Shell() {
  const t = useMessages(messages)
  const session = useSession()
  const { pathname } = useLocation()
  const queryClient = useQueryClient()
  const refreshFigures = useCallback(() => {
    for (const key of ['funnel', 'segments', 'segment', 'preview', 'contacts', 'contact', 'evaluation'])
      void queryClient.invalidateQueries({ queryKey: [key] })
  }, [queryClient])
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href={`#${CONTENT}`}>
        {t.skip}
      </a>
      <header className={styles.rail}>
        <p className={styles.brand}>
          <Logo size={30} />
          Hearth
        </p>
        <Menu />
        <div className={styles.tools}>
          {maySeeTeams(session) ? <StatusButton onRunEnded={refreshFigures} /> : null}
          <AccountButton />
        </div>
      </header>
      <main id={CONTENT} className={styles.main} tabIndex={-1}>
        {maySeeTeams(session) ? <SendingStrip /> : null}
        <CrashGuard key={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </CrashGuard>
      </main>
    </div>
  )
}
