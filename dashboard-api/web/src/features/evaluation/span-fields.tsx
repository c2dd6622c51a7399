import { useId } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import { TimeInput } from '../../shared/ui/time-input'
import styles from './evaluation.module.css'
import { spanMessages } from './span-messages'
import { type Chosen, daysIn, flawOf, type Span, sharedDays } from './spans'

interface SpanFieldsProps {
  chosen: Chosen
  today: string
  onChange: (chosen: Chosen) => void
}

/** Two spans of days to hold against each other, and what has to be known to read them. */
export function SpanFields({ chosen: { days, before }, today, onChange }: SpanFieldsProps) {
  const t = useMessages(spanMessages)
  const [flaw, flawBefore] = [flawOf(days), flawOf(before)]
  const notes = flaw !== null || flawBefore !== null ? [] : notesOn()
  return (
    <section className={styles.spans} aria-label={t.title}>
      <div className={styles.span}>
        <OneSpan legend={t.days} span={days} onChange={(next) => onChange({ days: next, before })} />
        <OneSpan legend={t.before} span={before} onChange={(next) => onChange({ days, before: next })} />
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.spanNote} role="status">
          {note}
        </p>
      ))}
    </section>
  )

  function notesOn(): string[] {
    const shared = sharedDays(days, before)
    const [length, lengthBefore] = [daysIn(days), daysIn(before)]
    const begun = [days, before].every(({ from }) => from <= today)
    const over = [days, before].every(({ to }) => to < today)
    return [
      ...(begun ? [] : [t.toCome]),
      ...(begun && !over ? [t.underWay] : []),
      ...(shared === 0 ? [] : [t.shared(shared)]),
      ...(length === lengthBefore ? [] : [t.lengths(length, lengthBefore)]),
    ]
  }
}

function OneSpan({ legend, span, onChange }: { legend: string; span: Span; onChange: (span: Span) => void }) {
  const t = useMessages(spanMessages)
  const id = useId()
  const flaw = flawOf(span)
  const day = (end: keyof Span, label: string) => (
    <TimeInput
      type="date"
      className={styles.day}
      aria-label={`${legend}: ${label}`}
      aria-describedby={flaw === null ? undefined : id}
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
