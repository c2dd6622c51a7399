import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put } from '../../../shared/api/http'
import type { Role } from '../../../shared/session'

const USERS_KEY = ['users'] as const

export interface Account {
  username: string
  display_name: string
  roles: Role[]
  created_at: string
  /** Whether they still have a password that somebody else has seen. */
  password_change_required: boolean
  disabled: boolean
}

export type NewAccount = Pick<Account, 'username' | 'display_name' | 'roles'>

export function useAccounts() {
  return useQuery({
    queryKey: USERS_KEY,
    queryFn: ({ signal }) => get<{ items: Account[] }>('/users', signal),
    select: (answer) => answer.items,
  })
}

export interface FirstPassword {
  /** Shown once. */
  first_password: string
}

export function useCreateAccount() {
  return useChange((account: NewAccount) => post<FirstPassword>('/users', account))
}

export function useResetPassword() {
  return useChange((username: string) =>
    post<FirstPassword>(`/users/${encodeURIComponent(username)}/first-password`, {}),
  )
}

export function useChangeAccount() {
  return useChange(({ username, display_name, roles, disabled }: Account) =>
    put<Account>(`/users/${encodeURIComponent(username)}`, { display_name, roles, disabled }),
  )
}

function useChange<V, R>(mutationFn: (variables: V) => Promise<R>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: USERS_KEY }),
  })
}
