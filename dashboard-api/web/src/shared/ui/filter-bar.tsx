import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages'
import { Field } from './field'
import styles from './filter-bar.module.css'
import { texts } from './texts'
import { TimeInput } from './time-input'

interface FilterBarProps {
  /** Whether anything is asked for that could be cleared. */
  filtered: boolean
  onClear: () => void
  children: ReactNode
}

/** What a list is about, and the way to ask for something else. */
export function FilterBar({ filtered, onClear, children }: FilterBarProps) {
  const t = useMessages(texts)
  return (
    <search className={styles.filters} aria-label={t.filters}>
      {children}
      {filtered ? (
        <Button className={styles.clear ?? ''} type="text" onClick={onClear}>
          {t.clearFilters}
        </Button>
      ) : null}
    </search>
  )
}

interface FilterProps {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

interface ChoiceFilterProps extends FilterProps {
  keys: readonly string[]
  names: Readonly<Record<string, string>>
}

export function ChoiceFilter({ label, keys, names, value, onChange }: ChoiceFilterProps) {
  const t = useMessages(texts)
  return (
    <Field className={styles.filter} label={label}>
      {({ id }) => (
        <Select
          id={id}
          allowClear
          placeholder={t.any}
          showSearch={{ optionFilterProp: 'label' }}
          value={value ?? null}
          options={keys.map((key) => ({ value: key, label: names[key] ?? key }))}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )}
    </Field>
  )
}

export function MonthFilter({ label, value, onChange }: FilterProps) {
  return (
    <Field className={styles.filter} label={label}>
      {({ id }) => (
        <TimeInput id={id} type="month" value={value} onChange={(next) => onChange(next === '' ? undefined : next)} />
      )}
    </Field>
  )
}

export function DayFilter({ label, value, onChange }: FilterProps) {
  return (
    <Field className={styles.filter} label={label}>
      {({ id }) => (
        <TimeInput id={id} type="date" value={value} onChange={(next) => onChange(next === '' ? undefined : next)} />
      )}
    </Field>
  )
}

/** Asked for when it is sent, not while it is typed. */
export function WordsFilter({ label, value, onChange, find }: FilterProps & { find: string }) {
  return (
    <Field className={`${styles.filter} ${styles.wide}`} label={label}>
      {({ id }) => (
        <Input.Search
          id={id}
          key={value ?? ''}
          defaultValue={value ?? ''}
          maxLength={200}
          allowClear
          enterButton={find}
          onSearch={(typed) => onChange(typed.trim())}
        />
      )}
    </Field>
  )
}
