import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { durationOf } from './machinery'
import { machineryMessages } from './machinery-messages'

/** Puts a duration into words, in the two largest units that it has. */
export function useDuration(): (seconds: number) => string {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  return (whole) => {
    const { hours, minutes, seconds } = durationOf(whole)
    if (hours > 0) return t.hours(format.count(hours), format.count(minutes))
    if (minutes === 0) return t.seconds(format.count(seconds))
    return seconds === 0 ? t.minutes(format.count(minutes)) : t.duration(format.count(minutes), format.count(seconds))
  }
}
