import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PLANS_KEY, type Plan } from '../../../shared/api/get-plans'
import { post } from '../../../shared/api/http'
import { planPath } from './get-plan'

export type Running = 'start' | 'pause' | 'resume' | 'stop'

export function useRunning(planId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (running: Running) => post<Plan>(`${planPath(planId)}/${running}`, {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: PLANS_KEY }),
  })
}
