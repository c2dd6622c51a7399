import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, remove } from '../../../shared/api/http'

/** Somebody of the house who follows the account, and is shown contents before they are approved. */
export interface TestFan {
  openid: string
  name: string
}

const KEY = ['test-fans'] as const

export function useTestFans() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<{ items: TestFan[] }>('/test-fans', signal),
    select: (answer) => answer.items,
  })
}

export function usePutTestFan() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ openid, name }: TestFan) => put<void>(`/test-fans/${encodeURIComponent(openid)}`, { name }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
}

export function useRemoveTestFan() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (openid: string) => remove(`/test-fans/${encodeURIComponent(openid)}`),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
}

/** `variant` counts from 1; 0 is the content for everybody else. */
export function useShowContent(contentId: string) {
  return useMutation({
    mutationFn: ({ openid, variant }: { openid: string; variant: number }) =>
      post<void>(`/contents/${encodeURIComponent(contentId)}/preview`, { openid, variant }),
  })
}
