import { useMutation } from '@tanstack/react-query'
import { post } from '../../../shared/api/http'
import type { Session } from '../../../shared/session'

export interface Credentials {
  username: string
  password: string
}

export function useSignIn() {
  return useMutation({
    mutationFn: (credentials: Credentials) => post<Session>('/session', credentials),
    meta: { signsIn: true },
  })
}
