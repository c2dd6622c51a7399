export interface WindowLeft {
  kind: 'OPEN' | 'USED' | 'CLOSED' | 'NONE'
  /** Full hours, or minutes in the last one. */
  count: number
  unit: 'hour' | 'minute'
  answers: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long and how often WeChat still takes answers. */
export function windowLeft(window: { until: string; left: number } | null, now: number): WindowLeft {
  if (window === null) return { kind: 'NONE', count: 0, unit: 'hour', answers: 0 }
  const milliseconds = Date.parse(window.until) - now
  const unit = milliseconds >= HOUR ? 'hour' : 'minute'
  const count = Math.max(0, Math.floor(milliseconds / (unit === 'hour' ? HOUR : MINUTE)))
  const kind = milliseconds <= 0 ? 'CLOSED' : window.left === 0 ? 'USED' : 'OPEN'
  return { kind, count, unit, answers: window.left }
}
