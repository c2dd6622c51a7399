import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../../shared/api/client'
import { DEAD_LETTERS_KEY } from './get-dead-letters'

export type Decision = 'replay' | 'discard'

/** Sends one dead letter its way once more, or puts it away for good. A letter that is refused again stays open. */
export function useDecide() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, decision }: { id: number; decision: Decision }) =>
      post(`/dead-letters/{letterId}/${decision}`, { path: { letterId: id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: DEAD_LETTERS_KEY }),
  })
}
