import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { SESSION_KEY } from '../../shared/api/query-client'
import { setSessionExpired, useSessionExpired } from '../../shared/api/session-expiry'
import { type Session, SessionContext } from '../../shared/session'
import { Loading } from '../../shared/ui/loading'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { useSessionQuery } from './api/get-session'
import { ExpiredDialog } from './expired-dialog'
import styles from './session-gate.module.css'
import { FirstPasswordPage, SignInPage } from './sign-in-page'
import { SignOutContext } from './sign-out'

interface SessionGateProps {
  preferences: ReactNode
  children: ReactNode
}

/** Shows its children to a signed-in user, and the sign-in page, at any address, to everybody else. */
export function SessionGate({ preferences, children }: SessionGateProps) {
  const queryClient = useQueryClient()
  const session = useSessionQuery()
  const expired = useSessionExpired()
  const [signedOut, setSignedOut] = useState(false)

  function enter(next: Session) {
    setSignedOut(false)
    setSessionExpired(false)
    queryClient.setQueryData(SESSION_KEY, next)
    void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] })
  }

  function leave() {
    setSignedOut(true)
    setSessionExpired(false)
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] })
    queryClient.setQueryData(SESSION_KEY, null)
  }

  if (session.isPending) return <Waiting />
  if (session.isError) {
    return (
      <main className={styles.alone}>
        <ProblemPanel error={session.error} retrying={session.isFetching} onRetry={() => void session.refetch()} />
      </main>
    )
  }
  if (session.data === null) {
    return <SignInPage signedOut={signedOut} preferences={preferences} onSignedIn={enter} />
  }
  if (session.data.password_change_required) {
    return <FirstPasswordPage preferences={preferences} onChanged={enter} />
  }
  return (
    <SessionContext value={session.data}>
      <SignOutContext value={leave}>
        {children}
        <ExpiredDialog open={expired} username={session.data.username} onSignedIn={enter} />
      </SignOutContext>
    </SessionContext>
  )
}

function Waiting() {
  return (
    <main className={styles.alone}>
      <Loading blocks={[4]} />
    </main>
  )
}
