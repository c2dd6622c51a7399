import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from './http'

/** Everything about the referral programme hangs together: a deal moves referrals and rewards. */
const PROGRAMME_KEY = 'programme'

export function useProgramme<T>(path: string) {
  return useQuery({ queryKey: [PROGRAMME_KEY, path], queryFn: ({ signal }) => get<T>(path, signal) })
}

export interface Act {
  path: string
  body: unknown
}

/** One act of the programme; what it moved is loaded anew. */
export function useAct<T = unknown>() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Act) => post<T>(path, body),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [PROGRAMME_KEY] }),
  })
}
