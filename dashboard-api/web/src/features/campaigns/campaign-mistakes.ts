import type { Arm, CampaignRules, Schedule } from '../../shared/api/campaign-plans'
import type { ApiProblem } from '../../shared/api/problem'
import type { CampaignDraft } from './api/campaign-plan'
import type { messages } from './messages'

type Texts = (typeof messages)['en']['mistakes']

/** What is wrong with a campaign plan, each where it is. */
export interface Mistakes {
  name: string[]
  audience: string[]
  arms: string[][]
  control: string[]
  schedule: string[]
  goal: string[]
  /** What belongs to none of the fields. */
  rest: string[]
}

const KEY = /^[a-z0-9-]{1,20}$/
const LATEST_PAST_MILLISECONDS = 5 * 60_000

/** What can be told without asking the server. */
export function mistakesOf({ name, campaign }: CampaignDraft, now: number, t: Texts): Mistakes {
  const { audience, arms, goal, schedule } = campaign
  return {
    name: name.trim() === '' ? [t.name] : [],
    audience: audience.segment || audience.file ? [] : [t.audience],
    arms: arms.map((arm) => armMistakes(arm, arms, t)),
    control: [],
    schedule: scheduleMistakes(schedule, now, t),
    goal: goal.types.length === 0 ? [t.goal] : [],
    rest: arms.length === 0 ? [t.noArms] : [],
  }
}

function armMistakes(arm: Arm, all: readonly Arm[], t: Texts): string[] {
  const found: string[] = []
  if (!KEY.test(arm.key)) found.push(t.key)
  if (all.filter((other) => other.key === arm.key).length > 1) found.push(t.sameKey)
  if (arm.content_id === '') found.push(t.content)
  return found
}

function scheduleMistakes({ at, cron }: Schedule, now: number, t: Texts): string[] {
  if (cron !== undefined && cron !== null) return cron.trim() === '' ? [t.cron] : []
  if (!at) return [t.at]
  return Date.parse(at) < now - LATEST_PAST_MILLISECONDS ? [t.past] : []
}

/** Nobody is told of what they have not come to yet. */
export function noMistakes({ arms }: CampaignRules): Mistakes {
  return { name: [], audience: [], arms: arms.map(() => []), control: [], schedule: [], goal: [], rest: [] }
}

export function countMistakes({ arms, ...others }: Mistakes): number {
  return [...Object.values(others), ...arms].reduce((sum, one) => sum + one.length, 0)
}

/** Puts the server's refusals beside what they speak of: `campaign.schedule`, `campaign.arms.1`, "control_percent …". */
export function withRefusals(mistakes: Mistakes, problem: ApiProblem): Mistakes {
  const result: Mistakes = { ...mistakes, arms: mistakes.arms.map((one) => [...one]) }
  for (const { field, message } of problem.fieldErrors) {
    const arm = result.arms[Number(/^campaign\.arms\.(\d+)/.exec(field)?.[1] ?? -1)]
    if (arm !== undefined) arm.push(message)
    else {
      const part = partOf(field, message)
      result[part] = [...result[part], message]
    }
  }
  return result
}

function partOf(field: string, message: string): Exclude<keyof Mistakes, 'arms'> {
  if (field === 'name') return 'name'
  if (field.startsWith('campaign.audience')) return 'audience'
  if (field.startsWith('campaign.schedule')) return 'schedule'
  if (field.startsWith('campaign.goal')) return 'goal'
  return message.startsWith('control_percent') ? 'control' : 'rest'
}
