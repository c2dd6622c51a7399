import { type ReactNode, useEffect } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import type { Session } from '../../shared/session'
import { Logo } from '../../shared/ui/logo'
import { HearthPicture } from './hearth-picture'
import { messages } from './messages'
import { PasswordForm } from './password-form'
import { SignInForm } from './sign-in-form'
import styles from './sign-in-page.module.css'

interface SignInPageProps {
  signedOut: boolean
  preferences: ReactNode
  onSignedIn: (session: Session) => void
}

export function SignInPage({ signedOut, preferences, onSignedIn }: SignInPageProps) {
  const t = useMessages(messages)
  return (
    <Door
      title={t.pageTitle}
      heading={t.heading}
      preferences={preferences}
      intro={
        <p className={styles.intro} role={signedOut ? 'status' : undefined}>
          {signedOut ? `${t.signedOut} ` : ''}
          {t.intro}
        </p>
      }
    >
      <SignInForm onSignedIn={onSignedIn} />
    </Door>
  )
}

interface FirstPasswordPageProps {
  preferences: ReactNode
  onChanged: (session: Session) => void
}

/** Stands before everything else for who still has a password that somebody else has seen. */
export function FirstPasswordPage({ preferences, onChanged }: FirstPasswordPageProps) {
  const t = useMessages(messages)
  return (
    <Door
      title={t.firstHeading}
      heading={t.firstHeading}
      preferences={preferences}
      intro={<p className={styles.intro}>{t.firstIntro}</p>}
    >
      <PasswordForm onChanged={onChanged} />
    </Door>
  )
}

interface DoorProps {
  title: string
  heading: string
  intro: ReactNode
  preferences: ReactNode
  children: ReactNode
}

function Door({ title, heading, intro, preferences, children }: DoorProps) {
  const t = useMessages(messages)
  useEffect(() => {
    document.title = `${title} · Hearth`
  }, [title])
  return (
    <div className={styles.page}>
      <section className={styles.promise} aria-label="Hearth">
        <p className={styles.brand}>
          <Logo size={36} />
          Hearth
        </p>
        <div className={styles.words}>
          <p className={styles.slogan}>{t.promise}</p>
          <p className={styles.detail}>{t.promiseDetail}</p>
        </div>
        <HearthPicture className={styles.picture} />
      </section>
      <main className={styles.form}>
        <div className={styles.preferences}>{preferences}</div>
        <div className={styles.box}>
          <h1 className={styles.heading}>{heading}</h1>
          {intro}
          {children}
        </div>
      </main>
    </div>
  )
}
