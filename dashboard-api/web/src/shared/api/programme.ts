import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, remove, type Version } from './http'

/** Everything about the referral programme hangs together: a deal moves referrals and rewards. */
const PROGRAMME_KEY = 'programme'

export function useProgramme<T>(path: string, enabled = true) {
  return useQuery({ queryKey: [PROGRAMME_KEY, path], queryFn: ({ signal }) => get<T>(path, signal), enabled })
}

export interface Act {
  path: string
  body?: unknown
  method?: 'PUT' | 'DELETE'
  /** What was looked at, where the server asks for it. */
  seen?: Version
  /** Nothing is moved by it, and nothing loaded anew. */
  readsOnly?: boolean
}

/** One act of the programme; what it moved is loaded anew. */
export function useAct<T = unknown>() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act<T>,
    onSuccess: (_, { readsOnly }) =>
      readsOnly === true ? undefined : queryClient.invalidateQueries({ queryKey: [PROGRAMME_KEY] }),
  })
}

function act<T>({ path, body, method, seen }: Act): Promise<T> {
  if (method === 'DELETE') return remove<T>(path, seen)
  return method === 'PUT' ? put<T>(path, body, seen) : post<T>(path, body)
}
