import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, remove, type Schema } from '../../../shared/api/client'

/** Somebody of the house who follows the account, and is shown contents before they are approved. */
export type TestFan = Schema<'TestFan'>

const KEY = ['test-fans'] as const

export function useTestFans() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get('/test-fans', { signal }),
    select: (answer) => answer.items,
  })
}

export function usePutTestFan() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ openid, name }: TestFan) => put('/test-fans/{openid}', { path: { openid }, body: { name } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
}

export function useRemoveTestFan() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (openid: string) => remove('/test-fans/{openid}', { path: { openid } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
}

/** `variant` counts from 1; 0 is the content for everybody else. */
export function useShowContent(contentId: string) {
  return useMutation({
    mutationFn: ({ openid, variant }: { openid: string; variant: number }) =>
      post('/contents/{documentId}/preview', { path: { documentId: contentId }, body: { openid, variant } }),
  })
}
