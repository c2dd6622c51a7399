import { TimePicker, type TimePickerProps } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import { useMedia } from '../theme/use-media'
import styles from './time-input.module.css'

interface ClockInputProps extends Pick<TimePickerProps, 'id' | 'status' | 'disabled' | 'aria-describedby'> {
  /** As `HH:mm`. */
  value: string
  onChange: (value: string) => void
}

/** A time of day on a 24-hour clock; there is always one. */
export function ClockInput({ value, onChange, ...rest }: ClockInputProps) {
  const touched = useMedia('(pointer: coarse)')
  // The picker takes another object for another value, and forgets what is being typed.
  const picked = useMemo(() => dayjs(`2026-01-01T${value}`), [value])
  return (
    <TimePicker
      {...rest}
      className={styles.wide ?? ''}
      format={['HH:mm', 'H:mm', 'HHmm']}
      placeholder="HH:mm"
      showNow={false}
      needConfirm={false}
      allowClear={false}
      inputReadOnly={touched}
      value={picked}
      onChange={(next) => next !== null && onChange(next.format('HH:mm'))}
    />
  )
}
