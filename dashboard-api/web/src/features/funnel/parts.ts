import type { FunnelPart } from '../../shared/api/get-funnel-parts'
import type { Cell } from '../../shared/csv'

/** How many of a part have reached a stage, as a part of its contacts; null of nobody. */
export function rateOf(part: FunnelPart, reached: number): number | null {
  return part.contacts === 0 ? null : reached / part.contacts
}

/** Two parts beside each other, stage by stage; `change` in points of a rate, 0.05 being five per cent of the contacts. */
export interface Comparison {
  stage: string
  left: number | null
  right: number | null
  change: number | null
}

export function compared(left: FunnelPart, right: FunnelPart): Comparison[] {
  return left.stages.map(({ stage, reached }) => {
    const other = right.stages.find((candidate) => candidate.stage === stage)?.reached ?? 0
    const [a, b] = [rateOf(left, reached), rateOf(right, other)]
    return { stage, left: a, right: b, change: a === null || b === null ? null : b - a }
  })
}

export function partRows(
  parts: readonly FunnelPart[],
  header: readonly string[],
  name: (key: string) => string,
): Cell[][] {
  return [
    [...header],
    ...parts.map((part) => [name(part.key), part.contacts, ...part.stages.map((one) => one.reached)]),
  ]
}
