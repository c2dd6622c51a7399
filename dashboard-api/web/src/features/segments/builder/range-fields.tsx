import { InputNumber } from 'antd'
import { useMessages } from '../../../shared/i18n/messages'
import { TimeInput } from '../../../shared/ui/time-input'
import { fieldWords } from '../rule/condition-names'
import type { Range } from '../rule/rule'
import styles from './builder.module.css'

interface NumberRangeProps {
  label: string
  least?: number | undefined
  most?: number | undefined
  value: Range<number>
  onChange: (value: Range<number>) => void
}

/** From a number, to a number, or both. */
export function NumberRange({ label, least, most, value, onChange }: NumberRangeProps) {
  const t = useMessages(fieldWords)
  const field = (end: string, number: number | undefined, change: (next: number | undefined) => void) => (
    <NumberField label={`${label}: ${end}`} least={least} most={most} value={number} onChange={change} />
  )
  return (
    <span className={styles.range}>
      {t.from}
      {field(t.from, value.from, (from) => onChange(rangeOf(from, value.to)))}
      {t.to}
      {field(t.to, value.to, (to) => onChange(rangeOf(value.from, to)))}
    </span>
  )
}

interface DayRangeProps {
  from: string | undefined
  to: string | undefined
  onChange: (range: Range<string>) => void
}

/** From a day to a day, both included. */
export function DayRange({ from, to, onChange }: DayRangeProps) {
  const t = useMessages(fieldWords)
  return (
    <span className={styles.range}>
      {t.from}
      <TimeInput
        type="date"
        className={styles.day}
        aria-label={t.from}
        value={from}
        onChange={(day) => onChange(rangeOf(day, to))}
      />
      {t.to}
      <TimeInput
        type="date"
        className={styles.day}
        aria-label={t.to}
        value={to}
        status={from && to && to < from ? 'error' : ''}
        onChange={(day) => onChange(rangeOf(from, day))}
      />
    </span>
  )
}

interface NumberFieldProps {
  label: string
  value: number | undefined
  least?: number | undefined
  most?: number | undefined
  onChange: (value: number | undefined) => void
}

export function NumberField({ label, value, least = 0, most, onChange }: NumberFieldProps) {
  return (
    <InputNumber
      className={styles.number ?? ''}
      aria-label={label}
      min={least}
      {...(most === undefined ? {} : { max: most })}
      precision={0}
      controls={false}
      inputMode="numeric"
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}

/** Without ends that are not there: the API knows no null. */
export function rangeOf<T>(from: T | undefined, to: T | undefined): Range<T> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
