import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/client'
import { PLANS_KEY, type Plan } from '../../../shared/api/get-plans'

export async function loadPlan(planId: string, signal?: AbortSignal): Promise<Plan> {
  const plan: unknown = await get('/plans/{documentId}', { path: { documentId: planId }, signal })
  return plan as Plan
}

export function usePlan(planId: string) {
  return useQuery({ queryKey: [...PLANS_KEY, planId], queryFn: ({ signal }) => loadPlan(planId, signal) })
}
