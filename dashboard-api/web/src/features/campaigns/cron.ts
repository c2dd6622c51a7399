/** How often a campaign comes back, as people say it; `CUSTOM` is a cron that says something else. */
export type Rhythm =
  | { kind: 'DAILY'; time: string }
  | { kind: 'WEEKLY'; time: string; day: Weekday }
  | { kind: 'MONTHLY'; time: string; dayOfMonth: number }
  | { kind: 'CUSTOM'; cron: string }

export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const CRON = /^0 (\d{1,2}) (\d{1,2}) (\*|\?|\d{1,2}) \* (\*|\?|[A-Z]{3})$/
const ANY = ['*', '?']

/** Reads what `cronOf` writes, and what else is the same. */
export function rhythmOf(cron: string): Rhythm {
  const [, minute = '', hour = '', dayOfMonth = '', weekday = ''] = CRON.exec(cron.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return { kind: 'CUSTOM', cron }
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  const day = WEEKDAYS.find((one) => one === weekday)
  if (ANY.includes(dayOfMonth) && ANY.includes(weekday)) return { kind: 'DAILY', time }
  if (ANY.includes(dayOfMonth) && day !== undefined) return { kind: 'WEEKLY', time, day }
  const number = Number(dayOfMonth)
  if (ANY.includes(weekday) && number >= 1 && number <= 31) return { kind: 'MONTHLY', time, dayOfMonth: number }
  return { kind: 'CUSTOM', cron }
}

/** What a form shows: whoever writes a cron goes on writing it, whatever it says on the way. */
export function rhythmShown(cron: string, custom: boolean): Rhythm {
  return custom ? { kind: 'CUSTOM', cron } : rhythmOf(cron)
}

/** Second, minute, hour, day of month, month, day of week, as the API takes them. */
export function cronOf(rhythm: Rhythm): string {
  if (rhythm.kind === 'CUSTOM') return rhythm.cron
  const [hour = 0, minute = 0] = rhythm.time.split(':').map(Number)
  const dayOfMonth = rhythm.kind === 'MONTHLY' ? rhythm.dayOfMonth : '*'
  const weekday = rhythm.kind === 'WEEKLY' ? rhythm.day : '*'
  return `0 ${minute} ${hour} ${dayOfMonth} * ${weekday}`
}
