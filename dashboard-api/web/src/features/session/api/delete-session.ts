import { useMutation } from '@tanstack/react-query'
import { remove } from '../../../shared/api/http'

export function useSignOut() {
  return useMutation({ mutationFn: () => remove('/session'), meta: { signsIn: true } })
}
