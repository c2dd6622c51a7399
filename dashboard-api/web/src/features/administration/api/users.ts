import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, type Schema } from '../../../shared/api/client'

const USERS_KEY = ['users'] as const

/** `password_change_required` while they still have a password that somebody else has seen. */
export type Account = Schema<'UserDeskAccount'>

export type NewAccount = Pick<Account, 'username' | 'display_name' | 'roles'>

export function useAccounts() {
  return useQuery({
    queryKey: USERS_KEY,
    queryFn: ({ signal }) => get('/users', { signal }),
    select: (answer) => answer.items,
  })
}

/** Shown once. */
export type FirstPassword = Schema<'FirstPassword'>

export function useCreateAccount() {
  return useChange((account: NewAccount) => post('/users', { body: account }))
}

export function useResetPassword() {
  return useChange((username: string) => post('/users/{username}/first-password', { path: { username } }))
}

export function useChangeAccount() {
  return useChange(({ username, display_name, roles, disabled }: Account) =>
    put('/users/{username}', { path: { username }, body: { display_name, roles, disabled } }),
  )
}

function useChange<V, R>(mutationFn: (variables: V) => Promise<R>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: USERS_KEY }),
  })
}
