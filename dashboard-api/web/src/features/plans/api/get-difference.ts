import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { PLANS_KEY, type Plan } from '../../../shared/api/get-plans'

/** `runs` are the fans who are in the plan. */
export type PlanDifference = Schema<'Difference'>

/** What the saved version would change for the fans who are in the plan. */
export function useDifference({ plan_id, review }: Plan) {
  return useQuery({
    queryKey: [...PLANS_KEY, plan_id, 'difference', review.revision],
    queryFn: ({ signal }) => get('/plans/{planId}/difference', { path: { planId: plan_id }, signal }),
  })
}
