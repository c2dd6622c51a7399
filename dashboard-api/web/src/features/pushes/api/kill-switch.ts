import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put, remove } from '../../../shared/api/http'
import { pollEvery } from '../../../shared/api/session-expiry'

/** What tells the database from the one that sending was armed for. */
export type Difference = 'RESTORED' | 'DATABASE' | 'CLUSTER' | 'TIMELINE' | 'PLACE' | 'UNREADABLE'

/** What becomes of what was due while nothing went out. */
export type Overdue = 'SEND' | 'LEAVE_OUT'

export interface KillSwitch {
  /** Which state was seen: sending is not let go on in another one. */
  version: string
  pulled: boolean
  reason: string | null
  pulled_by: string | null
  pulled_at: string | null
  /** Empty where that is not why. */
  found: Difference[]
}

/** Whether a person did it, not Hearth itself when it found itself elsewhere. */
export function pulledByPerson({ pulled_by }: KillSwitch): boolean {
  return pulled_by !== '<push>'
}

const KEY = ['kill-switch'] as const
const POLL_MILLISECONDS = 10_000

export function useKillSwitch() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<KillSwitch>('/kill-switch', signal),
    refetchInterval: () => pollEvery(POLL_MILLISECONDS),
  })
}

export function usePullKillSwitch() {
  return useChange((reason: string) => put<KillSwitch>('/kill-switch', { reason }))
}

export function useReleaseKillSwitch() {
  return useChange(({ overdue, seen }: { overdue: Overdue; seen: string }) =>
    remove(`/kill-switch?overdue=${overdue}`, seen),
  )
}

function useChange<T>(change: (what: T) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }) })
}
