import { useQuery } from '@tanstack/react-query'
import { PLANS_KEY, type Plan } from '../../../shared/api/get-plans'
import { get } from '../../../shared/api/http'

export function planPath(planId: string): string {
  return `/plans/${encodeURIComponent(planId)}`
}

export function loadPlan(planId: string, signal?: AbortSignal): Promise<Plan> {
  return get<Plan>(planPath(planId), signal)
}

export function usePlan(planId: string) {
  return useQuery({ queryKey: [...PLANS_KEY, planId], queryFn: ({ signal }) => loadPlan(planId, signal) })
}
