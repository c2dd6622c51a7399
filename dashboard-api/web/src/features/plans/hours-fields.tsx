import type { Hours } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { ClockInput } from '../../shared/ui/clock-input'
import { Field } from '../../shared/ui/field'
import styles from '../../shared/ui/fields.module.css'
import { messages } from './messages'

interface HoursFieldsProps {
  legend: string
  hint: string
  value: Hours
  disabled?: boolean
  onChange: (hours: Hours) => void
}

/** Two times of day on a Shanghai clock. */
export function HoursFields({ legend, hint, value, disabled = false, onChange }: HoursFieldsProps) {
  const t = useMessages(messages)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.pair}>
        <Field label={t.from}>
          {(control) => (
            <ClockInput {...control} disabled={disabled} value={shown(value.from)} onChange={(from) => put({ from })} />
          )}
        </Field>
        <Field label={t.until}>
          {(control) => (
            <ClockInput
              {...control}
              disabled={disabled}
              value={shown(value.until)}
              onChange={(until) => put({ until })}
            />
          )}
        </Field>
      </div>
      <p className={styles.hint}>{hint}</p>
    </fieldset>
  )

  function put(change: Partial<Hours>) {
    const whole = Object.entries(change).map(([end, time]) => [end, `${time}:00`])
    onChange({ ...value, ...Object.fromEntries(whole) })
  }
}

function shown(time: string): string {
  return time.slice(0, 5)
}
