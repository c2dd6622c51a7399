import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem, isUnauthorized } from './problem'
import { setSessionExpired } from './session-expiry'

export const SESSION_KEY = ['session'] as const

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noteExpiry }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.signsIn !== true) noteExpiry(error)
      },
    }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: mayPass, retryDelay: 800 },
      mutations: { retry: false },
    },
  })
}

function noteExpiry(error: unknown): void {
  if (isUnauthorized(error)) setSessionExpired(true)
}

/** Only what may pass by itself is tried once more: no answer, or an overloaded server. */
function mayPass(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502)
}
