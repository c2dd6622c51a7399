import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put } from './http'

/** Everything about the referral programme hangs together: a deal moves referrals and rewards. */
const PROGRAMME_KEY = 'programme'

export function useProgramme<T>(path: string) {
  return useQuery({ queryKey: [PROGRAMME_KEY, path], queryFn: ({ signal }) => get<T>(path, signal) })
}

export interface Act {
  path: string
  body: unknown
  method?: 'PUT'
  /** Nothing is moved by it, and nothing loaded anew. */
  readsOnly?: boolean
}

/** One act of the programme; what it moved is loaded anew. */
export function useAct<T = unknown>() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, method }: Act) => (method === 'PUT' ? put<T>(path, body) : post<T>(path, body)),
    onSuccess: (_, { readsOnly }) =>
      readsOnly === true ? undefined : queryClient.invalidateQueries({ queryKey: [PROGRAMME_KEY] }),
  })
}
