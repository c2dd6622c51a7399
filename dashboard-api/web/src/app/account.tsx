import { useId } from 'react'
import { SignOutButton } from '../features/session/sign-out'
import { useMessages } from '../shared/i18n/messages'
import { useSession } from '../shared/session'
import styles from './account.module.css'
import { messages } from './messages'
import { Preferences } from './preferences'

/** Who is signed in; opens the settings of this browser and the way out. */
export function AccountButton() {
  const t = useMessages(messages)
  const session = useSession()
  const sheet = useId()
  const roles = session.roles.map((role) => t.roles[role]).join(' · ')
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={sheet} title={t.account}>
        <span className={styles.initial} aria-hidden="true">
          {[...session.display_name][0]}
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{session.display_name}</span>
          <span className={styles.roles}>{roles}</span>
        </span>
      </button>
      <div id={sheet} popover="auto" role="dialog" aria-label={t.account} className={styles.sheet}>
        <p className={styles.sheetName}>{session.display_name}</p>
        <p className={styles.sheetRoles}>{roles}</p>
        <div className={styles.choices}>
          <Preferences />
        </div>
        <SignOutButton className={styles.out} />
      </div>
    </>
  )
}
