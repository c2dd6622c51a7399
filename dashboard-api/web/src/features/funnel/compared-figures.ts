import type { FunnelPart } from '../../shared/api/get-funnel-parts'
import type { Cell } from '../../shared/csv'
import { STAGES, type Stage } from '../../shared/vocabulary/stages'
import { rateOf, reachedOf } from './parts'

export const MEASURES = ['REACHED', 'SHARE', 'CONVERSION', 'DROP_OFF', 'STAY'] as const
export type Measure = (typeof MEASURES)[number]

/** One figure of two funnels. */
export interface ComparedFigure {
  stage: Stage
  measure: Measure
  now: number | null
  before: number | null
  /** Of the first against the second, in the unit of the figure; null where one of them is not there. */
  change: number | null
  /** By what the contacts behind it are looked up; null where it counts none. */
  filters: Readonly<Record<string, string>> | null
}

const DAY_SECONDS = 86_400

/** Stage by stage: how many got there, what part that is of all and of the stage before, who stayed behind, and for how long. */
export function comparedFigures(now: FunnelPart, before: FunnelPart): ComparedFigure[] {
  return STAGES.flatMap((stage, index) =>
    MEASURES.filter((measure) => isThere(measure, index)).map((measure) => {
      const [a, b] = [figureOf(now, index, measure), figureOf(before, index, measure)]
      const change = a === null || b === null ? null : a - b
      return { stage, measure, now: a, before: b, change, filters: filtersFor(stage, index, measure) }
    }),
  )
}

/** Everybody has reached the first stage, from none before it; from the last one nobody goes on. */
function isThere(measure: Measure, index: number): boolean {
  if (measure === 'STAY') return index + 1 < STAGES.length
  return measure === 'REACHED' || index > 0
}

function figureOf(part: FunnelPart, index: number, measure: Measure): number | null {
  const stage = STAGES[index] ?? 'AWARENESS'
  const reached = reachedOf(part, stage)
  const former = reachedOf(part, STAGES[index - 1] ?? stage)
  switch (measure) {
    case 'REACHED':
      return reached
    case 'SHARE':
      return rateOf(part, reached)
    case 'CONVERSION':
      return former === 0 ? null : reached / former
    case 'DROP_OFF':
      return former - reached
    case 'STAY': {
      const seconds = part.stages.find((one) => one.stage === stage)?.median_stay_seconds ?? null
      return seconds === null ? null : seconds / DAY_SECONDS
    }
  }
}

/** Who has not gone on is still in the stage before. */
function filtersFor(stage: Stage, index: number, measure: Measure): Record<string, string> | null {
  if (measure === 'REACHED') return { reached: stage }
  const before = STAGES[index - 1]
  return measure === 'DROP_OFF' && before !== undefined ? { stage: before } : null
}

/** Plain numbers, rates as fractions. */
export function comparedRows(
  figures: readonly ComparedFigure[],
  header: readonly string[],
  names: { stage: (stage: Stage) => string; measure: (measure: Measure) => string },
): Cell[][] {
  return [
    [...header],
    ...figures.map((one) => [names.stage(one.stage), names.measure(one.measure), one.now, one.before, one.change]),
  ]
}
