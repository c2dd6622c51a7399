import type { PlanDocument, PlanStep, StepTiming } from '../../shared/api/get-plans'
import type { PlanDraft } from './api/save-plan'

const MONTH_IN_DAYS = 30.44
const HOURS_OF_DAY = 24
const ALL_DAY = { from: '00:00:00', until: '00:00:00' }
const A_WEEK = 'PT168H'

/** The most common beginning: followers, from the first contact until they buy. */
export function newPlan(): PlanDraft {
  const plan: PlanDocument = {
    anchor: 'FIRST_CONTACT',
    entry: { only_followers: true },
    exit: { goal: 'PURCHASE', when_leaving_audience: false },
    reentry: { kind: 'NEVER', days: 0 },
    quiet_hours: { from: '21:00:00', until: '09:00:00' },
    steps: [newStep([])],
  }
  return { name: '', plan }
}

/** A step a month after the latest, with a key that none of the others has. */
export function newStep(others: readonly PlanStep[]): PlanStep {
  const months = Math.max(0, ...others.map((step) => step.timing.offset.months)) + 1
  const timing: StepTiming = {
    offset: { months, days: 0 },
    at_once: false,
    window: { ...ALL_DAY },
    at_best_hour: true,
    avoid_holidays: true,
    max_lateness: A_WEEK,
  }
  return { key: freeKey(others), content_id: '', timing }
}

function freeKey(others: readonly PlanStep[]): string {
  const taken = new Set(others.map((step) => step.key))
  let number = others.length + 1
  while (taken.has(`step-${number}`)) number++
  return `step-${number}`
}

/** The places of the steps in the order in which they are due; equal ones keep theirs. */
export function orderOf(steps: readonly PlanStep[]): number[] {
  return steps.map((_, index) => index).sort((a, b) => roughDays(steps[a]) - roughDays(steps[b]) || a - b)
}

function roughDays(step: PlanStep | undefined): number {
  if (step === undefined) return 0
  const { months, days } = step.timing.offset
  return months * MONTH_IN_DAYS + days
}

/** The full hours of a duration such as `PT168H` or `P7D`; 0 for one that has none. */
export function hoursOf(duration: string): number {
  const [, days = '0', hours = '0'] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$/.exec(duration) ?? []
  return Number(days) * HOURS_OF_DAY + Number(hours)
}

export function durationOf(hours: number): string {
  return `PT${hours}H`
}

/** Whether a step may go out in any whole hour of the day, as the planner counts them. */
export function hasAnHour(window: PlanDocument['quiet_hours'], quiet: PlanDocument['quiet_hours']): boolean {
  return Array.from({ length: HOURS_OF_DAY }, (_, hour) => hour).some(
    (hour) => covers(window, hour) && !touches(quiet, hour),
  )
}

function covers({ from, until }: { from: string; until: string }, hour: number): boolean {
  const end = minutesOf(until) === 0 ? HOURS_OF_DAY * 60 : minutesOf(until)
  return hour * 60 >= minutesOf(from) && (hour + 1) * 60 <= end
}

/** Quiet hours may reach over midnight; the same time twice means never. */
function touches({ from, until }: { from: string; until: string }, hour: number): boolean {
  const start = minutesOf(from)
  const length = (minutesOf(until) - start + HOURS_OF_DAY * 60) % (HOURS_OF_DAY * 60)
  const into = (hour * 60 - start + HOURS_OF_DAY * 60) % (HOURS_OF_DAY * 60)
  return into < length || (length > 0 && HOURS_OF_DAY * 60 - into < 60)
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
