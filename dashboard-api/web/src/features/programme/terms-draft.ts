import { instantOfShanghai, shanghaiWallClock } from '../../shared/time'
import type { Settings } from './api/leading'

/** Settings as the form has them: instants are Shanghai wall clocks, empty ones are none. */
export interface SettingsDraft {
  validity_days?: number | null
  starts_at?: string
  ends_at?: string
  per_project?: boolean
  refuse_held?: boolean
  stagnant_days: number
  earned_when: Settings['earned_when']
}

export function draftOf(settings: Settings): SettingsDraft {
  return { ...settings, starts_at: wallClock(settings.starts_at), ends_at: wallClock(settings.ends_at) }
}

export function settingsOf(draft: SettingsDraft): Settings {
  return {
    validity_days: draft.validity_days ?? null,
    starts_at: instant(draft.starts_at),
    ends_at: instant(draft.ends_at),
    per_project: draft.per_project === true,
    refuse_held: draft.refuse_held === true,
    stagnant_days: draft.stagnant_days,
    earned_when: draft.earned_when,
  }
}

export interface SchemeDraft {
  name: string
  project_id?: string
  broker_type?: string
  kind: 'AMOUNT' | 'RATE'
  /** Yuan, or per cent of the price. */
  figure: number
  starts_at: string
  ends_at?: string
}

/** What the draft asks the server to add. */
export function schemeOf({ name, project_id, broker_type, kind, figure, starts_at, ends_at }: SchemeDraft) {
  const hundredths = Math.round(figure * 100)
  return {
    name,
    project_id: project_id ?? null,
    broker_type: broker_type ?? null,
    amount_cents: kind === 'AMOUNT' ? hundredths : null,
    rate_basis_points: kind === 'RATE' ? hundredths : null,
    starts_at: instant(starts_at),
    ends_at: instant(ends_at),
  }
}

export interface ReplayDraft {
  validity_days?: number | null
  from?: string
  until?: string
  per_project?: boolean
}

export function termsOf({ validity_days, from, until, per_project }: ReplayDraft) {
  return {
    validity_days: validity_days ?? null,
    from: instant(from),
    until: instant(until),
    per_project: per_project === true,
  }
}

/** What is no time is for the server to refuse: dropped in silence, it would be taken for "without end". */
function instant(wallClock: string | undefined): string | null {
  return wallClock ? (instantOfShanghai(wallClock) ?? wallClock) : null
}

function wallClock(instant: string | null): string {
  return instant === null ? '' : shanghaiWallClock(Date.parse(instant))
}
