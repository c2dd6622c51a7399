import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../../shared/api/client'
import { DEAD_LETTERS_KEY, type DeadLetterCause } from './get-dead-letters'

/** Sends all open dead letters of one cause their way once more; the answer counts those that went. */
export function useReplayCause() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ source, reason }: DeadLetterCause) => post('/dead-letters/replays', { body: { source, reason } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: DEAD_LETTERS_KEY }),
  })
}
