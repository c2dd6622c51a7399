import { DatePicker, type DatePickerProps } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import { useMedia } from '../theme/use-media'
import { dayOfShanghai } from '../time'
import styles from './time-input.module.css'

/** What is shown comes first; the others are understood, too, when somebody types or pastes them. */
const FORMATS = {
  month: ['YYYY-MM', 'YYYY-M', 'YYYY/M', 'YYYYMM'],
  date: ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYYMMDD'],
  'datetime-local': ['YYYY-MM-DD HH:mm', 'YYYY-MM-DDTHH:mm', 'YYYY-M-D H:mm', 'YYYY/M/D H:mm'],
} as const

const VALUES = { month: 'YYYY-MM', date: 'YYYY-MM-DD', 'datetime-local': 'YYYY-MM-DDTHH:mm' } as const

const [FIRST, LAST] = [dayjs('2000-01-01'), dayjs('2099-12-31T23:59')]

type Passed = 'id' | 'status' | 'disabled' | 'aria-label' | 'aria-describedby' | 'aria-required'

interface TimeInputProps extends Pick<DatePickerProps, Passed> {
  type: keyof typeof FORMATS
  className?: string | undefined
  /** As in `VALUES`; empty for none. A form around it gives this and `onChange`. */
  value?: string | null | undefined
  /** Given whole months, days and times only, and the empty text when somebody clears the field. */
  onChange?: (value: string) => void
  /** The first day that the calendar offers. */
  min?: string
  clearable?: boolean
}

/**
 * A month, a day, or a day and a time, on a Shanghai clock and in the reader's language. Typed text counts with Enter or
 * when the field is left, and only if it is a time.
 */
export function TimeInput({ type, className, value, onChange, min, clearable = true, ...rest }: TimeInputProps) {
  // On a phone the calendar is tapped, and no keyboard covers it.
  const touched = useMedia('(pointer: coarse)')
  // The picker takes another object for another value, and forgets what is being typed.
  const picked = useMemo(() => (value ? dayjs(value) : null), [value])
  // The calendar frames the browser's day: where that is another than Shanghai's, it frames none.
  const abroad = dayjs().format(VALUES.date) !== dayOfShanghai(Date.now())
  return (
    <DatePicker
      {...rest}
      className={`${styles.field} ${className ?? styles.wide}`}
      classNames={{ popup: { root: `${styles.popup} ${abroad ? styles.abroad : ''}` } }}
      picker={type === 'month' ? 'month' : 'date'}
      showTime={type === 'datetime-local' ? { format: 'HH:mm' } : false}
      format={[...FORMATS[type]]}
      placeholder={FORMATS[type][0]}
      minDate={min === undefined ? FIRST : dayjs(min)}
      maxDate={LAST}
      // Whoever reads elsewhere has another "now" than a Shanghai clock.
      showNow={false}
      needConfirm={false}
      allowClear={clearable}
      inputReadOnly={touched}
      value={picked}
      onChange={(next) => onChange?.(next === null ? '' : next.format(VALUES[type]))}
    />
  )
}
