import type { FunnelPart } from '../../shared/api/get-funnel-parts'
import type { Cell } from '../../shared/csv'
import { STAGES, type Stage } from '../../shared/vocabulary/stages'

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

/** A part of one period and the same of another. */
export interface Pair {
  now: FunnelPart
  before: FunnelPart
}

/** The parts of a funnel beside those of another, then those that only the other has; who is in neither counts as nobody. */
export function pairsOf(parts: readonly FunnelPart[], others: readonly FunnelPart[]): Pair[] {
  const find = (among: readonly FunnelPart[], key: string) =>
    among.find((part) => part.key === key) ?? { key, contacts: 0, stages: [] }
  const keys = new Set([...parts, ...others].map((part) => part.key))
  return [...keys].map((key) => ({ now: find(parts, key), before: find(others, key) }))
}

export function reachedOf(part: FunnelPart, stage: Stage): number {
  return part.stages.find((one) => one.stage === stage)?.reached ?? 0
}

/** Of two periods, the figures of the second stand behind those of the first. */
export function partRows(
  rows: readonly (readonly FunnelPart[])[],
  header: readonly string[],
  name: (key: string) => string,
): Cell[][] {
  const figures = (part: FunnelPart) => [part.contacts, ...STAGES.slice(1).map((stage) => reachedOf(part, stage))]
  return [[...header], ...rows.map((periods) => [name(periods[0]?.key ?? ''), ...periods.flatMap(figures)])]
}
