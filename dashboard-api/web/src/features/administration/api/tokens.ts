import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, remove } from '../../../shared/api/http'
import type { Role } from '../../../shared/session'

const TOKENS_KEY = ['tokens'] as const

/** What a program may be; administration is for people. */
export const TOKEN_ROLES = ['CONTENT', 'ANALYST', 'MANAGER', 'SALES'] as const satisfies Role[]

export interface Token {
  token_id: string
  name: string
  roles: Role[]
  created_by: string
  created_at: string
  expires_at: string
  revoked_at: string | null
  revoked_by: string | null
  last_used_at: string | null
}

export interface NewToken {
  name: string
  roles: Role[]
  valid_days: number
}

export function useTokens() {
  return useQuery({
    queryKey: TOKENS_KEY,
    queryFn: ({ signal }) => get<{ items: Token[] }>('/tokens', signal),
    select: (answer) => answer.items,
  })
}

export function useIssueToken() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (token: NewToken) => post<{ token: Token; secret: string }>('/tokens', token),
    onSettled: () => queryClient.invalidateQueries({ queryKey: TOKENS_KEY }),
  })
}

export function useRevokeToken() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (tokenId: string) => remove(`/tokens/${encodeURIComponent(tokenId)}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: TOKENS_KEY }),
  })
}
