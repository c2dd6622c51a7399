import type { Campaign, TouchpointState } from '../../shared/api/get-campaigns'
import { shanghaiWallClock } from '../../shared/time'
import type { CalendarEntry } from './api/get-calendar'
import type { Day } from './days'

/** What goes out, or went, on one day from one source. */
export interface Outgoing {
  id: string
  day: Day
  planId: string | null
  step: string | null
  campaignId: string | null
  /** Empty for a campaign whose audience is not settled yet. */
  states: Partial<Record<TouchpointState, number>>
  touchpoints: number
}

/**
 * By day, in the order of their sources. A campaign that is scheduled has no touchpoints before it begins, and stands
 * here without any.
 */
export function outgoingByDay(entries: readonly CalendarEntry[], campaigns: readonly Campaign[]): Map<Day, Outgoing[]> {
  const found = new Map<string, Outgoing>()
  for (const entry of entries) {
    const one = sourceOf(found, entry.day, entry.plan_id, entry.step, entry.campaign_id)
    one.states[entry.state] = (one.states[entry.state] ?? 0) + entry.touchpoints
    one.touchpoints += entry.touchpoints
  }
  for (const campaign of campaigns.filter(({ state }) => state === 'SCHEDULED')) {
    sourceOf(found, shanghaiWallClock(Date.parse(campaign.send_at)).slice(0, 10), null, null, campaign.campaign_id)
  }
  const byDay = new Map<Day, Outgoing[]>()
  for (const one of found.values()) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one])
  return byDay
}

function sourceOf(
  found: Map<string, Outgoing>,
  day: Day,
  planId: string | null,
  step: string | null,
  campaignId: string | null,
): Outgoing {
  const id = [day, planId, step, campaignId].join(' ')
  const one = found.get(id) ?? { id, day, planId, step, campaignId, states: {}, touchpoints: 0 }
  found.set(id, one)
  return one
}
