import { Select } from 'antd'
import { useProjectChoices } from '../../shared/api/get-choices'
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
      clearable={false}
      onChange={(next) => onChange({ [key]: next })}
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

function ProjectField({ value, onChange }: { value: string; onChange: (project: string) => void }) {
  const t = useMessages(messages)
  const projects = useProjectChoices(value === '' ? undefined : value)
  return (
    <Select
      className={styles.project ?? ''}
      aria-label={t.project}
      placeholder={t.anyProject}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value === '' ? null : value}
      options={Object.entries(projects).map(([id, name]) => ({ value: id, label: name }))}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}
