import type { Cell } from '../../shared/csv'
import type { CampaignResult, Figure, ResultArm } from './api/get-campaign'

/** What fans did, of those who were reached; each is also a column of the table. */
export const DEEDS = ['opened', 'clicked', 'answered'] as const
export type Deed = (typeof DEEDS)[number]

/** How many of a hundred; null where there is nobody. */
export function shareOf(part: Figure, whole: Figure): number | null {
  return whole.count === 0 ? null : part.count / whole.count
}

/** The shares of one arm: reached and converted of the planned, the deeds of the reached. */
export function sharesOf(arm: ResultArm): Record<Deed | 'reached' | 'converted', number> {
  return {
    reached: shareOf(arm.reached, arm.planned) ?? 0,
    opened: shareOf(arm.opened, arm.reached) ?? 0,
    clicked: shareOf(arm.clicked, arm.reached) ?? 0,
    answered: shareOf(arm.answered, arm.reached) ?? 0,
    converted: shareOf(arm.converted, arm.planned) ?? 0,
  }
}

/** Percentage points with their sign, such as "+1.5". */
export function points(difference: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(difference * 100)
}

interface ResultNames {
  header: readonly string[]
  control: string
  /** By the keys of the arms. */
  contents: ReadonlyMap<string, string>
}

/** The table as a spreadsheet takes it; the interval in two cells of its own. */
export function resultRows(result: CampaignResult, names: ResultNames): Cell[][] {
  return [
    [...names.header],
    ...result.arms.map((arm) => [
      names.contents.get(arm.arm) ?? arm.arm,
      arm.planned.count,
      arm.reached.count,
      ...DEEDS.map((deed) => arm[deed].count),
      arm.converted.count,
      arm.lift?.difference ?? null,
      arm.lift?.low ?? null,
      arm.lift?.high ?? null,
    ]),
    [
      names.control,
      result.control.fans.count,
      null,
      null,
      null,
      null,
      result.control.converted.count,
      null,
      null,
      null,
    ],
  ]
}
