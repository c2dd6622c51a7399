import { useQuery } from '@tanstack/react-query'
import { PLANS_KEY, type Plan } from '../../../shared/api/get-plans'
import { get } from '../../../shared/api/http'
import { planPath } from './get-plan'

export interface PlanDifference {
  /** Fans who are in the plan. */
  runs: number
  steps: { step: string; added: number; moved: number; withdrawn: number; kept: number }[]
}

/** What the saved version would change for the fans who are in the plan. */
export function useDifference({ plan_id, review }: Plan) {
  return useQuery({
    queryKey: [...PLANS_KEY, plan_id, 'difference', review.revision],
    queryFn: ({ signal }) => get<PlanDifference>(`${planPath(plan_id)}/difference`, signal),
  })
}
