import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import { TimeInput } from '../../shared/ui/time-input'
import type { Period } from './api/analyses'
import styles from './explorers.module.css'
import { messages } from './messages'

interface PeriodFieldsProps {
  period: Period
  onChange: (changes: Partial<Record<'from' | 'to' | 'project', string>>) => void
}

/** From a day to a day, and of one project if wanted. */
export function PeriodFields({ period, onChange }: PeriodFieldsProps) {
  const t = useMessages(messages)
  const day = (key: 'from' | 'to', label: string) => (
    <TimeInput
      type="date"
      className={styles.day}
      aria-label={label}
      value={period[key]}
      status={period.to < period.from ? 'error' : ''}
      onChange={(next) => next !== '' && onChange({ [key]: next })}
    />
  )
  return (
    <span className={styles.period}>
      {t.from}
      {day('from', t.from)}
      {t.to}
      {day('to', t.to)}
      <ProjectField value={period.project} onChange={(project) => onChange({ project })} />
    </span>
  )
}

/** Taken over when it is left or confirmed: half a name finds nobody. */
function ProjectField({ value, onChange }: { value: string; onChange: (project: string) => void }) {
  const t = useMessages(messages)
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const take = () => typed.trim() !== value && onChange(typed.trim())
  return (
    <Input
      className={styles.project}
      aria-label={t.project}
      placeholder={t.anyProject}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onClear={() => onChange('')}
      onBlur={take}
      onPressEnter={take}
    />
  )
}
