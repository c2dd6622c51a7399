import { Input, type InputProps } from 'antd'
import { useEffect, useState } from 'react'
import { isWholeTime } from '../time'

interface TimeInputProps extends Omit<InputProps, 'type' | 'value' | 'onChange'> {
  type: 'date' | 'datetime-local'
  value: string
  /** Given whole days and times only, and the empty text when somebody clears the field. */
  onChange: (value: string) => void
}

/** A day, or a day and a time. On the way to 2026 browsers report the years 2, 20 and 202: those stay in the field. */
export function TimeInput({ type, value, onChange, onBlur, ...rest }: TimeInputProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])

  function take({ value: text, validity }: HTMLInputElement) {
    setTyped(text)
    // Where only a part was deleted, to be typed anew, nothing is cleared.
    const isCleared = text === '' && !validity.badInput
    if (isCleared || isWholeTime(text)) onChange(text)
  }

  return (
    <Input
      // Without it, browsers take years of six digits.
      max={type === 'date' ? '2099-12-31' : '2099-12-31T23:59'}
      {...rest}
      type={type}
      value={typed}
      onChange={(event) => take(event.target)}
      onBlur={(event) => {
        setTyped(value)
        onBlur?.(event)
      }}
    />
  )
}
