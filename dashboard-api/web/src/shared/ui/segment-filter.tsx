import { Select } from 'antd'
import { useId } from 'react'
import { useSegments } from '../api/get-segments'
import { useFormat } from '../i18n/format'
import { useMessages } from '../i18n/messages'
import styles from './segment-filter.module.css'
import { texts } from './texts'

const EVERYBODY = ''

interface SegmentFilterProps {
  value: string | null
  onChange: (segmentId: string | null) => void
}

export function SegmentFilter({ value, onChange }: SegmentFilterProps) {
  const t = useMessages(texts)
  const format = useFormat()
  const segments = useSegments()
  const input = useId()
  const options = [
    { value: EVERYBODY, label: t.allContacts },
    ...(segments.data ?? []).map((segment) => ({
      value: segment.segment_id,
      label: segment.contacts === null ? segment.name : `${segment.name} · ${format.count(segment.contacts)}`,
    })),
  ]
  return (
    <div className={styles.filter}>
      <label className={styles.name} htmlFor={input}>
        {t.segment}
      </label>
      <Select
        className={styles.select ?? ''}
        id={input}
        value={value ?? EVERYBODY}
        options={options}
        loading={segments.isPending}
        {...(segments.isError ? { status: 'error' as const, notFoundContent: t.segmentsFailed } : {})}
        onChange={(next) => onChange(next === EVERYBODY ? null : next)}
      />
    </div>
  )
}
