import { useMutation } from '@tanstack/react-query'
import { remove } from '../../../shared/api/client'

export function useSignOut() {
  return useMutation({ mutationFn: () => remove('/session'), meta: { signsIn: true } })
}
