import { instantOfShanghai } from '../../shared/time'

export interface DealDraft {
  project_id: string
  unit: string
  /** Yuan, as typed. */
  amount: number
  consultant?: string
  state: string
  /** A Shanghai wall clock; empty for now. */
  at?: string
  buyers: { phone: string; name?: string }[]
  in_place_of?: boolean
  evidence?: string
}

/**
 * What the draft asks the server to record.
 *
 * @param client for whom the first buyer may buy
 */
export function dealOf(draft: DealDraft, client: string | null) {
  const { project_id, unit, amount, state, buyers } = draft
  const instead = draft.in_place_of === true && client !== null
  return {
    project_id,
    unit,
    amount_cents: Math.round(amount * 100),
    state,
    // What is no time is for the server to refuse: dropped in silence, it would be taken for now.
    at: draft.at ? (instantOfShanghai(draft.at) ?? draft.at) : new Date().toISOString(),
    ...(draft.consultant === undefined ? {} : { consultant: draft.consultant }),
    buyers: buyers.map(({ phone, name }, index) => ({
      phone,
      ...(name ? { name } : {}),
      ...(instead && index === 0 ? { in_place_of: client, evidence: draft.evidence ?? '' } : {}),
    })),
  }
}
