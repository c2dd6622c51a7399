import type { Cell } from '../../shared/csv'
import { firstContactIn, type Span } from '../../shared/spans/spans'
import type { Evaluation, Figure, PeriodKind, Unit } from './api/evaluation'

/** The change against the period before, as a part of it; null where there is nothing to compare with. */
export function changeOf({ value, before }: Figure): number | null {
  return value === null || before === null || before === 0 ? null : (value - before) / before
}

export type Verdict = 'MET' | 'MISSED' | 'NONE'

/** Whether a figure has its target; what is not there misses nothing. */
export function verdictOf({ value, target, better }: Figure): Verdict {
  if (target === null || value === null) return 'NONE'
  return (better === 'MORE' ? value >= target : value <= target) ? 'MET' : 'MISSED'
}

/** Whether the change since the period before is for the better; null without a change. */
export function isGain(figure: Figure): boolean | null {
  const change = changeOf(figure)
  return change === null || change === 0 ? null : change > 0 === (figure.better === 'MORE')
}

/** How a target is typed: rates in per cent, amounts in yuan, times in hours. */
export function typedOf(target: number, unit: Unit): number {
  // A part such as 0.07 times 100 has more decimals than anyone typed.
  return unit === 'RATE' ? Number((target * 100).toFixed(4)) : unit === 'CENTS' ? target / 100 : target
}

export function targetOf(typed: number, unit: Unit): number {
  return unit === 'RATE' ? Number((typed / 100).toFixed(6)) : unit === 'CENTS' ? Math.round(typed * 100) : typed
}

/** The first day of a neighbouring period, from a period's own. */
export function neighbour(firstDay: string, kind: PeriodKind, by: -1 | 1): string {
  const day = new Date(`${firstDay}T00:00:00Z`)
  if (kind === 'WEEK') day.setUTCDate(day.getUTCDate() + 7 * by)
  else day.setUTCMonth(day.getUTCMonth() + (kind === 'MONTH' ? 1 : 3) * by)
  return day.toISOString().slice(0, 10)
}

/** The last day of a period, from the first one behind it. */
export function lastDay(end: string): string {
  return new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

export function evaluationRows(
  evaluation: Evaluation,
  header: readonly string[],
  names: { group: (figure: Figure) => string; figure: (figure: Figure) => string },
): Cell[][] {
  return [
    [...header],
    ...evaluation.items.map((item) => [
      names.group(item),
      names.figure(item),
      item.value,
      item.before,
      changeOf(item),
      item.target,
    ]),
  ]
}

/** Only contacts can be listed, by the days on which they came: the other figures count what was done. */
export function contactsOf({ figure }: Figure, days: Span) {
  return figure === 'NEW_CONTACTS' ? firstContactIn(days) : null
}
