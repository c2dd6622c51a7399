import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import styles from './calendar-grid.module.css'
import { type Day, formatDay, type View } from './days'
import { messages } from './messages'
import type { Outgoing } from './outgoing'
import { OutgoingLine } from './outgoing-line'

interface CalendarGridProps {
  days: readonly Day[]
  view: View
  /** `YYYY-MM`; days of others are drawn back. */
  month: string
  today: Day
  outgoing: ReadonlyMap<Day, Outgoing[]>
}

/** Weeks as rows on wide screens; on phones the days on which something goes out, one below the other. */
export function CalendarGrid({ days, view, month, today, outgoing }: CalendarGridProps) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const empty = days.every((day) => !outgoing.has(day))
  return (
    <section className={styles.calendar} aria-label={t.title}>
      <ul className={styles.weekdays} aria-hidden="true">
        {days.slice(0, 7).map((day) => (
          <li key={day}>{formatDay(day, locale, { weekday: 'short' })}</li>
        ))}
      </ul>
      <ol className={styles.days} data-view={view}>
        {days.map((day) => {
          const items = outgoing.get(day) ?? []
          return (
            <li
              key={day}
              className={styles.day}
              data-day={day}
              data-empty={items.length === 0}
              data-today={day === today}
              data-outside={view === 'month' && !day.startsWith(month)}
            >
              <h3 className={styles.date}>
                <time dateTime={day}>
                  <span className={styles.number} aria-hidden="true">
                    {Number(day.slice(8))}
                  </span>
                  <span className={styles.long}>
                    {formatDay(day, locale, { weekday: 'long', month: 'long', day: 'numeric' })}
                  </span>
                </time>
              </h3>
              <ul className={styles.items}>
                {items.map((item) => (
                  <OutgoingLine key={item.id} item={item} />
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
      {empty ? (
        <p className={styles.none} role="status">
          {t.nothing}
        </p>
      ) : null}
    </section>
  )
}
