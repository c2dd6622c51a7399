import { type QueryKey, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Ask, type Asked, get, type Route } from './client'

/** Everything about the referral programme hangs together: a deal moves referrals and rewards. */
const PROGRAMME_KEY = 'programme'

type What<R extends Route<'get'>> = Omit<Ask<R, 'get'>, 'signal'>

export function useProgramme<R extends Route<'get'>>(
  route: R,
  ...[ask, wanted = true]: Asked<What<R>, [wanted?: boolean]>
): UseQueryResult<Answer<R, 'get'>> {
  const load = get as unknown as (route: R, ask: unknown) => Promise<Answer<R, 'get'>>
  return useQuery({
    queryKey: [PROGRAMME_KEY, route, ask ?? {}] as QueryKey,
    queryFn: ({ signal }) => load(route, { ...ask, signal }),
    enabled: wanted,
  })
}

export interface Act<T> {
  send: () => Promise<T>
  /** Nothing is moved by it, and nothing loaded anew. */
  readsOnly?: boolean
}

/** One act of the programme; what it moved is loaded anew. */
export function useAct<T = unknown>() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ send }: Act<T>) => send(),
    onSuccess: (_, { readsOnly }) =>
      readsOnly === true ? undefined : queryClient.invalidateQueries({ queryKey: [PROGRAMME_KEY] }),
  })
}
