import { useMutation } from '@tanstack/react-query'
import { post } from '../../../shared/api/http'
import type { Session } from '../../../shared/session'

export interface PasswordWish {
  current_password: string
  new_password: string
}

/** A wrong password is answered like one at the door, and ends no session. */
export function useChangePassword() {
  return useMutation({
    meta: { signsIn: true },
    mutationFn: (wish: PasswordWish) => post<Session>('/session/password', wish),
  })
}
