import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, remove, type Schema } from '../../../shared/api/client'
import type { Role } from '../../../shared/session'

const TOKENS_KEY = ['tokens'] as const

/** What a program may be; administration is for people. */
export const TOKEN_ROLES = ['CONTENT', 'ANALYST', 'MANAGER', 'SALES'] as const satisfies Role[]

export type Token = Schema<'ApiToken'>

export interface NewToken {
  name: string
  roles: Role[]
  valid_days: number
}

export function useTokens() {
  return useQuery({
    queryKey: TOKENS_KEY,
    queryFn: ({ signal }) => get('/tokens', { signal }),
    select: (answer) => answer.items,
  })
}

export function useIssueToken() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (token: NewToken) => post('/tokens', { body: token }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: TOKENS_KEY }),
  })
}

export function useRevokeToken() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (tokenId: string) => remove('/tokens/{tokenId}', { path: { tokenId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: TOKENS_KEY }),
  })
}
