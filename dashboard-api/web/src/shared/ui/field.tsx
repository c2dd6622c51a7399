import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

export interface ControlProps {
  id: string
  'aria-describedby'?: string
  status?: 'error'
}

interface FieldProps {
  label: string
  className?: string | undefined
  hint?: string
  mistakes?: readonly string[]
  children: (control: ControlProps) => ReactNode
}

/** A labelled control outside of a form that validates: what is wrong with it is told from outside. */
export function Field({ label, className, hint, mistakes = [], children }: FieldProps) {
  const id = useId()
  const notes = `${id}-notes`
  const noted = hint !== undefined || mistakes.length > 0
  return (
    <div className={className ?? styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(noted ? { 'aria-describedby': notes } : {}),
        ...(mistakes.length > 0 ? { status: 'error' as const } : {}),
      })}
      {noted ? (
        <div id={notes} className={styles.notes}>
          {mistakes.map((mistake) => (
            <p key={mistake} className={styles.mistake}>
              {mistake}
            </p>
          ))}
          {hint === undefined ? null : <p>{hint}</p>}
        </div>
      ) : null}
    </div>
  )
}
