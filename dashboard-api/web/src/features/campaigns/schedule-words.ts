import type { Schedule } from '../../shared/api/campaign-plans'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { type Rhythm, rhythmOf } from './cron'
import { messages } from './messages'

/** A schedule in words, such as "every Monday at 10:00". */
export function useScheduleWords(): (schedule: Schedule) => string {
  const t = useMessages(messages)
  const format = useFormat()
  return ({ at, cron, zone, until }) => {
    if (!cron) return at ? format.absolute(at) : t.none
    const parts = [wordsOf(rhythmOf(cron), t)]
    if (zone && zone !== 'Asia/Shanghai') parts.push(zone)
    if (until) parts.push(t.untilDay(format.day(until)))
    return parts.join(' · ')
  }
}

function wordsOf(rhythm: Rhythm, t: (typeof messages)['en']): string {
  switch (rhythm.kind) {
    case 'DAILY':
      return t.daily(rhythm.time)
    case 'WEEKLY':
      return t.weekly(t.weekdays[rhythm.day], rhythm.time)
    case 'MONTHLY':
      return t.monthly(rhythm.dayOfMonth, rhythm.time)
    case 'CUSTOM':
      return rhythm.cron
  }
}
