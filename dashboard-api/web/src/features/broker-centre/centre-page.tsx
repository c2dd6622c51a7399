import { type ReactNode, useEffect } from 'react'
import { ApiProblem, isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { Loaded } from '../../shared/ui/loaded'
import { Logo } from '../../shared/ui/logo'
import { useCentre } from './api/centre'
import { Centre } from './centre'
import styles from './centre-page.module.css'
import { Entrance } from './entrance'
import { messages } from './messages'
import { RegistrationForm } from './registration-form'

/** A broker's pages, made for the telephone in WeChat; apart from the house's own, with a session of their own. */
export default function CentrePage({ preferences }: { preferences: ReactNode }) {
  const t = useMessages(messages)
  useEffect(() => {
    document.title = `${t.title} · Hearth`
  }, [t])
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.brand}>
          <Logo size={26} />
          Hearth
        </p>
        <div className={styles.preferences}>{preferences}</div>
      </header>
      <main className={styles.main}>
        <h1 className="unseen">{t.title}</h1>
        <Content />
      </main>
    </div>
  )
}

function Content() {
  const centre = useCentre()
  // A member of staff is somebody, but no fan.
  const stranger = isUnauthorized(centre.error) || (centre.error instanceof ApiProblem && centre.error.status === 403)
  if (stranger) return <Entrance />
  return (
    <Loaded query={centre}>
      {(data) => (data.own === null ? <RegistrationForm centre={data} /> : <Centre centre={data} own={data.own} />)}
    </Loaded>
  )
}
