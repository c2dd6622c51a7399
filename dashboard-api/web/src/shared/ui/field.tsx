import { type ReactNode, useId } from 'react'

interface FieldProps {
  label: string
  className?: string | undefined
  /** Given the id that the label points to. */
  children: (id: string) => ReactNode
}

/** One field of a form under its label. */
export function Field({ label, className, children }: FieldProps) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
