import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/client'
import { isUnauthorized } from '../../../shared/api/problem'
import { SESSION_KEY } from '../../../shared/api/query-client'
import type { Session } from '../../../shared/session'

/** Who is signed in; null is nobody. Asking also brings the cookie that protects later changes from forgery. */
export function useSessionQuery() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await get('/session', { signal })
      } catch (error) {
        if (isUnauthorized(error)) return null
        throw error
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
