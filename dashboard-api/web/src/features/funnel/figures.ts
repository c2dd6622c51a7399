import type { Cell } from '../../shared/csv'
import { PHASES, type Phase, type Stage } from '../../shared/vocabulary/stages'
import type { Funnel, FunnelStage } from './api/get-funnel'

export interface PhaseFigures {
  phase: Phase
  contacts: number
  stages: FunnelStage[]
}

/** How many contacts are in each phase now, with the stages that make it up. */
export function byPhase(stages: readonly FunnelStage[]): PhaseFigures[] {
  return PHASES.map((phase) => {
    const own = stages.filter((stage) => stage.phase === phase)
    return { phase, stages: own, contacts: own.reduce((sum, stage) => sum + stage.in_stage, 0) }
  })
}

/** Who is in a phase: in its stage, or in any of its stages; phases of several stages are the last ones of the funnel. */
export function phaseFilters(stages: readonly FunnelStage[]): Record<string, string> {
  const [first] = stages
  if (first === undefined) return {}
  return stages.length === 1 ? { stage: first.stage } : { reached: first.stage }
}

export interface Loss {
  from: FunnelStage
  to: FunnelStage
  lost: number
}

/** The step at which most contacts stay behind; null when nobody does. */
export function largestLoss(stages: readonly FunnelStage[]): Loss | null {
  let largest: Loss | null = null
  for (const [index, to] of stages.entries()) {
    const from = stages[index - 1]
    const lost = to.drop_off ?? 0
    if (from !== undefined && lost > (largest?.lost ?? 0)) largest = { from, to, lost }
  }
  return largest
}

export function stageOf(funnel: Funnel, stage: Stage): FunnelStage | undefined {
  return funnel.stages.find((candidate) => candidate.stage === stage)
}

/** A part of a whole, 0..1; nothing of nothing is 0. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

export interface FunnelCsvNames {
  header: readonly string[]
  phase: (stage: FunnelStage) => string
  stage: (stage: FunnelStage) => string
}

/** The table as a spreadsheet takes it: plain numbers, rates as fractions. */
export function funnelRows(funnel: Funnel, names: FunnelCsvNames): Cell[][] {
  return [
    [...names.header],
    ...funnel.stages.map((stage) => [
      names.phase(stage),
      names.stage(stage),
      stage.reached,
      shareOf(stage.reached, funnel.contacts),
      stage.conversion_from_previous,
      stage.drop_off,
      stage.in_stage,
      stage.dormant,
    ]),
  ]
}
