import { type Behaviour, conditionKindOf, type Range, type Rule } from './rule'
import { type Group, isGroup, type Part } from './tree'

/** The keys of the parts that say nothing yet. */
export function unfinished(part: Part): string[] {
  if (!isGroup(part)) return isFinished(part.rule) ? [] : [part.key]
  return part.parts.length === 0 ? [part.key] : part.parts.flatMap(unfinished)
}

/** The tree without what says nothing yet; null if nothing is left. Its size can be looked at while one condition is written. */
export function finishedOf(group: Group): Group | null {
  const parts = group.parts.flatMap((part): Part[] => {
    if (!isGroup(part)) return isFinished(part.rule) ? [part] : []
    const inner = finishedOf(part)
    return inner === null ? [] : [inner]
  })
  return parts.length === 0 ? null : { ...group, parts }
}

export function isFinished(rule: Rule): boolean {
  const kind = conditionKindOf(rule)
  switch (kind) {
    case null:
      return Object.keys(rule).length > 0
    case 'reached': {
      const { from, to } = rule.reached as Range<string>
      return isDay(from) && isDay(to) && from <= to
    }
    case 'interaction_in':
      return isBehaviour(rule as unknown as Behaviour)
    default:
      return isValue(rule[kind])
  }
}

/** A yes or no, a list with something in it, or a stretch of numbers. */
function isValue(value: unknown): boolean {
  if (typeof value === 'boolean') return true
  return Array.isArray(value) ? value.length > 0 : isRange(value as Range<number>)
}

function isRange({ from, to }: Range<number>): boolean {
  return (from !== undefined || to !== undefined) && (from ?? 0) <= (to ?? Number.POSITIVE_INFINITY)
}

function isBehaviour({ interaction_in, at_least, at_most, from, to }: Behaviour): boolean {
  if (interaction_in.length === 0 || (at_least ?? 0) > (at_most ?? Number.POSITIVE_INFINITY)) return false
  return (from === undefined && to === undefined) || (isDay(from) && isDay(to) && from <= to)
}

function isDay(day: string | undefined): day is string {
  return day !== undefined && /^(19|20)\d\d-\d\d-\d\d$/.test(day)
}
