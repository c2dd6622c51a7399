import { Input } from 'antd'
import type { Hours } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import styles from '../../shared/ui/fields.module.css'
import { messages } from './messages'

interface HoursFieldsProps {
  legend: string
  hint: string
  value: Hours
  onChange: (hours: Hours) => void
}

/** Two times of day on a Shanghai clock. */
export function HoursFields({ legend, hint, value, onChange }: HoursFieldsProps) {
  const t = useMessages(messages)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.pair}>
        <Field label={t.from}>
          {(control) => (
            <Input {...control} type="time" value={shown(value.from)} onChange={(e) => put({ from: e.target.value })} />
          )}
        </Field>
        <Field label={t.until}>
          {(control) => (
            <Input
              {...control}
              type="time"
              value={shown(value.until)}
              onChange={(e) => put({ until: e.target.value })}
            />
          )}
        </Field>
      </div>
      <p className={styles.hint}>{hint}</p>
    </fieldset>
  )

  /** An emptied field keeps what it had. */
  function put(change: Partial<Hours>) {
    const [typed] = Object.values(change)
    if (typed) onChange({ ...value, ...Object.fromEntries(Object.entries(change).map(([k, v]) => [k, `${v}:00`])) })
  }
}

function shown(time: string): string {
  return time.slice(0, 5)
}
