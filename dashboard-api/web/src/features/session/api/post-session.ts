import { useMutation } from '@tanstack/react-query'
import { post, type Schema } from '../../../shared/api/client'

export type Credentials = Schema<'Credentials'>

export function useSignIn() {
  return useMutation({
    // Named as a type too: all of this body may be left out, so it would be compared with those of every address.
    mutationFn: (body: Credentials) => post<'/session'>('/session', { body }),
    meta: { signsIn: true },
  })
}
