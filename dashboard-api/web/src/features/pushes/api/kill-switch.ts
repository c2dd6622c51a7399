import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put, remove, type Schema } from '../../../shared/api/client'
import { pollEvery } from '../../../shared/api/session-expiry'

/** What tells the database from the one that sending was armed for. */
export type Difference = KillSwitch['found'][number]

/** What becomes of what was due while nothing went out. */
export type Overdue = 'SEND' | 'LEAVE_OUT'

/** Sending is not let go on in another state than the `version` that was seen; `found` is empty where that is not why. */
export type KillSwitch = Schema<'KillSwitchState'>

/** Whether a person did it, not Hearth itself when it found itself elsewhere. */
export function pulledByPerson({ pulled_by }: KillSwitch): boolean {
  return pulled_by !== '<push>'
}

const KEY = ['kill-switch'] as const
const POLL_MILLISECONDS = 10_000

export function useKillSwitch() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get('/kill-switch', { signal }),
    refetchInterval: () => pollEvery(POLL_MILLISECONDS),
  })
}

export function usePullKillSwitch() {
  return useChange((reason: string) => put('/kill-switch', { body: { reason } }))
}

export function useReleaseKillSwitch() {
  return useChange(({ overdue, seen }: { overdue: Overdue; seen: string }) =>
    remove('/kill-switch', { query: { overdue }, seen }),
  )
}

function useChange<T>(change: (what: T) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }) })
}
