import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'

interface Option<T extends string> {
  value: T
  label: ReactNode
  /** What a screen reader says when `label` is a picture. */
  name?: string
  lang?: string
}

interface ChoiceProps<T extends string> {
  legend: string
  options: readonly Option<T>[]
  value: T
  onChange: (value: T) => void
}

/** One of a few options, side by side: radio buttons that look like a switch. */
export function Choice<T extends string>({ legend, options, value, onChange }: ChoiceProps<T>) {
  const group = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option} lang={option.lang} title={option.name}>
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            aria-label={option.name}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.face}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
