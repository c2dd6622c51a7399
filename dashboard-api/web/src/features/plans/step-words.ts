import type { Anchor, StepTiming } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { messages } from './messages'

/** A step's timing in words. */
export function useStepWords() {
  const t = useMessages(messages)
  return {
    /** When it is due after the anchor. */
    when({ at_once, offset }: StepTiming, anchor: Anchor): string {
      if (at_once) return t.atAnchor(t.anchors[anchor])
      const parts = [
        ...(offset.months > 0 ? [t.months(offset.months)] : []),
        ...(offset.days > 0 ? [t.days(offset.days)] : []),
      ]
      return parts.length === 0 ? t.sameDay : t.after(parts.join(t.join))
    },
    /** In which hours, and on which days not. */
    how({ at_once, window, at_best_hour, avoid_holidays }: StepTiming): string {
      if (at_once) return t.atOnce
      const allDay = window.from === window.until
      return [
        at_best_hour ? t.atBestHour : t.atFirstHour,
        allDay ? t.allDay : t.between(window.from.slice(0, 5), window.until.slice(0, 5)),
        ...(avoid_holidays ? [t.outsideHolidays] : []),
      ].join(' · ')
    },
  }
}
