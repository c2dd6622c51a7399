import type { Content } from '../../shared/api/get-contents'
import type { PlanDocument, PlanStep } from '../../shared/api/get-plans'
import type { ApiProblem } from '../../shared/api/problem'
import type { PlanDraft } from './api/save-plan'
import type { messages } from './messages'
import { hasAnHour } from './plan-draft'

type Texts = (typeof messages)['en']['mistakes']

/** What is wrong with a plan, each where it is: at a step by its place, or at the plan's rules. */
export interface Mistakes {
  name: string[]
  rules: string[]
  steps: string[][]
}

const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/

/** What can be told without asking the server; `contents` is undefined while they are not known. */
export function mistakesOf({ name, plan }: PlanDraft, contents: readonly Content[] | undefined, t: Texts): Mistakes {
  const rules: string[] = []
  if (plan.anchor === 'DATE' && !plan.date) rules.push(t.date)
  if (plan.reentry.kind === 'AFTER_DAYS' && plan.reentry.days < 1) rules.push(t.reentryDays)
  if (plan.steps.length === 0) rules.push(t.noSteps)
  return {
    name: name.trim() === '' ? [t.name] : [],
    rules,
    steps: plan.steps.map((step) => stepMistakes(step, plan, contents, t)),
  }
}

function stepMistakes(
  step: PlanStep,
  plan: PlanDocument,
  contents: readonly Content[] | undefined,
  t: Texts,
): string[] {
  const found: string[] = []
  const { timing } = step
  if (!KEY.test(step.key)) found.push(t.key)
  if (plan.steps.filter((other) => other.key === step.key).length > 1) found.push(t.sameKey)
  if (step.content_id === '') found.push(t.content)
  else if (contents !== undefined) found.push(...contentMistakes(step.content_id, contents, t))
  if (!timing.at_once && !hasAnHour(timing.window, plan.quiet_hours)) found.push(t.noHour)
  return found
}

function contentMistakes(contentId: string, contents: readonly Content[], t: Texts): string[] {
  const content = contents.find((one) => one.content_id === contentId)
  if (content === undefined) return [t.contentGone]
  if (content.review.retired) return [t.contentRetired]
  return []
}

export function countMistakes({ name, rules, steps }: Mistakes): number {
  return name.length + rules.length + steps.flat().length
}

/** Puts the server's refusals beside what they speak of: `plan.steps.2.timing`, or "step offers: …". */
export function withRefusals(mistakes: Mistakes, problem: ApiProblem, steps: readonly PlanStep[]): Mistakes {
  const result = { name: [...mistakes.name], rules: [...mistakes.rules], steps: mistakes.steps.map((one) => [...one]) }
  for (const { field, message } of problem.fieldErrors) {
    const place = Number(/^plan\.steps\.(\d+)/.exec(field)?.[1] ?? placeOf(message, steps))
    if (field === 'name') result.name.push(message)
    else (result.steps[place] ?? result.rules).push(message)
  }
  return result
}

/** Which step a message names by its key or its content; -1 for none. */
function placeOf(message: string, steps: readonly PlanStep[]): number {
  const words = new Set(message.split(/[\s:,']+/))
  return steps.findIndex((step) => words.has(step.key) || words.has(step.content_id))
}
