import type { Plan, PlanDocument } from '../../../shared/api/get-plans'
import { post, put } from '../../../shared/api/http'
import { planPath } from './get-plan'

/** What an author lays out. */
export interface PlanDraft {
  name: string
  plan: PlanDocument
}

/** Without an id it is a new one. */
export function savePlan(planId: string | null, draft: PlanDraft, revision?: number): Promise<Plan> {
  return planId === null ? post<Plan>('/plans', draft) : put<Plan>(planPath(planId), draft, revision)
}
