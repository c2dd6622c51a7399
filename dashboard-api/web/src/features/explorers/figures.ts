import type { Cell } from '../../shared/csv'
import { INTERACTION_TYPES, type InteractionType } from '../../shared/vocabulary/interactions'
import type { Cohort } from './api/analyses'

export const MOST_STEPS = 10

/** The part of all cohorts that did something so many months after the first; only cohorts that are that old count. */
export function retentionByAge(cohorts: readonly Cohort[]): (number | null)[] {
  const oldest = Math.max(0, ...cohorts.map(({ active }) => active.length))
  return Array.from({ length: oldest }, (_, age) => {
    const known = cohorts.filter(({ active }) => active.length > age)
    const contacts = known.reduce((sum, cohort) => sum + cohort.contacts, 0)
    const active = known.reduce((sum, cohort) => sum + (cohort.active[age] ?? 0), 0)
    return contacts === 0 ? null : active / contacts
  })
}

/** The steps in an address, those that exist; two at least. */
export function stepsIn(text: string | null): InteractionType[] {
  const steps = (text ?? '')
    .split(',')
    .filter((step): step is InteractionType => INTERACTION_TYPES.some((type) => type === step))
    .slice(0, MOST_STEPS)
  return steps.length < 2 ? ['FOLLOW', 'CONTENT_VIEW', 'VISIT'] : steps
}

/** A duration in days, to a tenth below ten. */
export function daysOf(seconds: number): number {
  const days = seconds / 86_400
  return days < 10 ? Math.round(days * 10) / 10 : Math.round(days)
}

export function cohortRows(cohorts: readonly Cohort[], header: readonly string[]): Cell[][] {
  return [[...header], ...cohorts.map(({ month, contacts, active }) => [month, contacts, ...active])]
}
