import { post, put } from '../../../shared/api/client'
import type { Plan, PlanDocument } from '../../../shared/api/get-plans'

/** What an author lays out. */
export interface PlanDraft {
  name: string
  plan: PlanDocument
}

/** Without an id it is a new one. */
export async function savePlan(planId: string | null, draft: PlanDraft, revision?: number): Promise<Plan> {
  const body = { ...draft, plan: { ...draft.plan } }
  const plan: unknown =
    planId === null
      ? await post('/plans', { body })
      : await put('/plans/{documentId}', { path: { documentId: planId }, body, seen: revision })
  return plan as Plan
}
