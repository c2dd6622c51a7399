import { useId } from 'react'
import { useMessages } from '../i18n/messages'
import { TimeInput } from '../ui/time-input'
import { messages } from './messages'
import { daysIn, flawOf, type Span, sharedDays } from './spans'
import styles from './spans.module.css'

interface SpanFieldsProps {
  title: string
  days: Span
  /** Null where the days are held against no others. */
  before: Span | null
  today: string
  onChange: (days: Span, before: Span | null) => void
}

/** A span of days, or two to hold against each other, and what has to be known to read them. */
export function SpanFields({ title, days, before, today, onChange }: SpanFieldsProps) {
  const t = useMessages(messages)
  const spans = before === null ? [days] : [days, before]
  const notes = spans.some((span) => flawOf(span) !== null) ? [] : notesOn()
  return (
    <section className={styles.spans} aria-label={title}>
      <div className={styles.span}>
        <OneSpan legend={before === null ? t.only : t.days} span={days} onChange={(next) => onChange(next, before)} />
        {before === null ? null : <OneSpan legend={t.before} span={before} onChange={(next) => onChange(days, next)} />}
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.spanNote} role="status">
          {note}
        </p>
      ))}
    </section>
  )

  function notesOn(): string[] {
    const begun = spans.every(({ from }) => from <= today)
    const over = spans.every(({ to }) => to < today)
    return [
      ...(begun ? [] : [t.toCome]),
      ...(begun && !over ? [t.underWay] : []),
      ...(before === null ? [] : notesOnBoth(before)),
    ]
  }

  function notesOnBoth(other: Span): string[] {
    const shared = sharedDays(days, other)
    const [length, lengthBefore] = [daysIn(days), daysIn(other)]
    return [
      ...(shared === 0 ? [] : [t.shared(shared)]),
      ...(length === lengthBefore ? [] : [t.lengths(length, lengthBefore)]),
    ]
  }
}

function OneSpan({ legend, span, onChange }: { legend: string; span: Span; onChange: (span: Span) => void }) {
  const t = useMessages(messages)
  const id = useId()
  const flaw = flawOf(span)
  const day = (end: keyof Span, label: string) => (
    <TimeInput
      type="date"
      className={styles.day}
      aria-label={`${legend}: ${label}`}
      aria-describedby={flaw === null ? undefined : id}
      clearable={false}
      value={span[end]}
      status={flaw === null ? '' : 'error'}
      onChange={(next) => onChange({ ...span, [end]: next })}
    />
  )
  return (
    <fieldset className={styles.spanGroup}>
      <legend>{legend}</legend>
      {day('from', t.from)}
      <span aria-hidden="true">–</span>
      {day('to', t.to)}
      {flaw === null ? null : (
        <p id={id} className={styles.flaw} data-flaw={flaw}>
          {t.flaws[flaw]}
        </p>
      )}
    </fieldset>
  )
}
