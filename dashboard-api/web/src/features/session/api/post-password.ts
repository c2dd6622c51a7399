import { useMutation } from '@tanstack/react-query'
import { post, type Schema } from '../../../shared/api/client'

export type PasswordWish = { [Member in keyof Schema<'PasswordChangeWish'>]-?: string }

/** A wrong password is answered like one at the door, and ends no session. */
export function useChangePassword() {
  return useMutation({
    meta: { signsIn: true },
    mutationFn: (wish: PasswordWish) => post('/session/password', { body: wish }),
  })
}
