import { createContext, useContext } from 'react'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { useProblemWords } from '../../shared/ui/problem-panel'
import { useSignOut } from './api/delete-session'
import { messages } from './messages'

/** Forgets the signed-in user on this page. */
export const SignOutContext = createContext<() => void>(() => undefined)

export function SignOutButton({ className }: { className: string | undefined }) {
  const t = useMessages(messages)
  const signOut = useSignOut()
  const leave = useContext(SignOutContext)
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={signOut.isPending}
        onClick={() =>
          signOut.mutate(undefined, {
            onSuccess: leave,
            // A session that is over already needs no goodbye.
            onError: (error) => isUnauthorized(error) && leave(),
          })
        }
      >
        {t.signOut}
      </button>
      {signOut.error === null || isUnauthorized(signOut.error) ? null : <Failure error={signOut.error} />}
    </>
  )
}

function Failure({ error }: { error: Error }) {
  return <p role="alert">{useProblemWords(error).title}</p>
}
