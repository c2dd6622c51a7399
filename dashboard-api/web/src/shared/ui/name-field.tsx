import { Input } from 'antd'
import { Field } from './field'

const NAME_LIMIT = 100

interface NameFieldProps {
  label: string
  mistakes: readonly string[]
  value: string
  onChange: (name: string) => void
}

/** What a reviewed document is called. */
export function NameField({ label, mistakes, value, onChange }: NameFieldProps) {
  return (
    <Field label={label} mistakes={mistakes}>
      {(control) => (
        <Input
          {...control}
          value={value}
          maxLength={NAME_LIMIT}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
