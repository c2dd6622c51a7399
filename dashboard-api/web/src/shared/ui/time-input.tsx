import { DatePicker, type DatePickerProps } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import { useMedia } from '../theme/use-media'
import { dayOfShanghai } from '../time'
import styles from './time-input.module.css'

/**
 * What is shown comes first; the others are understood, too. None is the beginning of another: the picker takes a time as
 * soon as it is one, and of a day with two digits it would take the first.
 */
const FORMATS = {
  month: ['YYYY-MM', 'YYYY/MM', 'YYYYMM'],
  date: ['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.MM.DD', 'YYYY年MM月DD日', 'YYYYMMDD'],
  'datetime-local': ['YYYY-MM-DD HH:mm', 'YYYY-MM-DDTHH:mm', 'YYYY/MM/DD HH:mm'],
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
 * when the field is left, and only if it is a time; a field that is emptied is cleared.
 */
export function TimeInput({ type, className, value, onChange, min, clearable = true, ...rest }: TimeInputProps) {
  // On a phone the calendar is tapped, and no keyboard covers it.
  const touched = useMedia('(pointer: coarse)')
  // The picker takes another object for another value, and forgets what is being typed.
  const picked = useMemo(() => (value ? timeOf(value) : null), [value])
  const shown = picked?.format(FORMATS[type][0]) ?? ''
  const clearIfEmpty = (text: string) => {
    if (clearable && text === '' && shown !== '') onChange?.('')
  }
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
      onBlur={({ target }) => target instanceof HTMLInputElement && clearIfEmpty(target.value)}
      onKeyDown={(event) => {
        const text = event.target instanceof HTMLInputElement ? event.target.value : shown
        if (event.key === 'Enter' && text !== shown) {
          // A form around it would be sent with what stood here before.
          event.preventDefault()
          clearIfEmpty(text)
        }
      }}
      onChange={(next) => onChange?.(next === null ? '' : next.format(VALUES[type]))}
    />
  )
}

/** Null for a day that no calendar has. */
function timeOf(value: string) {
  const time = dayjs(value)
  const day = value.slice(0, 10)
  return time.format('YYYY-MM-DD').startsWith(day) ? time : null
}
